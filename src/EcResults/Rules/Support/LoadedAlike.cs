namespace EcResults.Rules;

/// <summary>
/// How many probes, maps and decoders eCapture loads follows from its build, its mode and the library: all runs of a mode have
/// as many. The eras before v2 do not say.
/// </summary>
internal static class LoadedAlike
{
    /// <summary>The findings: of each log the first number that is not the one of most runs of its mode.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission
            .Runs.Select(run => run.Log)
            .OfType<EcaptureLog>()
            // The log's own mode: under a wrong one in submission.json all of it would be another's.
            .Where(log => log.Mode is not null)
            .SelectMany(log => log.Loaded.Select(count => new { log.Mode!.Text, Count = count }))
            .GroupBy(loaded => new { loaded.Text, loaded.Count.What }, loaded => loaded.Count.Number)
            .SelectMany(alike => Others(alike.Key.Text, alike.Key.What, [.. alike]))
            .DistinctBy(problem => problem.At.Source);

    private static IEnumerable<Problem> Others(string mode, string what, IReadOnlyList<Quoted> numbers)
    {
        // Of as many the first counts, so that the later one is asked about.
        var (most, others) = Majority.Of(numbers, number => number.Text);
        return others.Select(number =>
            new Problem(
                number.At,
                $"eCapture loads {MessageFormat.Quote(number.Text)} {what} here, and {MessageFormat.Quote(most.Text)} in another run in {mode} mode",
                "attach the log of this run as eCapture wrote it; runs of two builds of eCapture are two submissions"
            )
                .AsWarning()
                .Beside(most.At, "the other stands here")
        );
    }
}
