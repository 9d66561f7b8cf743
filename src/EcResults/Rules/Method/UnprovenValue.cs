namespace EcResults.Rules;

internal static class UnprovenValue
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR333",
            Name = "unproven-value",
            Severity = Severity.Warning,
            Law =
                "What submission.json states of the machine, eCapture and the server is shown by a capture, and what a capture shows is stated.",
            Reason =
                "Results are grouped by the kind of machine, eCapture's version and the server. What nobody captured is what somebody "
                + "remembers: it may be right, and cannot be checked. What was captured and is not stated leaves a result out of its group.",
            Cure =
                "Add the capture that the finding names while the machine is still as it was, or leave out what may be left out; and state what the capture shows.",
            Check = submission =>
                submission is { Manifest.Environment: { } stated, ManifestText: { } text }
                    ?
                    [
                        .. EnvironmentCatalog
                            .All.Select(value =>
                                (value.Stated(stated), value.ShownIn(submission)) switch
                                {
                                    ({ } words, []) => Unproven(submission, text, value, words),
                                    (null, [var shown, ..]) => Unstated(text, stated, value, shown),
                                    _ => null,
                                }
                            )
                            .OfType<Problem>(),
                        .. Modified(text, stated),
                    ]
                    : [],
        };

    /// <summary>A build of changed source that says so in its version.</summary>
    private static IEnumerable<Problem> Modified(ManifestText text, TestEnvironment stated)
    {
        var version = stated.Ecapture.Version;
        if (
            stated.Ecapture.Modifications is null
            && (
                version.Contains("modified", StringComparison.OrdinalIgnoreCase)
                || version.Contains("dirty", StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            yield return new Problem(
                text.At("/environment/ecapture/version"),
                $"eCapture {MessageFormat.Quote(version)} was built from changed source, and no \"modifications\" say what was changed",
                "say in \"modifications\" what was changed"
            );
        }
    }

    /// <summary>A server that is not stated at all is one finding, not one for each of its values.</summary>
    private static Problem? Unstated(ManifestText text, TestEnvironment stated, EnvironmentValue value, Quoted shown) =>
        stated.Server is null && (value.Pointer is EnvironmentCatalog.ServerVersion or EnvironmentCatalog.ServerWorkers)
            ? null
            : new Problem(
                text.At(
                    stated.Server is not null && value.Pointer == EnvironmentCatalog.ServerWorkers
                        ? "/environment/server"
                        : "/environment"
                ),
                $"the {value.Words} is not stated; {shown.At.FileName} shows {MessageFormat.Quote(shown.Text)}",
                "state what the capture shows"
            ).Beside(shown.At, "it is shown here");

    private static Problem? Unproven(Submission submission, ManifestText text, EnvironmentValue value, string stated)
    {
        var capture = EvidenceCatalog.Named(value.Capture)!;
        // A required capture has a rule of its own. One that is there and shows nothing is unreadable, which has a finding, or
        // says less than it could.
        return
            capture.Need == EvidenceNeed.Required || submission.Files.Find(SubmissionLayout.PathOf(capture)) is not null
            ? null
            : new Problem(
                text.At("/environment" + value.Pointer),
                $"the {value.Words} is stated as {MessageFormat.Quote(stated)}, and no file shows it",
                $"add {SubmissionLayout.PathOf(capture)}"
            );
    }
}
