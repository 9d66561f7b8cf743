namespace EcResults.Evidence;

/// <summary>What <c>wrk -v</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record WrkVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The version as printed, for instance <c>debian/4.1.0-3+b2</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("version", Version)];

    /// <summary>Reads one file; wrk prints its usage behind the version.</summary>
    public static Reading<WrkVersionReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "wrk -v", "wrk -v");
        Quoted? found = null;
        var isUsage = false;
        foreach (var line in source.Lines)
        {
            var words = CaptureText.FirstWords(line, 3);
            var loop = words.FindIndex(word => word.Text.StartsWith('['));
            var isVersion = words.Count > 1 && words[0].Text is "wrk" or "wrk2" && loop > 0;
            isUsage |= found is not null && words.Count > 0 && words[0].Text == "Usage:";
            if (!isVersion)
            {
                if (!isUsage)
                {
                    notes.PassOver(line);
                }
            }
            else if (loop == 1)
            {
                notes.Problem(
                    words[0].At,
                    "no version stands between \"wrk\" and its event loop; a wrk built outside of its git repository does not know it",
                    "leave the file out, and name the version in the submission"
                );
            }
            else if (found is { } first)
            {
                notes.Problem(
                    words[1].At,
                    $"a second version \"{words[1]}\", after \"{first}\" in line {first.At.Line}; wrk prints one"
                );
                break;
            }
            else
            {
                found = words[1];
            }
        }

        return notes.Done(found is { } version ? new WrkVersionReport(source) { Version = version } : null);
    }
}
