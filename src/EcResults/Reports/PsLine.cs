namespace EcResults.Evidence;

/// <summary>A line of ps cut at blanks.</summary>
internal sealed class PsLine
{
    private readonly TextLine line;
    private readonly List<(int Start, int Length)> tokens = [];

    /// <summary>Cuts a line.</summary>
    public PsLine(TextLine line)
    {
        this.line = line;
        var text = line.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                tokens.Add((start, at - start));
            }
        }
    }

    /// <summary>How many words the line has.</summary>
    public int Count => tokens.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int token] => line.Text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>Where a word stands.</summary>
    public Location At(int token) => line.At(tokens[token].Start, tokens[token].Length);

    /// <summary>The words from the first to the last.</summary>
    public Quoted Whole => QuoteFrom(0);

    /// <summary>The words from one to the last, blanks between them kept.</summary>
    public Quoted QuoteFrom(int token)
    {
        var start = tokens[token].Start;
        var length = tokens[^1].Start + tokens[^1].Length - start;
        return new Quoted(line.Text.Substring(start, length), line.At(start, length));
    }
}
