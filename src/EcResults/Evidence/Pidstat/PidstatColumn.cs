namespace EcResults.Evidence;

/// <summary>What a column holds. The numbers that are kept come first.</summary>
internal enum PidstatColumn
{
    /// <summary>%usr: percent of one core.</summary>
    User,

    /// <summary>%system: percent of one core.</summary>
    System,

    /// <summary>%guest: percent of one core.</summary>
    Guest,

    /// <summary>%wait: percent of the interval.</summary>
    Wait,

    /// <summary>%CPU: percent of one core.</summary>
    Cpu,

    /// <summary>%MEM: percent of the machine's memory.</summary>
    Memory,

    /// <summary>VSZ: KiB.</summary>
    Virtual,

    /// <summary>RSS: KiB.</summary>
    Rss,

    /// <summary>cswch/s: events a second.</summary>
    Voluntary,

    /// <summary>nvcswch/s: events a second.</summary>
    Involuntary,

    /// <summary>A number that is not kept.</summary>
    OtherNumber,

    /// <summary>A number that is not kept and may be negative: a transfer that pidstat may not read, or a priority.</summary>
    SignedNumber,

    /// <summary>PID.</summary>
    ProcessId,

    /// <summary>TGID: the process id on a process row of <c>-t</c>, a dash on a thread's.</summary>
    ThreadGroupId,

    /// <summary>TID: the thread id on a thread row of <c>-t</c>, a dash on a process's.</summary>
    ThreadId,

    /// <summary>A whole number that is not kept.</summary>
    Whole,

    /// <summary>The processor that ran the process last; a dash on average rows.</summary>
    Processor,

    /// <summary>Words: USER, policy, and whatever a later version adds.</summary>
    Words,
}
