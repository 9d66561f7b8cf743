namespace EcResults.Tests.Comparisons;

/// <summary>The sets of evidence beside the repository as submissions.</summary>
internal static class MeasuredEvidence
{
    private static readonly WorkloadDetails Kept = new(1024, KeepAlive: true, new Tls("1.3"));
    private static readonly Dictionary<string, Submission> Known = [];

    /// <summary>Reads one set, as <c>ecresults new</c> would with what notes.md says of the workloads.</summary>
    public static Submission Read(string set)
    {
        lock (Known)
        {
            return Known.TryGetValue(set, out var known) ? known : Known[set] = ReadAnew(set);
        }
    }

    private static Submission ReadAnew(string set)
    {
        var folder = Repository.Shared("evidence", set);
        var (runs, problems) = RunList.Read(
            new SourceText("runs.csv", File.ReadAllText(Path.Combine(folder, "runs.csv")))
        );
        Assert.Empty(problems);
        var raw = Path.Combine(folder, "raw");
        var evidence = new EvidenceSet
        {
            Raw = Directory
                .EnumerateFiles(raw, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".gz", StringComparison.Ordinal))
                .ToDictionary(file => Path.GetRelativePath(raw, file).Replace('\\', '/'), File.ReadAllBytes),
            Runs = runs,
            Submitter = new Submitter("octo"),
            Machine = set,
            Details = runs.Select(run => run.Workload).Distinct().ToDictionary(name => name, DetailsOf),
        };
        var (manifest, refusals) = SubmissionBuilder.Build(evidence);
        Assert.Empty(refusals);
        var bare = SubmissionReader.Read(
            new SubmissionFiles(
                manifest!.Id,
                manifest.Id,
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
            )
        );
        var reports = bare.Readings.ToDictionary(reading => reading.Path, reading => reading.Reading.Report);
        return bare with
        {
            Manifest = manifest,
            Runs = [.. manifest.Runs.Select((run, index) => WithReports(run, index, reports))],
        };
    }

    private static WorkloadDetails DetailsOf(string workload) =>
        workload.StartsWith("handshake", StringComparison.Ordinal) ? Kept with { KeepAlive = false } : Kept;

    private static RunEvidence WithReports(Run run, int index, Dictionary<string, Report?> reports)
    {
        T? Report<T>(string name)
            where T : Report => reports.GetValueOrDefault($"raw/{run.Name}/{name}") as T;
        return new RunEvidence(run, index)
        {
            Load = (LoadReport?)Report<WrkReport>("wrk.txt") ?? Report<Wrk2Report>("wrk2.txt"),
            TargetCpu = Report<PidstatReport>("pidstat-target.txt"),
            EcaptureCpu = Report<PidstatReport>("pidstat-ecapture.txt"),
            ClientCpu = Report<PidstatReport>("pidstat-client.txt"),
            EcaptureMemory = Report<PsReport>("ps-ecapture.txt"),
            Log = Report<EcaptureLog>("ecapture.log"),
        };
    }
}
