namespace EcResults.Rules;

/// <summary>Runs of one workload with different load commands.</summary>
internal static class LoadDiffers
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.ManifestText is { } text
            ? WorkloadRuns.Of(submission).SelectMany(workload => Check(text, workload))
            : [];

    private static IEnumerable<Problem> Check(ManifestText text, WorkloadRuns workload)
    {
        // The command of most runs; where none has more, that of the baseline.
        var usual = workload
            .In(Mode.Baseline)
            .Concat(workload.Runs)
            .Distinct()
            .GroupBy(run => Bare(run.Run.Commands.Load))
            .MaxBy(group => group.Count())!
            .First();
        var expected = Bare(usual.Run.Commands.Load);
        foreach (var run in workload.Runs)
        {
            if (Bare(run.Run.Commands.Load) != expected)
            {
                yield return new Problem(
                    text.At($"/runs/{run.Index}/commands/load"),
                    $"{MessageFormat.Quote(run.Run.Commands.Load)} is not the load of {workload.Name} in run {usual.Run.Name}, {MessageFormat.Quote(usual.Run.Commands.Load)}",
                    "measure all modes of a workload with one command, or make this another workload"
                )
                {
                    Related =
                    [
                        new Related(text.At($"/runs/{usual.Index}/commands/load"), "the other command stands here"),
                    ],
                };
            }
        }
    }

    /// <summary>
    /// The command without blanks, and without what its output went through: <c>| tee baseline.txt</c> differs in every run.
    /// </summary>
    private static string Bare(string line)
    {
        var called = CommandLine.Of(line, "wrk2") ?? CommandLine.Of(line, "wrk");
        var words = CommandLine.Split(line);
        return string.Concat(
            called is null
                ? words
                : [.. words.TakeWhile(word => !ReferenceEquals(word, called[0]) && word != called[0]), .. called]
        );
    }
}
