namespace EcResults.Evidence;

/// <summary>What <c>ecapture --version</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record EcaptureVersionReport(SourceText Source) : Report(Source)
{
    private const string Label = "eCapture version:";

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
        var notes = new CaptureNotes(source, "ecapture --version", "ecapture --version");
        EcaptureVersionReport? found = null;
        foreach (var line in source.Lines)
        {
            var isLabelled = line.Text.AsSpan().TrimStart().StartsWith(Label, StringComparison.OrdinalIgnoreCase);
            if (In(line) is not { } candidate)
            {
                notes.PassOver(line);
                NoteLabelOnly(line, isLabelled, notes);
                continue;
            }

            if (found is not null)
            {
                notes.Problem(
                    candidate.VersionString.At,
                    $"a second version \"{candidate.VersionString}\", after \"{found.VersionString}\" in line {found.VersionString.At.Line}; ecapture --version prints one"
                );
                break;
            }

            found = candidate;
            if (!isLabelled)
            {
                notes.PassOver(line);
            }
        }

        return notes.Done(found);
    }

    private static void NoteLabelOnly(TextLine line, bool isLabelled, CaptureNotes notes)
    {
        if (isLabelled)
        {
            notes.Problem(
                line.Whole,
                $"\"{CaptureText.Shown(line.Text)}\" holds no version string; eCapture prints for instance linux_amd64:v2.5.1:[CORE]"
            );
        }
    }

    private static EcaptureVersionReport? In(TextLine line)
    {
        foreach (var word in CaptureText.Words(line))
        {
            // The log says Version=linux_…
            var start = word.Text.StartsWith("Version=", StringComparison.Ordinal) ? "Version=".Length : 0;
            if (EcaptureVersionString.VersionIn(word.Text.AsSpan(start)) is { } version)
            {
                var column = word.At.Column - 1 + start;
                return new EcaptureVersionReport(line.Source)
                {
                    VersionString = CaptureText.Slice(line, column, word.Text.Length - start),
                    Version = CaptureText.Slice(line, column + version.Start, version.Length),
                };
            }
        }

        return null;
    }
}
