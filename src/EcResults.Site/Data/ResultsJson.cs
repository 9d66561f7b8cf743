namespace EcResults.Site.Data;

/// <summary>
/// Writes <c>data/results.json</c>: every submission with its environment, workloads, runs, medians and comparisons. What
/// was not measured is left out. The page about the data says what each field means; a change of meaning is a new
/// <see cref="FormatVersion"/>.
/// </summary>
internal static class ResultsJson
{
    public const int FormatVersion = 1;
    public const string License = "CC0-1.0";

    /// <summary>The JSON schema of the file, which is published beside it.</summary>
    public static ReadOnlyMemory<byte> Schema { get; } = Load("results.schema.json");

    public static void Write(SiteModel site, Stream stream)
    {
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    IndentSize = 1,
                    NewLine = "\n",
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("license", License);
            json.WriteStartArray("submissions");
            foreach (var view in site.Submissions.OrderBy(view => view.Id, StringComparer.Ordinal))
            {
                Submission(json, view);
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Submission(Utf8JsonWriter json, SubmissionView view)
    {
        json.WriteStartObject();
        json.WriteString("id", view.Id);
        json.WriteString("page", view.Path);
        json.WriteString("date", view.DayIso);
        json.WriteStartObject("submitter");
        json.WriteString("name", view.Manifest.Submitter.Name);
        Text(json, "gitHub", view.Manifest.Submitter.GitHub);
        json.WriteEndObject();
        Status(json, view.Manifest.Status);
        json.WriteString("machineClass", view.MachineClass.Word());
        json.WriteString("evidenceGrade", view.GradeWord);
        if (view.Submission.Facts.ClientProbed is { } probed)
        {
            json.WriteBoolean("clientProbed", probed);
        }

        // The manifest's own parts keep the names and the order that submissions have.
        json.WritePropertyName("environment");
        JsonSerializer.Serialize(json, view.Manifest.Environment, ManifestJson.Default.TestEnvironment);
        json.WriteStartArray("workloads");
        foreach (var workload in view.Manifest.Workloads)
        {
            JsonSerializer.Serialize(json, workload, ManifestJson.Default.Workload);
        }

        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (var run in view.Submission.Runs)
        {
            Run(json, view.Submission, run);
        }

        json.WriteEndArray();
        json.WriteStartArray("medians");
        foreach (
            var group in view
                .Submission.ComparedRuns.GroupBy(run => (run.Run.Workload, run.Run.Mode))
                .OrderBy(group => group.Key.Workload, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Mode)
        )
        {
            MediansOf(json, group.Key.Workload, group.Key.Mode, [.. group]);
        }

        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var result in view.Results)
        {
            ResultJson.Write(json, result);
        }

        json.WriteEndArray();
        if (LossOnset.Of(view.Results) is { Count: > 0 } onsets)
        {
            json.WriteStartArray("lossOnsets");
            foreach (var onset in onsets)
            {
                ResultJson.Write(json, onset);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Status(Utf8JsonWriter json, SubmissionStatus? status)
    {
        if (status is null)
        {
            return;
        }

        json.WriteStartObject("status");
        json.WriteString("state", status.State == SubmissionState.Withdrawn ? "withdrawn" : "corrected");
        json.WriteString("reason", status.Reason);
        json.WriteString("date", status.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(json, "supersededBy", status.SupersededBy);
        json.WriteEndObject();
    }

    private static void Run(Utf8JsonWriter json, Submission submission, RunEvidence run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Run.Name);
        json.WriteString("workload", run.Run.Workload);
        json.WriteString("mode", run.Run.Mode.Word());
        json.WriteNumber("repetition", run.Run.Repetition);
        json.WriteString(
            "startedAt",
            run.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteString("load", run.Run.Commands.Load);
        Text(json, "ecapture", run.Run.Commands.Ecapture);
        json.WriteStartObject("figures");
        foreach (var column in RunColumn.All)
        {
            if (run.Measures[column.Figure] is { } figure && double.IsFinite(figure.Value))
            {
                json.WriteStartObject(column.Figure.Name);
                json.WriteNumber("value", figure.Value);
                json.WriteString("file", SitePaths.PathWithin(submission, figure.At));
                json.WriteNumber("line", figure.At.Line);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void MediansOf(Utf8JsonWriter json, string workload, Mode mode, IReadOnlyList<RunEvidence> runs)
    {
        json.WriteStartObject();
        json.WriteString("workload", workload);
        json.WriteString("mode", mode.Word());
        json.WriteNumber("runs", runs.Count);
        foreach (var column in RunColumn.All)
        {
            var values = column.Values(runs);
            if (values.Count > 0 && values.All(double.IsFinite))
            {
                json.WriteNumber(column.Figure.Name, Medians.Of(values));
            }
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(ResultsJson).Assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
