namespace EcResults.Cli.Output;

/// <summary>Findings as JSON: a contract, described by <c>schema/findings.schema.json</c>.</summary>
internal static class FindingReportJson
{
    /// <summary>The version of the format, which changes only when a member changes its meaning or goes.</summary>
    private const int SchemaVersion = 1;

    public static void Write(TextWriter writer, FindingReport report) =>
        JsonOutput.Write(
            writer,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("schemaVersion", SchemaVersion);
                json.WriteStartObject("tool");
                json.WriteString("name", "ecresults");
                json.WriteString("version", ToolVersion.Text);
                json.WriteEndObject();
                json.WriteNumber("errors", report.Errors);
                json.WriteNumber("warnings", report.Warnings);
                json.WriteNumber("knownWarnings", report.Known);
                json.WriteStartArray("submissions");
                foreach (var submission in report.Submissions)
                {
                    var errors = submission.Findings.Count(finding => finding.Severity == Severity.Error);
                    json.WriteStartObject();
                    json.WriteString("id", submission.Id);
                    json.WriteString("path", submission.Path);
                    json.WriteNumber("errors", errors);
                    json.WriteNumber("warnings", submission.Findings.Count - errors);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("findings");
                foreach (var finding in report.Findings)
                {
                    FindingJson.Write(json, finding);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
