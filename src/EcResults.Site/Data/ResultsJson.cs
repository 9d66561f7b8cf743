namespace EcResults.Site.Data;

/// <summary>
/// Writes <c>data/results.json</c>, the index of all submissions, and a submission's <c>result.json</c>: its environment,
/// workloads, runs, medians and comparisons. What was not measured is left out. The page about the data says what each
/// field means; a change of meaning is a new <see cref="FormatVersion"/>.
/// </summary>
internal static class ResultsJson
{
    public const int FormatVersion = 2;
    public const string License = "CC0-1.0";

    /// <summary>The JSON schema of the index, which is published beside it.</summary>
    public static ReadOnlyMemory<byte> IndexSchema { get; } = Load("results.schema.json");

    /// <summary>The JSON schema of a submission's file.</summary>
    public static ReadOnlyMemory<byte> Schema { get; } = Load("result.schema.json");

    /// <summary>Writes the index, a line a submission.</summary>
    public static void WriteIndex(SiteModel site, Stream stream) =>
        Written(
            stream,
            json =>
            {
                json.WriteStartArray("submissions");
                foreach (var view in site.Submissions.OrderBy(view => view.Id, StringComparer.Ordinal))
                {
                    json.WriteStartObject();
                    Head(json, view);
                    json.WriteString("title", view.Title);
                    json.WriteString("data", SitePaths.Json(view.Id));
                    json.WriteString("archive", SitePaths.Archive(view.Id));
                    json.WriteString("kernel", view.Manifest.Environment.Kernel.Release);
                    json.WriteString("cpu", view.CpuShort);
                    Text(json, "openssl", view.OpenSsl);
                    json.WriteString("module", view.Manifest.Environment.Ecapture.Hooks);
                    json.WriteString("ecapture", view.Ecapture);
                    json.WriteEndObject();
                    json.Flush();
                }

                json.WriteEndArray();
            }
        );

    /// <summary>Writes one submission.</summary>
    public static void WriteOne(SubmissionView view, Stream stream) => Written(stream, json => Submission(json, view));

    private static void Written(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("license", License);
            write(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>What the index and the submission's own file begin with.</summary>
    private static void Head(Utf8JsonWriter json, SubmissionView view)
    {
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
    }

    private static void Submission(Utf8JsonWriter json, SubmissionView view)
    {
        Head(json, view);
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
        if (LossOnset.Of(view.Results) is { Count: > 0 } onsets)
        {
            json.WriteStartArray("lossOnsets");
            foreach (var onset in onsets)
            {
                ResultJson.Write(json, onset);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("results");
        foreach (var result in view.Results)
        {
            ResultJson.Write(json, result);
        }

        json.WriteEndArray();
    }

    private static void Status(Utf8JsonWriter json, SubmissionStatus? status)
    {
        if (status is null)
        {
            return;
        }

        json.WriteStartObject("status");
        json.WriteString("state", status.State.ToString().ToLowerInvariant());
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
