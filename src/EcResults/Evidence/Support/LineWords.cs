namespace EcResults.Evidence;

/// <summary>A line of a table, cut into words at blanks; each word knows its place.</summary>
internal sealed class LineWords
{
    private readonly List<(int Start, int Length)> words;

    /// <summary>Cuts a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">Where the first word may start.</param>
    public LineWords(TextLine line, int from = 0)
    {
        Line = line;
        var text = line.Text;
        // A row of all tables has some twenty words, a line of ps often one.
        words = new List<(int Start, int Length)>(Math.Min(24, (text.Length - from + 1) / 2));
        for (var at = from; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add((start, at - start));
            }
        }
    }

    /// <summary>The line as it stands.</summary>
    public TextLine Line { get; }

    /// <summary>How many words the line has.</summary>
    public int Count => words.Count;

    /// <summary>Where the first word starts, from 0.</summary>
    public int Start => words[0].Start;

    /// <summary>The line without the blanks around it.</summary>
    public Location Whole => Line.At(Start, LengthFrom(0));

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => Line.Text.AsSpan(words[word].Start, words[word].Length);

    /// <summary>Where a word stands.</summary>
    public Location At(int word) => Line.At(words[word].Start, words[word].Length);

    /// <summary>A word with its place.</summary>
    public Quoted Quote(int word) => new(this[word].ToString(), At(word));

    /// <summary>A word without its first and its last character, with its place.</summary>
    public Quoted QuoteInside(int word)
    {
        var (start, length) = words[word];
        return new Quoted(Line.Text.Substring(start + 1, length - 2), Line.At(start + 1, length - 2));
    }

    /// <summary>The words from one to the last, blanks between them kept.</summary>
    public Quoted QuoteFrom(int word)
    {
        var (start, length) = (words[word].Start, LengthFrom(word));
        return new Quoted(Line.Text.Substring(start, length), Line.At(start, length));
    }

    /// <summary>The first words, blanks between them kept.</summary>
    public Quoted QuoteTo(int count)
    {
        var length = words[count - 1].Start + words[count - 1].Length - Start;
        return new Quoted(Line.Text.Substring(Start, length), Line.At(Start, length));
    }

    /// <summary>How many words start before a position of the line.</summary>
    public int CountBefore(int end)
    {
        var count = 0;
        while (count < Count && words[count].Start < end)
        {
            count++;
        }

        return count;
    }

    private int LengthFrom(int word) => words[^1].Start + words[^1].Length - words[word].Start;
}
