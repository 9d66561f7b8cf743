namespace EcResults.Comparisons;

/// <summary>
/// How much of what went over the wire was captured, over all runs of a workload and mode whose log says so, within
/// their load windows.
/// </summary>
/// <param name="Runs">How many runs' logs say how much they captured and lost.</param>
/// <param name="LostEvents">Events lost: a lower bound, because a buffer that is full at the end reports nothing.</param>
/// <param name="CapturedEvents">Events captured: reads and writes in text mode, secrets and packets in the others.</param>
/// <param name="ExpectedEvents">
/// Events that the requests should have made, or null where that is not known (<see cref="ProbeHits"/>), or where other
/// processes than the server were captured too.
/// </param>
public sealed record CaptureQuality(int Runs, double LostEvents, double CapturedEvents, double? ExpectedEvents)
{
    /// <summary>Lost ÷ (lost + captured), 0 to 1; null where nothing happened at all. Above 0.1 it is no capture benchmark.</summary>
    public double? LossRate => LostEvents + CapturedEvents > 0 ? LostEvents / (LostEvents + CapturedEvents) : null;

    /// <summary>
    /// (Captured + lost) ÷ expected: what the probes have seen of what the server did. The log lags behind the load by
    /// what stands in the buffer, so a whole capture may show some per cent less than 1.
    /// </summary>
    public double? Completeness =>
        ExpectedEvents is > 0 and var expected ? (CapturedEvents + LostEvents) / expected : null;

    /// <summary>The quality over the runs of one workload in one mode, or null where no log says.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="hits">How often a request hits the probes, or null where that is not known.</param>
    /// <param name="clientProbed">Whether the generator maps the probed library too.</param>
    public static CaptureQuality? Of(IEnumerable<RunEvidence> runs, ProbeHits? hits, bool? clientProbed)
    {
        var told = runs.Where(run => run.Measures is { LostEvents: not null, CapturedEvents: not null }).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var serverOnly = clientProbed == false || told.TrueForAll(FiltersProcess);
        return new CaptureQuality(
            told.Count,
            told.Sum(run => run.Measures.LostEvents!.Value.Value),
            told.Sum(run => run.Measures.CapturedEvents!.Value.Value),
            serverOnly && hits is not null ? hits.Events * told.Sum(run => run.Measures.Requests ?? 0) : null
        );
    }

    private static bool FiltersProcess(RunEvidence run) => run.EcaptureCommand is { ProcessId: > 0 };
}
