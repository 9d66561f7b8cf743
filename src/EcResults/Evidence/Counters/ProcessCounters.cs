namespace EcResults.Evidence;

/// <summary>What the kernel counted for one process.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Name">Its name as the kernel keeps it, at most 15 bytes.</param>
/// <param name="UserTicks">CPU time in user mode of all its threads, in ticks of 10 ms; field 14 of <c>/proc/PID/stat</c>.</param>
/// <param name="SystemTicks">The same in the kernel; field 15.</param>
/// <param name="StartTicks">When it started, in ticks since boot; field 22. A restarted process has another.</param>
public sealed record ProcessCounters(long Pid, Quoted Name, Printed UserTicks, Printed SystemTicks, Printed StartTicks)
{
    /// <summary>Nanoseconds on CPU of the threads whose <c>schedstat</c> was saved; empty where none was.</summary>
    public IReadOnlyList<Printed> ThreadNs { get; init; } = [];

    /// <summary>
    /// Nanoseconds that its main thread was runnable and waited for a CPU: what pidstat makes its %wait of. Null where the
    /// thread's <c>schedstat</c> was not saved.
    /// </summary>
    public Printed? MainWaitNs { get; init; }

    /// <summary>How many threads it has; field 20. Null where the line was cut off before.</summary>
    public Printed? Threads { get; init; }

    /// <summary>Its resident memory in pages, 0 of one that ended; field 24. Null where the line was cut off before.</summary>
    public Printed? RssPages { get; init; }

    /// <summary>The number of the processor that ran it last; field 39. Null where the line was cut off before.</summary>
    public Printed? LastProcessor { get; init; }

    /// <summary>Ticks of CPU time in user mode and in the kernel.</summary>
    internal double Ticks => UserTicks.Value + SystemTicks.Value;

    /// <summary>Whether it is eCapture.</summary>
    internal bool IsEcapture => Name.Text.StartsWith("ecapture", StringComparison.Ordinal);
}
