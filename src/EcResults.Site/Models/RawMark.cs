namespace EcResults.Site.Models;

/// <summary>A figure and the place in a raw file that it was read from, or starts at.</summary>
/// <param name="Path">The file within the submission.</param>
/// <param name="Name">The figure's heading.</param>
/// <param name="Text">The figure in words.</param>
/// <param name="Line">The line from 1, or 0 for the file as a whole.</param>
/// <param name="Column">The column from 1, or 0.</param>
/// <param name="Length">How many characters.</param>
internal sealed record RawMark(string Path, string Name, string Text, int Line, int Column, int Length)
{
    /// <summary>Whether the figure is computed from this line and later ones.</summary>
    public bool OfMany { get; init; }

    /// <summary>The figures of all runs.</summary>
    public static IEnumerable<RawMark> Of(Submission submission)
    {
        foreach (var run in submission.Runs)
        {
            foreach (var column in RunColumn.All)
            {
                if (run.Measures[column.Figure] is { } figure)
                {
                    yield return new RawMark(
                        SitePaths.PathWithin(submission, figure.At),
                        column.Heading,
                        column.Format(figure.Value),
                        figure.At.Line,
                        figure.At.Column,
                        figure.At.Length
                    )
                    {
                        OfMany = column.Figure.OfMany,
                    };
                }
            }
        }
    }
}
