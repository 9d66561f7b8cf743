namespace EcResults.Cli.Output;

/// <summary>A finding as JSON: <c>#/$defs/finding</c> of <c>schema/findings.schema.json</c>.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("rule", RuleBook.Find(finding.Code)!.Name);
        json.WriteString("severity", finding.Severity.Word());
        Place(json, finding.At);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        if (finding.Problem.Related.Count > 0)
        {
            json.WriteStartArray("related");
            foreach (var related in finding.Problem.Related)
            {
                json.WriteStartObject();
                Place(json, related.At);
                json.WriteString("message", related.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Line, column and length are left out where the finding is about the file as a whole.</summary>
    private static void Place(Utf8JsonWriter json, Location at)
    {
        json.WriteString("path", at.Path);
        if (at.Line > 0)
        {
            json.WriteNumber("line", at.Line);
        }

        if (at.Line > 0 && at.Column > 0)
        {
            json.WriteNumber("column", at.Column);
            json.WriteNumber("length", at.Length);
        }
    }
}
