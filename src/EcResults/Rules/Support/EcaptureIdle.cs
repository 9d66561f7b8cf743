namespace EcResults.Rules;

/// <summary>An eCapture that uses hardly any CPU while it logs events was not the process that was watched.</summary>
internal static class EcaptureIdle
{
    /// <summary>Percent of one core.</summary>
    private const double IdlePercent = 1;

    /// <summary>
    /// At that many events a second 1 % of a core would be 10 µs an event; the real submissions show 50 to 300 µs, and no
    /// CPU formats and writes one in a tenth of that.
    /// </summary>
    private const double BusyEventsPerSecond = 1000;

    /// <summary>
    /// What eCapture needs at least to format and write an event of text mode, µs of a core: 200 and more in the runs measured
    /// for this project, on virtual machines, and 10 in its documentation. To wake up, read and write takes half of that.
    /// </summary>
    private const double LeastTextUs = 5;

    /// <summary>And for a packet or a line of another mode, of which 24 and more were measured.</summary>
    private const double LeastOtherUs = 0.5;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => WorkloadRuns.Of(submission).SelectMany(Check);

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        foreach (var mode in workload.Captures)
        {
            var runs = workload
                .In(mode)
                .Where(run =>
                    run.Measures is { EcaptureCpuPercent: { } cpu, CapturedEvents: { } events }
                    && events.Value / run.Load!.ElapsedSeconds >= BusyEventsPerSecond
                    && (cpu.Value < IdlePercent || UsPerEvent(run) < (mode == Mode.Text ? LeastTextUs : LeastOtherUs))
                )
                .ToList();
            if (runs is [{ Measures: { EcaptureCpuPercent: { } cpu, CapturedEvents: { } captured } } first, ..])
            {
                yield return new Problem(
                    cpu.At,
                    $"eCapture uses {MessageFormat.Number(cpu.Value)} % CPU in {MessageFormat.FirstOf(runs)}, while it logs {MessageFormat.Number(Math.Round(captured.Value / first.Load!.ElapsedSeconds))} events a second, {MessageFormat.Number(Math.Round(UsPerEvent(first), 1))} us for each",
                    "watch eCapture's own process, not sudo's"
                ).Beside(captured.At, "its events start here");
            }
        }
    }

    private static double UsPerEvent(RunEvidence run) =>
        run.Measures.EcaptureCpuPercent!.Value.Value
        / 100
        * run.Load!.ElapsedSeconds
        * 1e6
        / run.Measures.CapturedEvents!.Value.Value;
}
