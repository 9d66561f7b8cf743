namespace EcResults.Figures;

/// <summary>Makes a submission from evidence. Every value comes from a raw file, a command line, or the person who measured.</summary>
public static class SubmissionBuilder
{
    /// <summary>The schema as an editor finds it from a submission's folder.</summary>
    private const string SchemaPath = "../../schema/submission.schema.json";

    /// <summary>Builds the manifest, or says what prevents it.</summary>
    public static (Manifest? Manifest, IReadOnlyList<Problem> Problems) Build(EvidenceSet evidence)
    {
        var date = DateOnly.FromDateTime(evidence.Runs[0].StartedAt.UtcDateTime);
        var submitter = SubmitterNames.IdPart(evidence.Submitter);
        var id = $"{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{submitter}-{evidence.Machine}";
        var files = Files(evidence, id);
        var bare = SubmissionReader.Read(files);
        var (environment, problems) = EnvironmentBuilder.Build(bare, evidence);
        environment = environment is { Server: null } ? environment with { Server = evidence.Server } : environment;
        problems = [.. bare.Readings.SelectMany(reading => reading.Reading.Problems), .. problems];
        if (environment is null)
        {
            return (null, problems);
        }

        var workloads = evidence
            .Runs.DistinctBy(run => run.Workload)
            .Select(run => WorkloadOf(run, evidence.Details))
            .ToList();
        if (workloads.Contains(null))
        {
            var source = new SourceText("runs.csv", string.Empty);
            return (
                null,
                [
                    .. problems,
                    new Problem(
                        source.Whole,
                        "a load command calls neither wrk nor wrk2",
                        "write the command line as it was typed"
                    ),
                ]
            );
        }

        var draft = new Manifest
        {
            Schema = SchemaPath,
            SchemaVersion = Manifest.CurrentSchemaVersion,
            Id = id,
            Submitter = evidence.Submitter,
            Date = date,
            Environment = environment,
            Workloads = [.. workloads.OfType<Workload>()],
            Runs = [.. evidence.Runs.Select(RunOf)],
            Summary = [],
        };
        var runs = SubmissionReader.RunsOf(draft, bare.Readings);
        return (WithSummary(draft, runs), problems);
    }

    /// <summary>The manifest with the summary made from the raw files, rounded as it is written.</summary>
    /// <param name="manifest">The manifest, with or without a summary.</param>
    /// <param name="runs">Its runs with their evidence, in its order.</param>
    public static Manifest WithSummary(Manifest manifest, IReadOnlyList<RunEvidence> runs) =>
        manifest with
        {
            Summary = [.. SummaryBuilder.Of(manifest, runs).Select(Rounded)],
        };

    /// <summary>The manifest in its canonical layout, ending in LF.</summary>
    public static byte[] ToJson(Manifest manifest)
    {
        using var memory = new MemoryStream();
        JsonSerializer.Serialize(memory, manifest, ManifestJson.Canonical.Manifest);
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static SubmissionFiles Files(EvidenceSet evidence, string id) =>
        new(
            id,
            id,
            [
                .. evidence
                    .Raw.Select(pair => new SubmissionFile(
                        $"raw/{pair.Key}",
                        SubmissionFileKind.Regular,
                        pair.Value.Length
                    )
                    {
                        Content = pair.Value,
                    })
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ]
        );

    private static Workload? WorkloadOf(EvidenceRun run, IReadOnlyDictionary<string, WorkloadDetails> details)
    {
        if (LoadCommand.Parse(run.Load) is not { Url: { } url } command)
        {
            return null;
        }

        var known = details.GetValueOrDefault(run.Workload);
        return new Workload
        {
            Name = run.Workload,
            Generator = command.Generator,
            Threads = (int)command.Threads,
            Connections = (int)command.Connections,
            DurationSeconds = (int)command.DurationSeconds,
            RatePerSecond = (int?)command.RatePerSecond,
            Url = url,
            ResponseBytes = known?.ResponseBytes,
            KeepAlive = known?.KeepAlive,
            GeneratorOnServer = known?.GeneratorOnServer,
            Tls = known?.Tls,
        };
    }

    private static Run RunOf(EvidenceRun run) =>
        new()
        {
            Name = run.Name,
            Workload = run.Workload,
            Mode = run.Mode,
            Repetition = run.Repetition,
            StartedAt = run.StartedAt,
            Profile = run.Profile ? true : null,
            Commands = new RunCommands(run.Load, run.Ecapture),
        };

    private static SummaryEntry Rounded(SummaryEntry entry) =>
        entry with
        {
            ThroughputChangePercent = entry.ThroughputChangePercent is { } change
                ? Rounding.Round(change, SummaryBuilder.ChangeDecimals)
                : null,
            Figures = SummaryBuilder.Values(figure =>
                figure.In(entry.Figures) is { } value ? figure.Round(value) : null
            ),
        };
}
