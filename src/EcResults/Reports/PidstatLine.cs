namespace EcResults.Evidence;

/// <summary>
/// A line cut at blanks, without what people and terminals put in front of it: quote marks, comment signs, bullets, the
/// echo of a key. The <c>#</c> of a <c># Time</c> header goes with them, for the word after it says enough.
/// </summary>
internal sealed class PidstatLine
{
    private readonly List<(int Start, int Length)> tokens = [];

    /// <summary>Cuts a line.</summary>
    public PidstatLine(TextLine line)
    {
        Line = line;
        var start = SkipDecoration(line.Text);
        Cut(line.Text, start);
        var hash = line.Text.AsSpan(0, start).Trim();
        Decorated = !hash.IsEmpty && !(hash is "#" && tokens.Count > 0 && this[0] is "Time");
    }

    /// <summary>The line as it stands.</summary>
    public TextLine Line { get; }

    /// <summary>Whether something stands in front that pidstat does not print.</summary>
    public bool Decorated { get; }

    /// <summary>How many words the line has.</summary>
    public int Count => tokens.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int token] => Line.Text.AsSpan(tokens[token].Start, tokens[token].Length);

    /// <summary>The words from one to the end of the line, blanks between them kept.</summary>
    public ReadOnlySpan<char> From(int token) => Line.Text.AsSpan(tokens[token].Start, End - tokens[token].Start);

    /// <summary>Where a word stands.</summary>
    public Location At(int token) => Line.At(tokens[token].Start, tokens[token].Length);

    /// <summary>The line without decoration and outer blanks.</summary>
    public Location Whole => Count == 0 ? Line.Whole : Line.At(tokens[0].Start, End - tokens[0].Start);

    /// <summary>A word as a value with its place.</summary>
    public Quoted Quote(int token) => new(this[token].ToString(), At(token));

    /// <summary>The words from one to the end of the line as a value with its place.</summary>
    public Quoted QuoteFrom(int token) =>
        new(From(token).ToString(), Line.At(tokens[token].Start, End - tokens[token].Start));

    /// <summary>How many words the first characters of the line take.</summary>
    public int TokensWithin(int length)
    {
        var end = tokens[0].Start + length;
        var count = 0;
        while (count < Count && tokens[count].Start < end)
        {
            count++;
        }

        return count;
    }

    private int End => tokens[^1].Start + tokens[^1].Length;

    private static int SkipDecoration(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '#' or '*' or '>')
            {
                at++;
            }
            else if (text[at] == '^' && at + 1 < text.Length && char.IsAsciiLetterUpper(text[at + 1]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private void Cut(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var begin = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            tokens.Add((begin, at - begin));
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }
    }
}
