namespace EcResults.Rules;

internal static class LoadDiffers
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR303",
            Name = "load-differs",
            Law = "All runs of a workload have the same load command.",
            Reason =
                "Connections, threads, URL and pinning decide throughput and latency more than eCapture does. Modes that were "
                + "measured under different loads differ by more than eCapture.",
            Cure =
                "Measure all modes with one command. What was measured with another one is another workload: give it a name of its own.",
            Check = submission =>
                submission.ManifestText is { } text
                    ? WorkloadRuns.Of(submission).SelectMany(workload => Check(text, workload))
                    : [],
        };

    private static IEnumerable<Problem> Check(ManifestText text, WorkloadRuns workload)
    {
        var usual = workload.In(Mode.Baseline).FirstOrDefault() ?? workload.Runs[0];
        var expected = Bare(usual.Run.Commands.Load);
        foreach (var run in workload.Runs)
        {
            if (Bare(run.Run.Commands.Load) != expected)
            {
                yield return new Problem(
                    text.At($"/runs/{run.Index}/commands/load"),
                    $"{Shown.Quote(run.Run.Commands.Load)} is not the load of {workload.Name} in run {usual.Run.Name}, {Shown.Quote(usual.Run.Commands.Load)}",
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
