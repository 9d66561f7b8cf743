namespace EcResults.Text;

/// <summary>One line of a file, without its end.</summary>
/// <param name="Source">The file.</param>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Text">The text.</param>
public sealed record TextLine(SourceText Source, int Number, string Text)
{
    /// <summary>The line without the blanks around it.</summary>
    public Location Whole
    {
        get
        {
            var trimmed = Text.AsSpan().Trim();
            return trimmed.IsEmpty
                ? At(0, 0)
                : At(Text.AsSpan().IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length);
        }
    }

    /// <summary>A part of the line.</summary>
    /// <param name="start">Where it starts, from 0.</param>
    /// <param name="length">How many characters it has.</param>
    public Location At(int start, int length) => new(Source, Number, start + 1, length);

    /// <summary>The first place where <paramref name="part"/> stands, or the whole line where it does not.</summary>
    public Location Find(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        return start < 0 ? Whole : At(start, part.Length);
    }
}
