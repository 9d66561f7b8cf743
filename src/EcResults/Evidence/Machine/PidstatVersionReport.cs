namespace EcResults.Evidence;

/// <summary>What <c>pidstat -V</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record PidstatVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The sysstat version, for instance <c>12.6.1</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("version", Version)];

    /// <summary>Reads one file; sysstat prints its copyright after the version.</summary>
    public static Reading<PidstatVersionReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "pidstat -V", "pidstat -V");
        return notes.Done(
            notes.ReadOne(
                "version",
                report => report.Version,
                Of,
                (line, _) => line.Text.StartsWith("(C) ", StringComparison.Ordinal)
            )
        );
    }

    private static PidstatVersionReport? Of(TextLine line) =>
        CaptureText.Taken(line, VersionLine().Match(line.Text).Groups["version"]) is { } version
            ? new PidstatVersionReport(line.Source) { Version = version }
            : null;

    [GeneratedRegex("""^\s*sysstat\s+[Vv]ersion\s+(?<version>[0-9]\S*)""")]
    private static partial Regex VersionLine();
}
