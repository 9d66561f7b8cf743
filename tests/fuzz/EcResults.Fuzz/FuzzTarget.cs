using System.Text;

namespace EcResults.Fuzz;

/// <summary>Something that reads contributed bytes and never throws.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Seeds">The names of files in the fixtures that are good seeds.</param>
/// <param name="Read">Reads one input.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<string> Seeds, Action<byte[]> Read)
{
    private const string Base = "tests/EcResults.Tests/fixtures/rules/base/20261123-ecresults-epyc-vm-base";

    // Its sums would only say that a file is another one than before.
    private static readonly Lazy<IReadOnlyList<SubmissionFile>> BaseFiles = new(() =>
        [.. SubmissionFolder.Read(Base, "results/x").Entries.Where(file => file.Path != SubmissionFiles.ChecksumsName)]
    );

    /// <summary>
    /// All targets: one a kind of report, alone and as a file of the base submission under all rules; the condenser; the JSON
    /// reader with the schema; the base submission's manifest and its prose, under all rules.
    /// </summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. EvidenceCatalog.Formats.Select(format => new FuzzTarget(
            format.Name,
            NamesOf(format),
            bytes => Report(format, bytes)
        )),
        .. EvidenceCatalog.Formats.Select(format => new FuzzTarget(
            $"{format.Name}-under-rules",
            NamesOf(format),
            bytes => UnderRules(PathOf(EvidenceCatalog.Files.First(file => file.Format == format)), bytes)
        )),
        new("condenser", ["ecapture.log"], Condense),
        new("json", [SubmissionFiles.ManifestName], Json),
        new("manifest", [SubmissionFiles.ManifestName], bytes => UnderRules(SubmissionFiles.ManifestName, bytes)),
        new("prose", [SubmissionFiles.ProseName], bytes => UnderRules(SubmissionFiles.ProseName, bytes)),
    ];

    private static IReadOnlyList<string> NamesOf(EvidenceFormat format) =>
        [.. EvidenceCatalog.Files.Where(file => file.Format == format).Select(file => file.Name)];

    private static void Report(EvidenceFormat format, byte[] bytes)
    {
        if (SourceText.FromUtf8("fuzz", bytes) is not { } source)
        {
            return;
        }

        var reading = format.Read(source);
        foreach (var problem in reading.Problems.Concat(reading.Warnings))
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

    private static string PathOf(EvidenceFile file) =>
        (file.Place == EvidencePlace.Run ? "raw/003-text/" : "raw/env/") + file.Name;

    /// <summary>All rules over the base submission with this content in one of its files, or in one more.</summary>
    private static void UnderRules(string path, byte[] bytes)
    {
        var file = new SubmissionFile(path, SubmissionFileKind.Regular, bytes.Length) { Content = bytes };
        var files = BaseFiles.Value.Where(other => other.Path != path).Append(file);
        var submission = SubmissionReader.Read(
            new SubmissionFiles("20261123-ecresults-epyc-vm-base", "results/x", [.. files])
        );
        foreach (var finding in RuleBook.Check(submission))
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
