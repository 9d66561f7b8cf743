namespace EcResults.Site.Models;

/// <summary>What became of a result after its publication.</summary>
/// <param name="State">withdrawn, corrected or disputed.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Day">The day in words.</param>
/// <param name="DayIso">The day as data.</param>
/// <param name="Successor">The id of the result that takes its place, or null.</param>
/// <param name="SuccessorPath">That result's page, or null.</param>
internal sealed record StatusBanner(
    string State,
    string Reason,
    string Day,
    string DayIso,
    string? Successor,
    string? SuccessorPath
)
{
    /// <summary>The banner of a submission, or null for a plain published result.</summary>
    public static StatusBanner? Of(SubmissionView view, Func<string, bool>? exists = null) =>
        view.Manifest.Status is { } status
            ? new StatusBanner(
                view.StatusWord!,
                status.Reason,
                Numbers.Day(status.Date),
                status.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                status.SupersededBy,
                status.SupersededBy is { } id && exists?.Invoke(id) == true ? SitePaths.Submission(id) : null
            )
            : null;
}
