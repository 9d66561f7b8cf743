namespace EcResults.Evidence;

/// <summary>What <c>pidstat -V</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record PidstatVersionReport(SourceText Source) : Report(Source)
{
    /// <summary>The sysstat version, for instance <c>12.6.1</c>.</summary>
    public required Quoted Version { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => [Figure.Of("version", Version)];

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatVersionReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "pidstat -V", "pidstat -V");
        Quoted? found = null;
        foreach (var line in source.Lines)
        {
            var words = CaptureText.FirstWords(line, 3);
            var isVersion =
                words.Count == 3
                && words[0].Text == "sysstat"
                && words[1].Text.Equals("version", StringComparison.OrdinalIgnoreCase)
                && char.IsAsciiDigit(words[2].Text[0]);
            if (!isVersion)
            {
                if (!line.Text.StartsWith("(C) ", StringComparison.Ordinal))
                {
                    notes.PassOver(line);
                }
            }
            else if (found is { } first)
            {
                notes.Problem(
                    words[2].At,
                    $"a second version \"{words[2]}\", after \"{first}\" in line {first.At.Line}; pidstat prints one"
                );
                break;
            }
            else
            {
                found = words[2];
            }
        }

        return notes.Done(found is { } version ? new PidstatVersionReport(source) { Version = version } : null);
    }
}
