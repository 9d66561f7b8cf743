namespace EcResults.Evidence;

/// <summary>What <c>/etc/os-release</c> holds, unquoted.</summary>
/// <param name="Source">The file.</param>
public sealed partial record OsReleaseReport(SourceText Source) : Report(Source)
{
    /// <summary>ID.</summary>
    public Quoted? Id { get; init; }

    /// <summary>VERSION_ID; rolling distributions have none.</summary>
    public Quoted? VersionId { get; init; }

    /// <summary>VERSION, the same for people.</summary>
    public Quoted? Version { get; init; }

    /// <summary>DEBIAN_VERSION_FULL, from Debian 13 on.</summary>
    public Quoted? FullVersion { get; init; }

    /// <summary>NAME.</summary>
    public Quoted? Name { get; init; }

    /// <summary>PRETTY_NAME.</summary>
    public Quoted? PrettyName { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("id", Id),
            Figure.Of("versionId", VersionId),
            Figure.Of("name", Name),
            Figure.Of("prettyName", PrettyName)
        );

    /// <summary>Reads one file.</summary>
    public static Reading<OsReleaseReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "/etc/os-release", "cat /etc/os-release");
        var found = new Dictionary<string, Quoted>(StringComparer.Ordinal);
        TextLine? last = null;
        foreach (var line in source.Lines)
        {
            if (Assignment().Match(line.Text) is { Success: true } match)
            {
                last = line;
                Take(line, match, found, notes);
            }
            else if (!line.Text.AsSpan().TrimStart().StartsWith('#'))
            {
                notes.PassOver(line);
            }
        }

        if (last is null)
        {
            return notes.Done<OsReleaseReport>(null);
        }

        Quoted? Of(string key) => found.TryGetValue(key, out var value) && value.Text.Length > 0 ? value : null;
        if (Of("ID") is null && Of("NAME") is null)
        {
            notes.Problem(last.Whole, "neither ID nor NAME stands up to here; every /etc/os-release has them");
        }

        return notes.Done(
            new OsReleaseReport(source)
            {
                Id = Of("ID"),
                VersionId = Of("VERSION_ID"),
                FullVersion = Of("DEBIAN_VERSION_FULL"),
                Version = Of("VERSION"),
                Name = Of("NAME"),
                PrettyName = Of("PRETTY_NAME"),
            }
        );
    }

    private static void Take(TextLine line, Match match, Dictionary<string, Quoted> found, ReadingBuilder notes)
    {
        var key = CaptureText.Taken(line, match.Groups["key"])!;
        if (key.Text is not ("ID" or "VERSION_ID" or "VERSION" or "NAME" or "PRETTY_NAME" or "DEBIAN_VERSION_FULL"))
        {
            return;
        }

        var value = ValueOf(line, match);
        var isQuoted = match.Groups["value"].Success;
        if (isQuoted && !match.Groups["closed"].Success)
        {
            notes.Problem(value.At, $"the quote of {key} is not closed; /etc/os-release closes it in the same line");
        }

        if (isQuoted && CaptureText.Trimmed(line, match.Length, line.Text.Length) is { } after)
        {
            notes.Warn(after.At, $"{Quotation.Of(after.Text)} stands after the value of {key}");
        }

        if (found.TryAdd(key.Text, value))
        {
            return;
        }

        var first = found[key.Text];
        if (first.Text == value.Text)
        {
            notes.Warn(key.At, $"{key} stands a second time, after line {first.At.Line}");
        }
        else
        {
            notes.Problem(
                value.At,
                $"{key} is {Quotation.Of(value.Text)} here and {Quotation.Of(first.Text)} in line {first.At.Line}; one /etc/os-release has one"
            );
        }
    }

    /// <summary>
    /// By the shell's rules as os-release(5) narrows them: outside of single quotes a backslash makes a quote, a backslash, a
    /// dollar sign or a backtick mean itself; before others it stays. The place is that of the text between the quotes.
    /// </summary>
    private static Quoted ValueOf(TextLine line, Match match)
    {
        var value =
            CaptureText.Taken(line, match.Groups["value"])
            ?? CaptureText.Trimmed(line, match.Length, line.Text.Length)
            ?? CaptureText.Slice(line, match.Length, 0);
        return match.Groups["single"].Success ? value : value with { Text = Escape().Replace(value.Text, "$1") };
    }

    /// <summary><c>KEY=</c>, and the value where it is quoted; without quotes it is the rest of the line.</summary>
    [GeneratedRegex(
        """^\s*(?<key>[A-Za-z0-9_]+)\s*=(?:"(?<value>(?>(?:[^"\\]+|\\.)*)\\?)(?<closed>")?|(?<single>')(?<value>[^']*)(?<closed>')?)?"""
    )]
    private static partial Regex Assignment();

    [GeneratedRegex("""\\(["'\\$`])""")]
    private static partial Regex Escape();
}
