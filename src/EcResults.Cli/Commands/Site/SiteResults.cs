namespace EcResults.Cli.Commands;

/// <summary>The results that a site shows, and those that their errors keep out of it.</summary>
/// <param name="Valid">The submissions without errors.</param>
/// <param name="Invalid">The others, each with its errors in the order in which they are shown.</param>
internal sealed record SiteResults(
    IReadOnlyList<Submission> Valid,
    IReadOnlyList<(Submission Submission, IReadOnlyList<Finding> Errors)> Invalid
)
{
    /// <summary>Parts submissions by where the errors are.</summary>
    public static SiteResults Of(IEnumerable<Submission> submissions, IReadOnlyList<Finding> errors)
    {
        var found = submissions
            .Select(submission =>
                (
                    Submission: submission,
                    Errors: (IReadOnlyList<Finding>)[.. errors.Where(error => IsIn(submission, error))]
                )
            )
            .ToLookup(entry => entry.Errors.Count == 0);
        return new SiteResults([.. found[true].Select(entry => entry.Submission)], [.. found[false]]);
    }

    /// <summary>Names each result that was left out with its first error, and counts them.</summary>
    public void TellLeftOut(Terminal terminal)
    {
        foreach (var (submission, errors) in Invalid)
        {
            var first = errors[0];
            terminal.Error(
                Sanitized.Line(
                    $"left out {submission.Files.Path}: {Words.Count(errors.Count, "error")}, first {first.Code} at {first.At}: {first.Message}"
                )
            );
        }

        if (Invalid.Count > 0)
        {
            terminal.Error(
                $"{Invalid.Count} of {Words.Count(Valid.Count + Invalid.Count, "result")} left out of the site because of errors; ecresults validate fails until they are mended"
            );
        }
    }

    private static bool IsIn(Submission submission, Finding error) =>
        error.At.Path == submission.Files.Path
        || error.At.Path.StartsWith(submission.Files.Path + "/", StringComparison.Ordinal);
}
