namespace EcResults.Cli.Output;

/// <summary>The part of a location that lies on its first line, for formats whose regions must lie in the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1 in UTF-16 units, or null for the line as a whole.</param>
/// <param name="EndColumn">The column after the last one, or null where no stretch is known.</param>
internal sealed record Region(int Line, int? Column, int? EndColumn)
{
    /// <summary>The region of a location, or null where it is a file as a whole.</summary>
    public static Region? Of(Location at)
    {
        if (at.Line == 0)
        {
            return null;
        }

        if (at.Column == 0 || at.Source.LineAt(at.Line) is not { } text)
        {
            return new Region(at.Line, at.Column == 0 ? null : at.Column, null);
        }

        var last = text.Length + 1;
        var column = Math.Min(at.Column, last);
        // A JSON object goes on in the following lines; its region ends with the line that it starts in.
        var end = Math.Min((long)at.Column + at.Length, last);
        return new Region(at.Line, column, end > column ? (int)end : null);
    }
}
