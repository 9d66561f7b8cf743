namespace EcResults.Evidence;

/// <summary>What <c>/proc/cmdline</c> holds.</summary>
/// <param name="Source">The file.</param>
public sealed record CmdlineReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel parameters in order; blanks inside double quotes do not end one.</summary>
    public IReadOnlyList<Quoted> Parameters { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Parameters.Select(parameter => Figure.Of("parameter", parameter));

    /// <summary>Reads one file.</summary>
    public static Reading<CmdlineReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "/proc/cmdline", "cat /proc/cmdline");
        TextLine? found = null;
        foreach (var line in source.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.Contains("/proc/cmdline", StringComparison.Ordinal))
            {
                notes.PassOver(line);
            }
            else if (found is null)
            {
                found = line;
            }
            else
            {
                notes.Problem(
                    line.Whole,
                    $"\"{CaptureText.Shown(line.Text)}\" is a second line, after line {found.Number}; /proc/cmdline has one"
                );
                break;
            }
        }

        return notes.Done(found is null ? null : new CmdlineReport(source) { Parameters = [.. ParametersOf(found)] });
    }

    private static IEnumerable<Quoted> ParametersOf(TextLine line)
    {
        var start = 0;
        var inQuotes = false;
        for (var at = 0; at <= line.Text.Length; at++)
        {
            var isEnd = at == line.Text.Length || (char.IsWhiteSpace(line.Text[at]) && !inQuotes);
            if (isEnd)
            {
                if (at > start)
                {
                    yield return CaptureText.Slice(line, start, at - start);
                }

                start = at + 1;
            }
            else if (line.Text[at] == '"')
            {
                inQuotes = !inQuotes;
            }
        }
    }
}
