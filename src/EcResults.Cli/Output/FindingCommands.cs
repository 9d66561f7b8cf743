namespace EcResults.Cli.Output;

/// <summary>Findings as GitHub's workflow commands, which become annotations of the lines of a pull request.</summary>
internal static class FindingCommands
{
    /// <summary>How many annotations of a kind GitHub shows for one step.</summary>
    private const int Shown = 10;

    public static void Write(TextWriter writer, FindingReport report)
    {
        foreach (var finding in report.ErrorsFirst)
        {
            writer.WriteLine(
                $"::{finding.Severity.Word()} {Properties(finding)}::{Data($"{finding.Message}; {finding.Help}")}"
            );
        }

        if (report.Errors > Shown || report.Warnings > Shown)
        {
            writer.WriteLine(
                $"::notice title=ecresults::{Data($"GitHub shows {Shown} errors and {Shown} warnings of a step as annotations; the log of this step has all of {report.Counts}")}"
            );
        }
    }

    private static string Properties(Finding finding)
    {
        var properties = new List<string> { $"file={Property(finding.At.Path)}" };
        if (Region.Of(finding.At) is { } region)
        {
            properties.Add($"line={region.Line}");
            if (region.Column is { } column)
            {
                properties.Add($"col={column}");
            }

            if (region.EndColumn is { } end)
            {
                properties.Add($"endColumn={end}");
            }
        }

        properties.Add($"title={Property($"{finding.Code} {RuleBook.Find(finding.Code)!.Name}")}");
        return string.Join(',', properties);
    }

    /// <summary>A message: one line whatever it holds, so that nothing in it can start another command.</summary>
    private static string Data(string text) =>
        // "##[" is the older spelling of a command, which counts anywhere in a line.
        Escaped(Sanitized.Line(text)).Replace("##[", "## [", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escaped(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
