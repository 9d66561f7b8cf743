using EcResults.Text;

namespace EcResults.Rules;

/// <summary>Where contributed words stand.</summary>
internal enum PassageKind
{
    /// <summary>A raw file, or one that the layout does not know.</summary>
    File,

    /// <summary>summary.md.</summary>
    Prose,

    /// <summary>A value or a key of submission.json, decoded.</summary>
    Value,

    /// <summary>A file's path within the submission.</summary>
    Name,
}

/// <summary>One stretch of contributed text: a whole file, one value of submission.json, or a file's name.</summary>
/// <param name="Entry">The file's path within the submission.</param>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">The words, line ends included.</param>
/// <param name="At">Where it starts; its line is 0 for a name.</param>
/// <param name="IsPlain">Whether each character stands in the file as it does here, so that a part of it has a place of its own.</param>
internal sealed record Passage(string Entry, PassageKind Kind, string Text, Location At, bool IsPlain)
{
    private List<int>? lineStarts;

    /// <summary>The file's name without folders.</summary>
    public string FileName => Entry[(Entry.LastIndexOf('/') + 1)..];

    /// <summary>The place of a part.</summary>
    public Location PlaceOf(int start, int length)
    {
        if (!IsPlain)
        {
            return At;
        }

        var (line, column) = LineOf(start);
        return At with
        {
            Line = At.Line + line,
            Column = (line == 0 ? At.Column : 1) + column,
            Length = Math.Min(length, LengthOfLine(start)),
        };
    }

    /// <summary>The same place without the text of the file.</summary>
    public Location HiddenPlaceOf(int start, int length) => HiddenText.At(PlaceOf(start, length));

    /// <summary>The line of a part, from 1 in its file, or 0 where there are no lines.</summary>
    public int LineNumber(int start) => PlaceOf(start, 0).Line;

    /// <summary>The text of the line in which a part starts.</summary>
    public ReadOnlySpan<char> LineAt(int start)
    {
        var begin = Text.AsSpan(0, start).LastIndexOf('\n') + 1;
        return Text.AsSpan(begin, start - begin + LengthOfLine(start));
    }

    private int LengthOfLine(int start)
    {
        var end = Text.AsSpan(start).IndexOf('\n');
        return end < 0 ? Text.Length - start : end;
    }

    private (int Line, int Column) LineOf(int offset)
    {
        if (lineStarts is null)
        {
            lineStarts = [0];
            for (var end = Text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = Text.IndexOf('\n', end + 1))
            {
                lineStarts.Add(end + 1);
            }
        }

        var found = lineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line, offset - lineStarts[line]);
    }
}
