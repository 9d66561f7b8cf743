using System.Text;

namespace EcResults.Fuzz;

/// <summary>Something that reads contributed bytes and never throws.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Seeds">The names of files in the fixtures that are good seeds.</param>
/// <param name="Read">Reads one input.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Seeds, Action<byte[]> Read)
{
    /// <summary>All targets: one a kind of report, the condenser, the JSON reader with the schema, the prose.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. EvidenceCatalog.Formats.Select(format => new FuzzTarget(
            format.Name,
            [.. EvidenceCatalog.Files.Where(file => file.Format == format).Select(file => file.Name)],
            bytes => Report(format, bytes)
        )),
        new("condenser", ["ecapture.log"], Condense),
        new("json", [SubmissionFiles.ManifestName], Json),
        new("prose", [SubmissionFiles.ProseName], Prose),
    ];

    private static void Report(EvidenceFormat format, byte[] bytes)
    {
        if (SourceText.FromUtf8("fuzz", bytes) is not { } source)
        {
            return;
        }

        var reading = format.Read(source);
        foreach (var problem in reading.Problems.Concat(reading.Oddities))
        {
            Inside(problem.At);
        }

        foreach (var figure in reading.Report?.Figures ?? [])
        {
            Inside(figure.At);
        }
    }

    private static void Condense(byte[] bytes)
    {
        using var log = new MemoryStream(bytes);
        using var output = new MemoryStream();
        try
        {
            LogCondenser.Condense(log, output);
        }
        catch (LogCondenserException)
        {
            // A log that does not fit into a submission is refused, as it is meant to be.
        }
    }

    private static void Json(byte[] bytes)
    {
        if (SourceText.FromUtf8("fuzz", bytes) is { } source)
        {
            var text = ManifestText.Read(source, Encoding.UTF8.GetBytes(source.Content));
            foreach (var pointer in text.Violations.Count == 0 ? ["", "/id", "/runs/0/name"] : Array.Empty<string>())
            {
                Inside(text.At(pointer));
            }
        }

        _ = JsonText.Parse(bytes);
    }

    /// <summary>All rules over a submission that has this prose: the prose's rules are among them.</summary>
    private static void Prose(byte[] bytes)
    {
        var file = new SubmissionFile(SubmissionFiles.ProseName, SubmissionFileKind.Regular, bytes.Length)
        {
            Content = bytes,
        };
        foreach (var finding in RuleBook.Check(SubmissionReader.Read(new SubmissionFiles("x", "results/x", [file]))))
        {
            Inside(finding.At);
        }
    }

    private static void Inside(Location at)
    {
        if (
            at.Line > at.Source.Lines.Count
            || (at.Column > 0 && at.Column - 1 + at.Length > at.Source.Lines[at.Line - 1].Text.Length)
        )
        {
            throw new InvalidOperationException($"{at} of length {at.Length} lies outside of the text");
        }
    }
}
