namespace EcResults.Evidence;

/// <summary>What a column holds. The numbers that are kept come first.</summary>
internal enum PidstatColumn
{
    // Percent of one core.
    User,
    System,
    Guest,
    Wait,
    Cpu,

    // Percent of the machine's memory.
    Memory,

    // KiB.
    Virtual,
    Rss,

    // Context switches a second.
    Voluntary,
    Involuntary,

    /// <summary>The number of the processor that ran the process last; a dash on average rows.</summary>
    Processor,

    /// <summary>UID: whose process it is.</summary>
    UserId,

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

    /// <summary>Words: USER, policy, and whatever a later version adds.</summary>
    Words,
}
