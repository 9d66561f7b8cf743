namespace EcResults.Cli.Commands;

/// <summary>What a parser read, as JSON.</summary>
internal static class ReportJson
{
    public static void Write(
        TextWriter writer,
        EvidenceFormat kind,
        SourceText source,
        Reading<Report> reading,
        IReadOnlyList<Finding> findings
    ) =>
        JsonOutput.Write(
            writer,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("kind", kind.Name);
                json.WriteString("path", source.Path);
                json.WriteBoolean("read", reading.Report is not null);
                json.WriteStartArray("figures");
                foreach (var figure in reading.Report?.Figures ?? [])
                {
                    json.WriteStartObject();
                    json.WriteString("name", figure.Name);
                    if (figure.Number is { } number && double.IsFinite(number))
                    {
                        json.WriteNumber("value", number);
                    }
                    else
                    {
                        json.WriteString("value", figure.Text);
                    }

                    json.WriteNumber("line", figure.At.Line);
                    json.WriteNumber("column", figure.At.Column);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("findings");
                foreach (var finding in findings)
                {
                    FindingJson.Write(json, finding);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
