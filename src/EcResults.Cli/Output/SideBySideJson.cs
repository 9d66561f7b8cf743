namespace EcResults.Cli.Output;

/// <summary>Two submissions side by side as JSON.</summary>
internal static class SideBySideJson
{
    public static void Write(TextWriter writer, SideBySide pair) =>
        JsonOutput.Write(
            writer,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("a", pair.A.Id);
                json.WriteString("b", pair.B.Id);
                json.WriteStartArray("differs");
                foreach (var difference in pair.Differences.Different)
                {
                    json.WriteStartObject();
                    json.WriteString("name", difference.Name);
                    json.WriteString("a", difference.A);
                    json.WriteString("b", difference.B);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteBoolean("onlyOneDiffers", pair.Differences.Only is not null);
                json.WriteStartArray("results");
                foreach (var (a, b) in pair.Pairs)
                {
                    json.WriteStartObject();
                    json.WriteString("workloadA", a.Workload.Name);
                    json.WriteString("workloadB", b.Workload.Name);
                    json.WriteString("mode", a.Mode.Word());
                    json.WritePropertyName("a");
                    ResultJson.Write(json, a);
                    json.WritePropertyName("b");
                    ResultJson.Write(json, b);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
