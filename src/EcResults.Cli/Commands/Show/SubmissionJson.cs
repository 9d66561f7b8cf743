namespace EcResults.Cli.Commands;

/// <summary>The figures of a submission as JSON, recomputed from the raw files, each with the line that it comes from.</summary>
internal static class SubmissionJson
{
    public static void Write(TextWriter writer, Submission submission, Manifest manifest) =>
        JsonOutput.Write(
            writer,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("id", manifest.Id);
                json.WritePropertyName("environment");
                JsonSerializer.Serialize(json, manifest.Environment, ManifestJson.Default.TestEnvironment);
                json.WritePropertyName("workloads");
                JsonSerializer.Serialize(json, manifest.Workloads, ManifestJson.Default.IReadOnlyListWorkload);
                json.WriteStartArray("summary");
                foreach (var entry in SummaryBuilder.Of(manifest, submission.Runs))
                {
                    json.WriteStartObject();
                    json.WriteString("workload", entry.Workload);
                    json.WriteString("mode", entry.Mode.Word());
                    Figures(json, figure => figure.In(entry.Figures));
                    Figure(
                        json,
                        "throughputChangePercent",
                        entry.ThroughputChangePercent,
                        SummaryBuilder.ChangeDecimals
                    );
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("comparisons");
                foreach (var result in Result.OfEach(submission, manifest))
                {
                    json.WriteStartObject();
                    json.WriteString("workload", result.Workload.Name);
                    json.WriteString("mode", result.Mode.Word());
                    json.WritePropertyName("against");
                    ResultJson.Write(json, result);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("runs");
                foreach (var run in submission.Runs)
                {
                    Run(json, run);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );

    private static void Run(Utf8JsonWriter json, RunEvidence run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Run.Name);
        json.WriteString("workload", run.Run.Workload);
        json.WriteString("mode", run.Run.Mode.Word());
        json.WriteNumber("repetition", run.Run.Repetition);
        Figures(json, figure => run.Measures[figure]?.Value);
        json.WriteStartObject("from");
        foreach (var figure in FigureCatalog.InSummary)
        {
            if (run.Measures[figure] is { At: var place })
            {
                json.WriteString(figure.Name, $"{place.Path}:{place.Line}");
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter json, Func<RunFigure, double?> value)
    {
        foreach (var figure in FigureCatalog.InSummary)
        {
            Figure(json, figure.Name, value(figure), figure.Decimals);
        }
    }

    private static void Figure(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, Math.Round(number, decimals, MidpointRounding.AwayFromZero));
        }
    }
}
