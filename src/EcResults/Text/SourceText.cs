namespace EcResults.Text;

/// <summary>
/// One contributed file as text: its path as people know it (relative, with forward slashes) and its lines.
/// Lines end at LF; a CR before it is kept out of the line, so that every parser reads CRLF files as well.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );
    private readonly string? folder;
    private readonly string name;
    private IReadOnlyList<TextLine>? lines;

    /// <summary>Wraps text that is already decoded.</summary>
    /// <param name="path">The path shown in findings, for instance <c>results/x/raw/001-text/wrk.txt</c>.</param>
    /// <param name="content">The whole text.</param>
    public SourceText(string path, string content)
    {
        name = path;
        Content = content;
    }

    private SourceText(string folder, string name, string content)
    {
        this.folder = folder;
        this.name = name;
        Content = content;
    }

    /// <summary>The path shown in findings.</summary>
    public string Path => folder is null ? name : $"{folder}/{name}";

    /// <summary>The whole text as decoded, line ends included.</summary>
    public string Content { get; }

    /// <summary>The lines in order, without their ends. A final LF does not start another line.</summary>
    public IReadOnlyList<TextLine> Lines => lines ??= Split(this);

    /// <summary>The file as a whole, for findings that no line causes.</summary>
    public Location Whole => new(this, 0, 0, 0);

    /// <summary>
    /// A file of which only the path is known. The same names stand in every submission, and a catalog of thousands holds
    /// each only once.
    /// </summary>
    /// <param name="folder">The submission's folder.</param>
    /// <param name="name">The path below it.</param>
    internal static SourceText WithoutContent(string folder, string name) =>
        new(folder, string.Intern(name), string.Empty);

    /// <summary>Decodes bytes as UTF-8; a byte order mark is dropped.</summary>
    /// <returns>The text, or null where the bytes are no valid UTF-8.</returns>
    public static SourceText? FromUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var body = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return new SourceText(path, StrictUtf8.GetString(body));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Cuts the next line off, for whoever needs no <see cref="TextLine"/>.</summary>
    /// <param name="rest">What is left of the text; a final LF does not start another line.</param>
    /// <param name="line">The line without its end.</param>
    /// <returns>Whether there was one.</returns>
    public static bool TakeLine(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> line)
    {
        var end = rest.IndexOf('\n');
        line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
        var any = !rest.IsEmpty;
        rest = end < 0 ? [] : rest[(end + 1)..];
        return any;
    }

    /// <summary>The file with these lines alone: what stands between them is empty, and what stands behind them is gone.</summary>
    /// <param name="numbers">The lines from 1; what is no line of the file counts for nothing.</param>
    internal SourceText WithLines(IEnumerable<int> numbers)
    {
        var kept = new StringBuilder();
        var written = 0;
        foreach (var number in numbers.Distinct().Where(number => number >= 1 && number <= Lines.Count).Order())
        {
            kept.Append('\n', number - 1 - written).Append(Lines[number - 1].Text).Append('\n');
            written = number;
        }

        return new SourceText(Path, kept.ToString());
    }

    /// <summary>The text of one line, or null where there is no such line, for whoever needs no other.</summary>
    /// <param name="number">The line from 1.</param>
    public string? LineAt(int number)
    {
        var rest = Content.AsSpan();
        for (var left = number; left > 0 && TakeLine(ref rest, out var line); left--)
        {
            if (left == 1)
            {
                return line.ToString();
            }
        }

        return null;
    }

    /// <inheritdoc />
    public override string ToString() => Path;

    private static List<TextLine> Split(SourceText source)
    {
        var result = new List<TextLine>();
        var rest = source.Content.AsSpan();
        while (TakeLine(ref rest, out var line))
        {
            result.Add(new TextLine(source, result.Count + 1, line.ToString()));
        }

        return result;
    }
}
