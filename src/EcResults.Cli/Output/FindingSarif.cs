namespace EcResults.Cli.Output;

/// <summary>Findings as SARIF 2.1.0, for code scanning.</summary>
internal static class FindingSarif
{
    public static void Write(TextWriter writer, FindingReport report)
    {
        // Only the rules that were broken are described: a result points at its rule by its place in this list.
        var rules = RuleBook.All.Where(rule => report.Findings.Any(finding => finding.Code == rule.Code)).ToList();
        JsonOutput.Write(
            writer,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                Tool(json, rules);
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteStartArray("results");
                foreach (var finding in report.Findings)
                {
                    Result(json, finding, rules.FindIndex(rule => rule.Code == finding.Code));
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    private static void Tool(Utf8JsonWriter json, List<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ecresults");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            Message(json, "shortDescription", rule.Law);
            Message(json, "fullDescription", rule.Reason);
            Message(json, "help", rule.Cure);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Severity.Word());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity.Word());
        Message(json, "message", $"{finding.Message}; {finding.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        Place(json, finding.At);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Problem.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Problem.Related)
            {
                json.WriteStartObject();
                Place(json, related.At);
                Message(json, "message", related.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location at)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(at.Path));
        json.WriteEndObject();
        if (Region.Of(at) is { } region)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", region.Line);
            if (region.Column is { } column)
            {
                json.WriteNumber("startColumn", column);
            }

            if (region.EndColumn is { } end)
            {
                json.WriteNumber("endColumn", end);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Plain(text));
        json.WriteEndObject();
    }

    /// <summary>
    /// Braces are placeholders in a message and are doubled; <c>[text](target)</c> is a link, also in plain text, which
    /// contributed text must not make.
    /// </summary>
    private static string Plain(string text) =>
        Sanitized
            .Line(text)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>A path as a relative reference, every byte percent-encoded that is not plain; an absolute path as a file's address.</summary>
    private static string UriOf(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + encoded : encoded;
    }
}
