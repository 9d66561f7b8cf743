namespace EcResults.Evidence;

/// <summary>The lines of one table of <c>free</c>, before its units are known.</summary>
/// <param name="header">The names of the columns.</param>
/// <param name="headerLine">Their line.</param>
internal sealed class FreeTable(List<Quoted> header, TextLine headerLine)
{
    /// <summary>The names of the columns.</summary>
    public List<Quoted> Header => header;

    /// <summary>Their line.</summary>
    public TextLine HeaderLine => headerLine;

    /// <summary>The label <c>Mem:</c>.</summary>
    public Quoted? MemoryLabel { get; private set; }

    /// <summary>The values of the line <c>Mem:</c>.</summary>
    public IReadOnlyList<Quoted> Memory { get; private set; } = [];

    /// <summary>The values of the line <c>Swap:</c>; machines without swap may have none.</summary>
    public IReadOnlyList<Quoted> Swap { get; private set; } = [];

    /// <summary>The options of the command in the line before the table, where people kept it.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>
    /// How wide the label column is: 13 before procps 3.3.10, 14 before 3.3.17, 15 since; fewer where blanks were lost.
    /// </summary>
    public int LabelWidth => MemoryLabel is { } label ? Header[0].At.Column - label.At.Column : 0;

    /// <summary>The table that a line begins, where it is a header: total, used and free in this order.</summary>
    public static FreeTable? Start(TextLine line, TextLine? before)
    {
        var words = CaptureText.FirstWords(line, 12);
        return words is [{ Text: "total" }, { Text: "used" }, { Text: "free" }, ..]
            ? new FreeTable(words, line) { Options = before is null ? null : OptionsIn(before) }
            : null;
    }

    /// <summary>Takes a line that belongs to the table.</summary>
    /// <returns>False where it does not.</returns>
    public bool Take(TextLine line)
    {
        var words = CaptureText.FirstWords(line, Header.Count + 3);
        switch (words[0].Text)
        {
            case "Mem:" when MemoryLabel is null:
                MemoryLabel = words[0];
                Memory = words[1..];
                return true;
            case "Swap:" when MemoryLabel is not null && Swap.Count == 0:
                Swap = words[1..];
                return true;
            case "-/+" or "Low:" or "High:" or "Total:" or "Comm:":
                return MemoryLabel is not null;
            default:
                return false;
        }
    }

    private static List<string>? OptionsIn(TextLine line)
    {
        var words = CaptureText.FirstWords(line, 32).ConvertAll(word => CaptureText.Bare(word).Text);
        var free = words.FindLastIndex(word => word == "free" || word.EndsWith("/free", StringComparison.Ordinal));
        return free < 0 ? null : words[(free + 1)..];
    }
}
