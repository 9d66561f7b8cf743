namespace EcResults.Figures;

/// <summary>
/// What the kernel counted between the two ends of a load: exact where pidstat samples. Null is not counted, never zero.
/// </summary>
/// <param name="At">The first line of counters-after.txt.</param>
public sealed record KernelCounts(Location At)
{
    private const double UsPerTick = 10_000;

    /// <summary>A share of less time is that of few ticks.</summary>
    private const double LeastSharedUs = 1_000_000;

    /// <summary><c>BPF_PROG_TYPE_KPROBE</c> of the kernel's API, which uprobes use too.</summary>
    private const int ProbeType = 2;

    /// <summary>CPU time of the server, µs.</summary>
    public double? TargetUs { get; private init; }

    /// <summary>CPU time of eCapture itself, µs.</summary>
    public double? EcaptureUs { get; private init; }

    /// <summary>CPU time of the generator from its start on, µs.</summary>
    public double? ClientUs { get; private init; }

    /// <summary>User time of the server's CPU time, 0 to 1; null below a second.</summary>
    public double? TargetUserShare { get; private init; }

    /// <summary>User time of eCapture's own CPU time, 0 to 1; null below a second.</summary>
    public double? EcaptureUserShare { get; private init; }

    /// <summary>How often eCapture's probes ran; only where BPF statistics were on.</summary>
    public double? Hits { get; private init; }

    /// <summary>Time in all of eCapture's BPF programs, µs; only where BPF statistics were on.</summary>
    public double? ProgramUs { get; private init; }

    /// <summary>A program's counter that is less at the end than at the start, which no kernel prints; else null.</summary>
    public (Printed Before, Printed After)? Fallen { get; internal init; }

    /// <summary>The counts of a run, or null where one of its two files is missing.</summary>
    public static KernelCounts? Of(RunEvidence run)
    {
        if (run is not { CountersBefore: { } before, CountersAfter: { } after })
        {
            return null;
        }

        var pairs = Pairs(before, after);
        var own = pairs.Where(pair => pair.After.IsEcapture).ToList();
        var target = pairs.Where(pair => !pair.After.IsEcapture).ToList();
        var client = Generators(before, after);
        var programs = Programs(before, after);
        return new KernelCounts(after.Processes[0].UserTicks.At)
        {
            TargetUs = SumOf(target, before.Processes.Count(process => !process.IsEcapture)),
            EcaptureUs = SumOf(own, before.Processes.Count(process => process.IsEcapture)),
            TargetUserShare = UserShare(target),
            EcaptureUserShare = UserShare(own),
            ClientUs = client.Count == 0 ? null : client.Sum(process => TimeOf(process)),
            Hits = programs
                ?.Where(pair => pair.After.Type?.Value == ProbeType)
                .Sum(pair => pair.After.RunCount.Value - (pair.Before?.RunCount.Value ?? 0)),
            ProgramUs = programs?.Sum(pair => pair.After.RunTimeNs.Value - (pair.Before?.RunTimeNs.Value ?? 0)) / 1000,
            Fallen = FallenOf(programs ?? []),
        };
    }

    /// <summary>The generator's processes: it starts with the load, so it stands at its end alone.</summary>
    internal static List<ProcessCounters> Generators(CountersReport before, CountersReport after)
    {
        var started = before.Processes.Select(process => process.Pid).ToHashSet();
        return [.. after.Processes.Where(process => !started.Contains(process.Pid))];
    }

    private static List<(ProcessCounters Before, ProcessCounters After)> Pairs(
        CountersReport before,
        CountersReport after
    ) =>
        [
            .. before.Processes.SelectMany(process =>
                after
                    .Processes.Where(other =>
                        other.Pid == process.Pid && other.StartTicks.Value == process.StartTicks.Value
                    )
                    .Select(other => (process, other))
            ),
        ];

    private static List<(ProgramCounters? Before, ProgramCounters After)>? Programs(
        CountersReport before,
        CountersReport after
    ) =>
        before.StatisticsEnabled is { Value: 1 } && after is { StatisticsEnabled.Value: 1, Programs: { Count: > 0 } }
            ?
            [
                .. after.Programs.Select(program =>
                    (before.Programs.FirstOrDefault(other => other.Id.Value == program.Id.Value), program)
                ),
            ]
            : null;

    /// <summary>Null where a process ended or was restarted: what it took until then is not known.</summary>
    private static double? SumOf(List<(ProcessCounters Before, ProcessCounters After)> pairs, int started) =>
        pairs.Count == 0 || pairs.Count != started ? null : pairs.Sum(pair => Between(pair.Before, pair.After));

    /// <summary>In nanoseconds where all threads lived on; a thread that ended leaves its time in the ticks alone.</summary>
    private static double Between(ProcessCounters before, ProcessCounters after) =>
        before.ThreadNs.Count > 0 && before.ThreadNs.Count == after.ThreadNs.Count
            ? (after.ThreadNs.Sum(ns => ns.Value) - before.ThreadNs.Sum(ns => ns.Value)) / 1000
            : (after.UserTicks.Value + after.SystemTicks.Value - before.UserTicks.Value - before.SystemTicks.Value)
                * UsPerTick;

    private static double TimeOf(ProcessCounters process) =>
        (process.UserTicks.Value + process.SystemTicks.Value) * UsPerTick;

    private static double? UserShare(List<(ProcessCounters Before, ProcessCounters After)> pairs)
    {
        var user = pairs.Sum(pair => pair.After.UserTicks.Value - pair.Before.UserTicks.Value);
        var all = user + pairs.Sum(pair => pair.After.SystemTicks.Value - pair.Before.SystemTicks.Value);
        return all * UsPerTick >= LeastSharedUs ? user / all : null;
    }

    private static (Printed, Printed)? FallenOf(
        IEnumerable<(ProgramCounters? Before, ProgramCounters After)> programs
    ) =>
        programs
            .Where(pair => pair.Before is not null)
            .SelectMany(pair =>
                new[] { (pair.Before!.RunCount, pair.After.RunCount), (pair.Before.RunTimeNs, pair.After.RunTimeNs) }
            )
            .Where(pair => pair.Item2.Value < pair.Item1.Value)
            .Select(pair => ((Printed, Printed)?)pair)
            .FirstOrDefault();
}
