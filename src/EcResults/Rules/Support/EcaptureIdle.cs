namespace EcResults.Rules;

/// <summary>An eCapture that uses no CPU while it logs events was not the process that was watched.</summary>
internal static class EcaptureIdle
{
    /// <summary>Percent of one core.</summary>
    private const double IdlePercent = 1;

    /// <summary>
    /// At that many events a second 1 % of a core would be 10 µs an event; the real submissions show 50 to 300 µs, and no
    /// CPU formats and writes one in a tenth of that.
    /// </summary>
    private const double BusyEventsPerSecond = 1000;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => WorkloadRuns.Of(submission).SelectMany(Check);

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        foreach (var mode in workload.Captures)
        {
            var runs = workload
                .In(mode)
                .Where(run =>
                    run.Measures is { EcaptureCpuPercent.Value: < IdlePercent, CapturedEvents: { } events }
                    && events.Value / run.Load!.ElapsedSeconds >= BusyEventsPerSecond
                )
                .ToList();
            if (runs is [{ Measures: { EcaptureCpuPercent: { } cpu, CapturedEvents: { } captured } } first, ..])
            {
                yield return new Problem(
                    cpu.At,
                    $"eCapture uses {MessageFormat.Number(cpu.Value)} % CPU in {MessageFormat.FirstOf(runs)}, while it logs {MessageFormat.Number(Math.Round(captured.Value / first.Load!.ElapsedSeconds))} events a second",
                    "watch eCapture's own process, not sudo's"
                ).Beside(captured.At, "its events start here");
            }
        }
    }
}
