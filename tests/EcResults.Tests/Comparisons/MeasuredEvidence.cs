using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Tests.Comparisons;

/// <summary>The sets of evidence beside the repository as submissions.</summary>
internal static class MeasuredEvidence
{
    private static readonly WorkloadDetails Kept = new(1024, KeepAlive: true, new Tls("1.3"));

    /// <summary>Reads one set.</summary>
    public static Submission Read(string set)
    {
        var folder = Repository.Shared("evidence", set);
        var list = Path.Combine(folder, "runs.csv");
        var (runs, problems) = RunList.Read(new SourceText("runs.csv", File.ReadAllText(list)));
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
            Details = runs.Select(run => run.Workload)
                .Distinct()
                .ToDictionary(
                    name => name,
                    name =>
                        name.StartsWith("handshake", StringComparison.Ordinal) ? Kept with { KeepAlive = false } : Kept
                ),
        };
        var (manifest, refusals) = SubmissionBuilder.Build(evidence);
        Assert.Empty(refusals);
        var files = evidence
            .Raw.Select(pair => Regular($"raw/{pair.Key}", pair.Value))
            .Append(Regular(SubmissionFiles.ManifestName, SubmissionBuilder.ToJson(manifest!)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        return SubmissionReader.Read(new SubmissionFiles(manifest!.Id, manifest.Id, [.. files]));
    }

    private static SubmissionFile Regular(string path, byte[] content) =>
        new(path, SubmissionFileKind.Regular, content.Length) { Content = content };
}
