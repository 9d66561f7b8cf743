namespace EcResults.Rules;

internal static class PidFilterIgnored
{
    /// <summary>eCapture's filter by process and user needs it.</summary>
    private static readonly Version FirstKernel = new(5, 2, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR318",
            Name = "pid-filter-ignored",
            Severity = Severity.Warning,
            Law = "--pid and --uid are given on kernel 5.2 or later only.",
            Reason =
                "On an older kernel eCapture takes both options and ignores them: it captures every process that maps the library, "
                + "a load generator on the same machine too.",
            Cure = "Say in summary.md that all processes were captured, or measure on a newer kernel.",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                && ReleaseNumber.Of(manifest.Environment.Kernel.Release) is { } kernel
                && kernel < FirstKernel
                    ? Check(submission, manifest, text)
                    : [],
        };

    private static IEnumerable<Problem> Check(Submission submission, Manifest manifest, ManifestText text)
    {
        var runs = submission.Runs.Where(run => run.EcaptureCommand is { ProcessId: > 0 } or { UserId: > 0 }).ToList();
        if (runs is [var first, ..])
        {
            yield return new Problem(
                text.At($"/runs/{first.Index}/commands/ecapture"),
                $"kernel {MessageFormat.Quote(manifest.Environment.Kernel.Release)} ignores --pid and --uid in {MessageFormat.FirstOf(runs)}; they work from {FirstKernel.ToString(2)} on",
                "say in summary.md that all processes were captured"
            ).Beside(text.At("/environment/kernel/release"), "the kernel stands here");
        }
    }
}
