namespace EcResults.Rules;

/// <summary>Where contributed words stand.</summary>
internal enum ContributedTextKind
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
internal sealed record ContributedText(string Entry, ContributedTextKind Kind, string Text, Location At, bool IsPlain)
{
    // Found once: a hostile file has a finding every few characters, all of them on one line.
    private List<int>? lineStarts;

    /// <summary>The file's name without folders.</summary>
    public string FileName => Entry[(Entry.LastIndexOf('/') + 1)..];

    /// <summary>The place of a part.</summary>
    public Location LocationOf(int start, int length)
    {
        if (!IsPlain)
        {
            return At;
        }

        var starts = lineStarts ??= StartsOfLines(Text);
        var found = starts.BinarySearch(start);
        var line = found >= 0 ? found : ~found - 1;
        var column = start - starts[line];
        var end = line + 1 < starts.Count ? starts[line + 1] - 1 : Text.Length;
        return At with
        {
            Line = At.Line + line,
            Column = (line == 0 ? At.Column : 1) + column,
            Length = Math.Min(length, end - start),
        };
    }

    /// <summary>The same place without the text of the file.</summary>
    public Location HiddenLocationOf(int start, int length) => HiddenText.At(LocationOf(start, length));

    /// <summary>The line of a part, from 1 in its file, or 0 where there are no lines.</summary>
    public int LineNumber(int start) => LocationOf(start, 0).Line;

    private static List<int> StartsOfLines(string text)
    {
        List<int> starts = [0];
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
