namespace EcResults.Site.Tests.Samples;

/// <summary>The results of this repository, read from their folders once for all tests.</summary>
internal static class RealResults
{
    private static readonly Lazy<IReadOnlyList<Submission>> Read = new(() =>
        [
            .. Folders()
                .Order(StringComparer.Ordinal)
                .Select(folder =>
                    SubmissionReader.Read(SubmissionFolder.Read(folder, "results/" + Path.GetFileName(folder)))
                ),
        ]
    );

    /// <summary>The submissions with their texts; the test is skipped where there are none.</summary>
    public static IReadOnlyList<Submission> Submissions
    {
        get
        {
            Assert.SkipUnless(Folders().Any(), "this clone has no results");
            return Read.Value;
        }
    }

    /// <summary>All of them as a site, with made-up rules.</summary>
    public static SiteInput Input => SampleSite.Typical() with { Catalog = new Catalog(Submissions) };

    private static IEnumerable<string> Folders() =>
        Directory.Exists(Repository.PathOf("results"))
            ? Directory.EnumerateDirectories(Repository.PathOf("results"))
            : [];
}
