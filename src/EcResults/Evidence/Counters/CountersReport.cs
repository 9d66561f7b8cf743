namespace EcResults.Evidence;

/// <summary>The kernel's counters at one end of a load, as <c>tail -n +1 FILE…</c> prints them.</summary>
/// <param name="Source">The file.</param>
public sealed record CountersReport(SourceText Source) : Report(Source)
{
    /// <summary>Every process whose <c>/proc/PID/stat</c> was saved, in order; at least one.</summary>
    public IReadOnlyList<ProcessCounters> Processes { get; init; } = [];

    /// <summary>eCapture's BPF programs, each once; empty but for profile runs.</summary>
    public IReadOnlyList<ProgramCounters> Programs { get; init; } = [];

    /// <summary><c>/proc/sys/kernel/bpf_stats_enabled</c>: 0 or 1; null where it was not saved.</summary>
    public Printed? StatisticsEnabled { get; init; }

    /// <summary>CPU time of the target's cgroup, microseconds; null where it has none of its own.</summary>
    public Printed? CgroupUsageUs { get; init; }

    /// <summary>How often a quota stopped the target's cgroup; null where it has none of its own.</summary>
    public Printed? CgroupThrottled { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder([
            .. Processes.SelectMany(process =>
                (IEnumerable<Figure?>)
                    [
                        Figure.Of("process", process.Name),
                        Figure.Of("userTicks", process.UserTicks),
                        Figure.Of("systemTicks", process.SystemTicks),
                        .. process.ThreadNs.Select(thread => Figure.Of("threadNs", thread)),
                    ]
            ),
            .. Programs.SelectMany(program =>
                (IEnumerable<Figure?>)
                    [
                        Figure.Of("programId", program.Id),
                        Figure.Of("programType", program.Type),
                        Figure.Of("runTimeNs", program.RunTimeNs),
                        Figure.Of("runCount", program.RunCount),
                        Figure.Of("recursionMisses", program.RecursionMisses),
                    ]
            ),
            Figure.Of("bpfStatsEnabled", StatisticsEnabled),
            Figure.Of("cgroupUsageUs", CgroupUsageUs),
            Figure.Of("cgroupThrottled", CgroupThrottled),
        ]);

    /// <summary>Reads one file.</summary>
    public static Reading<CountersReport> Read(SourceText source) => new CountersReader(source).Read();
}
