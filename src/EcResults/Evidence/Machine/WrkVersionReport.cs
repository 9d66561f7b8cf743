namespace EcResults.Evidence;

/// <summary>What <c>wrk -v</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed partial record WrkVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The version as printed, for instance <c>debian/4.1.0-3+b2</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("version", Version)];

    /// <summary>Reads one file; wrk prints its usage after the version.</summary>
    public static Reading<WrkVersionReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "wrk -v", "wrk -v");
        var isUsage = false;
        return notes.Done(
            notes.ReadOne(
                "version",
                report => report.Version,
                line => Of(line, notes),
                (line, found) =>
                    (isUsage |= found is not null && CaptureText.Words(line).FirstOrDefault()?.Text == "Usage:")
                    || VersionLine().IsMatch(line.Text)
            )
        );
    }

    private static WrkVersionReport? Of(TextLine line, ReadingBuilder notes)
    {
        var match = VersionLine().Match(line.Text);
        if (CaptureText.Taken(line, match.Groups["version"]) is { } version)
        {
            return new WrkVersionReport(line.Source) { Version = version };
        }

        if (CaptureText.Taken(line, match.Groups["tool"]) is { } tool)
        {
            notes.Problem(
                tool.At,
                "no version stands between \"wrk\" and its event loop; a wrk built outside of its git repository does not know it",
                "leave the file out, and name the version in the submission"
            );
        }

        return null;
    }

    [GeneratedRegex("""^\s*(?<tool>wrk2?)\s+(?:(?<version>[^\s\[]\S*)\s+)?\[""")]
    private static partial Regex VersionLine();
}
