namespace EcResults.Evidence;

/// <summary>What <c>ecapture --version</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record EcaptureVersionReport(SourceText Source) : Report(Source)
{
    private const string Label = "eCapture version:";
    private const string LogKey = "Version=";

    /// <summary>The whole version string.</summary>
    public required Quoted VersionString { get; init; }

    /// <summary>Without leading v, operating system and build kernel: <c>2.5.1-modified</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        [Figure.Of("versionString", VersionString), Figure.Of("version", Version)];

    /// <summary>Reads one file. A line of eCapture's log with the version in it is read, and noted.</summary>
    public static Reading<EcaptureVersionReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "ecapture --version", "ecapture --version");
        return notes.Done(notes.ReadOne("version", report => report.VersionString, line => Of(line, notes)));
    }

    private static EcaptureVersionReport? Of(TextLine line, ReadingBuilder notes)
    {
        var isLabelled = line.Text.AsSpan().TrimStart().StartsWith(Label, StringComparison.OrdinalIgnoreCase);
        var report = CaptureText.Words(line).Select(word => In(line, word)).FirstOrDefault(found => found is not null);
        if (report is null && isLabelled)
        {
            notes.Problem(
                line.Whole,
                $"{Quotation.Of(line)} holds no version string; eCapture prints for instance linux_amd64:v2.5.1:[CORE]"
            );
        }
        else if (report is not null && !isLabelled)
        {
            notes.PassOver(line);
        }

        return report;
    }

    private static EcaptureVersionReport? In(TextLine line, Quoted word)
    {
        var start = word.Text.StartsWith(LogKey, StringComparison.Ordinal) ? LogKey.Length : 0;
        var column = word.At.Column - 1 + start;
        return EcaptureVersionString.VersionIn(word.Text.AsSpan(start)) is { } version
            ? new EcaptureVersionReport(line.Source)
            {
                VersionString = CaptureText.Slice(line, column, word.Text.Length - start),
                Version = CaptureText.Slice(line, column + version.Start, version.Length),
            }
            : null;
    }
}
