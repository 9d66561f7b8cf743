namespace EcResults.Rules;

/// <summary>A rule for each format: its files can be read. The formats say their own part of it.</summary>
internal static class UnreadableEvidence
{
    public static Rule RuleFor(ReportKind kind) =>
        new()
        {
            Code = kind.Code,
            Name = $"unreadable-{kind.Name}",
            Law = $"{Names(kind)} can be read as what {kind.Words} prints.",
            Reason =
                "Every figure is recomputed from raw output. What cannot be read, is cut, stands twice, or shows a value "
                + "that the tool cannot print, is no evidence.",
            Cure = $"Attach the whole output of {kind.Words}, unedited, one execution in one file.",
            Check = submission =>
                submission
                    .Readings.Where(reading => reading.Kind == kind)
                    .SelectMany(reading => reading.Reading.Problems),
        };

    private static string Names(ReportKind kind) =>
        kind.FileNames.Count == 1
            ? kind.FileNames[0]
            : $"{string.Join(", ", kind.FileNames.SkipLast(1))} and {kind.FileNames[^1]}";
}
