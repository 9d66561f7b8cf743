namespace EcResults.Comparisons;

/// <summary>
/// Where the cost of a request goes, from the profile block: hits × trap + BPF programs in the server, and the reader,
/// which is eCapture's own CPU. All parts are microseconds a request.
/// </summary>
/// <remarks>
/// The parts come from kernel counters of the profile runs, what they must add up to from pidstat's samples of the
/// compared runs: two blocks of evidence and two tools. BPF programs on a uprobe run in the server's context, so their
/// time is part of its CPU and the rest of what it took more is the traps.
/// </remarks>
public sealed record Anatomy
{
    /// <summary>
    /// What statistics themselves add to a program's run at most, µs: two clock reads, where a clock is slow to read.
    /// </summary>
    private const double StatisticsUs = 0.1;

    /// <summary>Below five blocks there is no interval; then the parts may miss the estimate by this share of it.</summary>
    private const double ShareWithoutInterval = 0.3;

    private const double UsPerSecond = 1e6;

    /// <summary>How often a request hit the probes, or null where no program is known to be a probe.</summary>
    public required double? Hits { get; init; }

    /// <summary>CPU that the profile block added to the server.</summary>
    public required double AddedUs { get; init; }

    /// <summary>Time in eCapture's BPF programs.</summary>
    public required double ProgramsUs { get; init; }

    /// <summary>eCapture's own CPU in the profile run, or null where it was not counted.</summary>
    public required double? ReaderUs { get; init; }

    /// <summary>The server's part as the blocks measured it without statistics, or null where they did not.</summary>
    public required Estimate? Measured { get; init; }

    /// <summary>eCapture's own CPU in the compared runs, or null where that was not measured.</summary>
    public required double? MeasuredReaderUs { get; init; }

    /// <summary>The line that the counts of the profile run start at.</summary>
    public required Location At { get; init; }

    /// <summary>What the traps cost: all that the server took more and that was not in the programs. Below zero it is impossible.</summary>
    public double TrapsUs => AddedUs - ProgramsUs;

    /// <summary>One trap, or null where hits are not known.</summary>
    public double? TrapUs => Hits is > 0 and var hits ? TrapsUs / hits : null;

    /// <summary>One run of a program, or null where hits are not known.</summary>
    public double? ProgramUs => Hits is > 0 and var hits ? ProgramsUs / hits : null;

    /// <summary>The sum of all parts, or null where the reader's is missing: a part is no total.</summary>
    public double? TotalUs => TrapsUs + ProgramsUs + ReaderUs;

    /// <summary>
    /// Between what the server's parts, the traps and the programs, must add up to: the interval that was measured, on both
    /// sides as much wider as it is wide, because the profile block is one block with the noise of one. Null where nothing
    /// was measured.
    /// </summary>
    public (double Low, double High)? Allowed
    {
        get
        {
            if (Measured is not { } measured)
            {
                return null;
            }

            var (low, high) = measured.Interval is { } interval
                ? (interval.Low, interval.High)
                : (measured.Value, measured.Value);
            var slack = Math.Max(high - low, Math.Abs(measured.Value) * ShareWithoutInterval);
            return (low - slack, high + slack + ((Hits ?? 0) * StatisticsUs));
        }
    }

    /// <summary>Whether the parts add up, or null where there is nothing that they could be held against.</summary>
    public bool? AddsUp => Allowed is { } allowed ? AddedUs >= allowed.Low && AddedUs <= allowed.High : null;

    /// <summary>The anatomy of a workload in a mode, or null without profile runs of it and of its baseline.</summary>
    /// <param name="profiles">The profile runs of the workload.</param>
    /// <param name="mode">The mode.</param>
    /// <param name="measured">CPU that the compared blocks added to the server for a request.</param>
    /// <param name="compared">The compared runs of the mode.</param>
    public static Anatomy? Of(
        IEnumerable<RunEvidence> profiles,
        Mode mode,
        Estimate? measured,
        IEnumerable<RunEvidence> compared
    )
    {
        var counted = profiles.Where(run => run.Measures is { Kernel.TargetUs: not null, Requests: > 0 }).ToList();
        var without = counted.Where(run => run.Run.Mode == Mode.Baseline).ToList();
        var run = counted.Find(run => run.Run.Mode == mode && run.Measures.Kernel!.ProgramUs is not null);
        if (without.Count == 0 || run?.Measures is not { Kernel: { } kernel, Requests: { } requests })
        {
            return null;
        }

        var readers = compared
            .Select(other => other.Measures)
            .Where(other => other is { EcaptureCpuPercent: not null, LoadSeconds: not null, Requests: > 0 })
            .Select(other =>
                other.EcaptureCpuPercent!.Value.Value
                / 100
                * other.LoadSeconds!.Value
                * UsPerSecond
                / other.Requests!.Value
            )
            .ToList();
        return new Anatomy
        {
            Hits = kernel.Hits is > 0 and var hits ? hits / requests : null,
            AddedUs =
                (kernel.TargetUs!.Value / requests)
                - Medians.Of(
                    without.Select(other => other.Measures.Kernel!.TargetUs!.Value / other.Measures.Requests!.Value)
                ),
            ProgramsUs = kernel.ProgramUs!.Value / requests,
            ReaderUs = kernel.EcaptureUs / requests,
            Measured = measured,
            MeasuredReaderUs = readers.Count == 0 ? null : Medians.Of(readers),
            At = kernel.At,
        };
    }
}
