namespace EcResults.Cli.Commands;

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
                json.WriteStartArray("notRecorded");
                foreach (var words in pair.Differences.Unrecorded)
                {
                    json.WriteStringValue(words);
                }

                json.WriteEndArray();
                json.WriteString("verdict", Contrast.Summary(pair.Contrasts));
                json.WriteStartArray("contrasts");
                foreach (var contrast in pair.Contrasts)
                {
                    json.WriteStartObject();
                    json.WriteString("workloadA", contrast.A.Workload.Name);
                    json.WriteString("workloadB", contrast.B.Workload.Name);
                    json.WriteString("mode", contrast.A.Mode.Word());
                    json.WriteString("measure", contrast.Measure.Name);
                    json.WriteString("unit", contrast.Unit);
                    ResultJson.Estimate(json, "difference", contrast.Test.Shift);
                    json.WriteNumber("pValue", Math.Round(contrast.Test.PValue, 6));
                    json.WriteNumber("adjustedPValue", Math.Round(contrast.AdjustedPValue, 6));
                    json.WriteString("verdict", contrast.Words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
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
