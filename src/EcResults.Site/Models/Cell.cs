namespace EcResults.Site.Models;

/// <summary>One figure in a table.</summary>
/// <param name="Text">The figure in words; null where it is absent.</param>
/// <param name="Link">The raw line that it comes from, within the folder of its submission, or null.</param>
/// <param name="Place">That line as people write it: <c>raw/003-text/wrk.txt:12</c>.</param>
internal sealed record Cell(string? Text, string? Link = null, string? Place = null)
{
    /// <summary>Not measured.</summary>
    public static Cell Absent { get; } = new(Text: null);

    /// <summary>A figure that cannot exist here, such as eCapture's memory in a baseline.</summary>
    public static Cell NotApplicable { get; } = new(Text: null) { Applies = false };

    /// <summary>Whether such a figure could have been measured.</summary>
    public bool Applies { get; private init; } = true;

    /// <summary>A figure with its raw line.</summary>
    public static Cell Of(Submission submission, Derived? figure, Func<double, string> format) =>
        figure is { } derived
            ? new Cell(
                format(derived.Value),
                SitePaths.Line(submission, derived.At),
                derived.At.Line == 0
                    ? SitePaths.PathWithin(submission, derived.At)
                    : $"{SitePaths.PathWithin(submission, derived.At)}:{derived.At.Line}"
            )
            : Absent;
}
