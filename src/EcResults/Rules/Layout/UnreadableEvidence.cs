namespace EcResults.Rules;

/// <summary>A rule for each format: its files can be read. The formats say their own part of it.</summary>
internal static class UnreadableEvidence
{
    public static Rule RuleFor(EvidenceFormat format) =>
        new()
        {
            Code = format.Code,
            Name = $"unreadable-{format.Name}",
            Law = $"{Names(format)} can be read as what {format.Words} prints.",
            Reason =
                "Every figure is recomputed from raw output. What cannot be read, is cut, stands twice, or shows a value "
                + "that the tool cannot print, is no evidence.",
            Cure = $"Attach the whole output of {format.Words}, unedited, one execution in one file.",
            Check = submission =>
                submission
                    .Readings.Where(reading => reading.File.Format == format)
                    .SelectMany(reading => reading.Reading.Problems),
        };

    private static string Names(EvidenceFormat format)
    {
        var names = EvidenceCatalog.Files.Where(file => file.Format == format).Select(file => file.Name).ToList();
        return names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
