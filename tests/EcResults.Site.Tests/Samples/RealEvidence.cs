using System.Text;

namespace EcResults.Site.Tests.Samples;

/// <summary>The evidence measured for this project, made into submissions as <c>ecresults new</c> would.</summary>
internal static class RealEvidence
{
    private static readonly Lazy<BuiltSite> MadeSite = new(() => new BuiltSite(Input()));

    /// <summary>All sets as a site, with made-up rules.</summary>
    public static SiteInput Input() => SampleSite.Typical() with { Catalog = Catalog() };

    /// <summary>The same, built once for all tests.</summary>
    public static BuiltSite Site => MadeSite.Value;

    /// <summary>All sets as a catalog; the test is skipped where they are not beside this clone.</summary>
    public static Catalog Catalog() =>
        new([
            .. Directory
                .EnumerateDirectories(Repository.Shared("evidence"))
                .Order(StringComparer.Ordinal)
                .Select(Submission),
        ]);

    private static Submission Submission(string folder)
    {
        var raw = Path.Combine(folder, "raw");
        var files = Directory
            .EnumerateFiles(raw, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".gz", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(raw, path).Replace('\\', '/'), File.ReadAllBytes);
        var list = new SourceText("runs.csv", File.ReadAllText(Path.Combine(folder, "runs.csv")));
        var tls = new Tls("1.3");
        var (manifest, problems) = SubmissionBuilder.Build(
            new EvidenceSet
            {
                Raw = files,
                Runs = RunList.Read(list).Runs,
                Submitter = new Submitter("EcResults"),
                Machine = Path.GetFileName(folder),
                Modifications = "built without kernel probes and without raising RLIMIT_MEMLOCK",
                Details = list
                    .Lines.Skip(1)
                    .Select(line => line.Text.Split(',')[1])
                    .Distinct()
                    .ToDictionary(
                        name => name,
                        name => new WorkloadDetails(1024, !name.StartsWith("handshake", StringComparison.Ordinal), tls)
                    ),
            }
        );
        Assert.NotNull(manifest);
        Assert.Empty(problems);
        var entries = files
            .Select(file => ("raw/" + file.Key, file.Value))
            .Append((SubmissionFiles.ManifestName, Json(manifest)))
            .Append(
                (SubmissionFiles.ProseName, Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(folder, "notes.md"))))
            )
            .Select(file => new SubmissionFile(file.Item1, SubmissionFileKind.Regular, file.Item2.Length)
            {
                Content = file.Item2,
            })
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        var submission = SubmissionReader.Read(
            new SubmissionFiles(manifest.Id, $"results/{manifest.Id}", [.. entries])
        );
        Assert.Empty(submission.ManifestText!.Violations.Select(violation => violation.ToString()));
        return submission;
    }

    private static byte[] Json(Manifest manifest) =>
        Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(SubmissionBuilder.ToJson(manifest))
                .Replace("+00:00\"", "Z\"", StringComparison.Ordinal)
        );
}
