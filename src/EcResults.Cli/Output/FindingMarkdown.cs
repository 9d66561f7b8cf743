namespace EcResults.Cli.Output;

/// <summary>Findings as Markdown for a comment: grouped by file, no tables, contributed text in code spans only.</summary>
internal static class FindingMarkdown
{
    /// <summary>The longest comment that GitHub takes, characters.</summary>
    public const int LongestComment = 65_536;

    /// <summary>What the last line needs that says how much was left out.</summary>
    private const int NoteLength = 200;

    /// <summary>The findings, cut at a whole finding where they get too long.</summary>
    /// <param name="report">The findings.</param>
    /// <param name="limit">The most characters.</param>
    public static string Of(FindingReport report, int limit = LongestComment)
    {
        var text = new StringBuilder($"**{report.Counts}**\n");
        string? file = null;
        // What does not fit is at the end, and no error may be left out for a warning.
        var findings = report.ErrorsFirst.ToList();
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            var block =
                finding.At.Path == file
                    ? Item(finding)
                    : $"\n#### {MarkdownCode.Span(finding.At.Path)}\n\n{Item(finding)}";
            if (text.Length + block.Length + NoteLength > limit)
            {
                text.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"\n{Words.Count(findings.Count - index, "more finding")} did not fit: run `ecresults validate` to see all\n"
                );
                break;
            }

            text.Append(block);
            file = finding.At.Path;
        }

        return text.ToString();
    }

    private static string Item(Finding finding)
    {
        var item = new StringBuilder(
            $"- **{finding.Severity.Word()} {finding.Code}**{Line(finding.At)}: {MarkdownCode.Span(finding.Message)}\n"
        );
        foreach (var related in finding.Problem.Related)
        {
            item.Append("  - ").Append(MarkdownCode.Span(related.At.ToString())).Append(": ");
            item.Append(MarkdownCode.Span(related.Message)).Append('\n');
        }

        item.Append("  - help: ").Append(MarkdownCode.Span(finding.Help)).Append('\n');
        return item.ToString();
    }

    private static string Line(Location at) => Region.Of(at) is { } region ? $" in line {region.Line}" : "";
}
