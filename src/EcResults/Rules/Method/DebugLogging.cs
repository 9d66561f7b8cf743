namespace EcResults.Rules;

internal static class DebugLogging
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR312",
            Name = "debug-logging",
            Severity = Severity.Warning,
            Law = "eCapture runs without --debug.",
            Reason =
                "With --debug eCapture prints each step of each event, which costs more than the capture itself. Nobody runs it so.",
            Cure = "Measure without -d or --debug.",
            Check = submission => submission.ManifestText is { } text ? Check(submission, text) : [],
        };

    private static IEnumerable<Problem> Check(Submission submission, ManifestText text)
    {
        var runs = submission.Runs.Where(run => Asked(run) || run.Log?.FirstDebugLine is not null).ToList();
        if (runs is not [var first, ..])
        {
            yield break;
        }

        yield return new Problem(
            first.Log?.FirstDebugLine ?? text.At($"/runs/{first.Index}/commands/ecapture"),
            $"eCapture logs at level debug in {MessageFormat.FirstOf(runs)}",
            "measure without --debug"
        );
    }

    private static bool Asked(RunEvidence run) => run.EcaptureCommand is { Debug: true };
}
