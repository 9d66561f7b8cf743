using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class UnprovenValue
{
    /// <summary>Values that submission.json may state although no required capture shows them, and the capture that would.</summary>
    private static readonly IReadOnlyList<(string Pointer, string Capture)> Optional =
    [
        ("/virtualization", "virt.txt"),
        ("/ecapture/version", "ecapture-version.txt"),
        ("/server/name", "server.txt"),
        ("/server/version", "server.txt"),
        ("/server/workers", "server-config.txt"),
    ];

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR333",
            Name = "unproven-value",
            Severity = Severity.Warning,
            Law = "What submission.json states of the machine, eCapture and the server is shown by a capture.",
            Reason =
                "Results are grouped by the kind of machine, eCapture's version and the server. What nobody captured is what somebody "
                + "remembers: it may be right, and cannot be checked.",
            Cure =
                "Add the capture that the finding names while the machine is still as it was, or leave out what may be left out.",
            Check = submission =>
                submission is { Manifest.Environment: { } stated, ManifestText: { } text }
                    ? EnvironmentValue
                        .Of(submission, stated)
                        .Where(value => value is { Stated: not null, Shown.Count: 0 })
                        .Select(value => Check(submission, text, value))
                        .OfType<Problem>()
                    : [],
        };

    private static Problem? Check(Submission submission, ManifestText text, EnvironmentValue value)
    {
        foreach (var (pointer, capture) in Optional)
        {
            // A capture that is there and shows nothing is unreadable, which has a finding, or says less than it could.
            if (
                pointer == value.Pointer
                && submission.Files.Find($"{SubmissionLayout.Raw}/{SubmissionLayout.Env}/{capture}") is null
                && !(pointer == "/ecapture/version" && IsInLogs(submission))
            )
            {
                return new Problem(
                    text.At("/environment" + pointer),
                    $"the {value.Words} is stated as {Shown.Quote(value.Stated!)}, and no file shows it",
                    $"add raw/env/{capture}"
                );
            }
        }

        return null;
    }

    private static bool IsInLogs(Submission submission) => submission.Runs.Any(run => run.Log is { Version: not null });
}
