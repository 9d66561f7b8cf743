namespace EcResults.Rules;

internal static class UnsafeProse
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR505",
            Name = "unsafe-prose",
            Law = "summary.md is CommonMark without HTML and images, and its links lead to https, http or mailto.",
            Reason =
                "The prose becomes a page and a comment that others read. Markup could act there or imitate the page, an "
                + "image calls a third party for every reader, and a relative link leads to another place on every page.",
            Cure =
                "Write &lt; for <, put commands and placeholders into code spans or into code fenced from the first column, and write whole addresses.",
            Check = submission =>
                // A longer text has a finding of its own, and nobody renders it.
                submission.Prose
                    is { Content.Length: <= (int)SubmissionLimits.ProseBytes } prose
                    ? ProseScanner.Scan(prose)
                    : [],
        };
}
