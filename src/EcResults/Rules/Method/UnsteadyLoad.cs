namespace EcResults.Rules;

internal static class UnsteadyLoad
{
    /// <summary>A run has to have thirds that say something.</summary>
    private const int LeastSamples = 9;

    /// <summary>The thirds of a steady run differ by less than this share and this much of a core.</summary>
    private const double MostShare = 0.25;
    private const double MostPercent = 10;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR345",
            Name = "unsteady-load",
            Severity = Severity.Warning,
            Law = "The server's CPU in the last third of a run is that of its first third, give or take a quarter.",
            Reason =
                "A figure of a run stands for its whole time. Where the medians of pidstat's samples in the first and last third differ by more than "
                + "a quarter and a tenth of a core, the load had not settled or something else came in between.",
            Cure = "Warm the server up, end what else runs, and measure the run again; longer runs settle.",
            Check = submission => submission.ComparedRuns.Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(RunEvidence run)
    {
        if (
            run.TargetCpu is not { } report
            || LoadWindow.Of(run) is not { } window
            || CpuSamples.Within(report, window) is not { Percents: { Length: >= LeastSamples } percents } samples
        )
        {
            return null;
        }

        // The first and the last sample hold the edges of the load.
        var inside = percents[1..^1];
        var third = inside.Length / 3;
        var first = Medians.Of(inside[..third]);
        var last = Medians.Of(inside[^third..]);
        var difference = Math.Abs(last - first);
        return difference <= MostPercent || difference <= MostShare * Math.Max(first, last)
            ? null
            : new Problem(
                samples.At,
                $"the server's CPU moves from {MessageFormat.Number(first)} % in the first third of run {MessageFormat.Quote(run.Run.Name)} to {MessageFormat.Number(last)} % in the last; a quarter is allowed",
                "warm the server up, end what else runs, and measure this run again"
            );
    }
}
