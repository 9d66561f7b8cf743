namespace EcResults.Evidence;

/// <summary>What <c>/proc/cmdline</c> holds.</summary>
/// <param name="Source">The file.</param>
public sealed partial record CmdlineReport(SourceText Source) : Report(Source)
{
    /// <summary>The kernel parameters in order; blanks inside double quotes do not end one.</summary>
    public IReadOnlyList<Quoted> Parameters { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Parameters.Select(parameter => Figure.Of("parameter", parameter));

    /// <summary>Reads one file.</summary>
    public static Reading<CmdlineReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "/proc/cmdline", "cat /proc/cmdline");
        return notes.Done(notes.ReadOne("line", WholeLine, Of));
    }

    private static Quoted WholeLine(CmdlineReport report)
    {
        var line = report.Source.Lines[report.Parameters[0].At.Line - 1];
        return new Quoted(line.Text.Trim(), line.Whole);
    }

    /// <summary>Any line is one, but the command that people paste with it.</summary>
    private static CmdlineReport? Of(TextLine line) =>
        string.IsNullOrWhiteSpace(line.Text) || line.Text.Contains("/proc/cmdline", StringComparison.Ordinal)
            ? null
            : new CmdlineReport(line.Source)
            {
                Parameters =
                [
                    .. Parameter()
                        .Matches(line.Text)
                        .Select(match => CaptureText.Slice(line, match.Index, match.Length)),
                ],
            };

    [GeneratedRegex("""(?:"[^"]*"?|[^\s"])+""")]
    private static partial Regex Parameter();
}
