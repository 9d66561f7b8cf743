namespace EcResults.Site.Tests.Samples;

/// <summary>The results of this repository, read from their folders once for all tests.</summary>
internal static class RealResults
{
    private static readonly Lazy<IReadOnlyList<Submission>> Known = new(() =>
        [
            .. Directory
                .EnumerateDirectories(Repository.PathOf("results"))
                .Order(StringComparer.Ordinal)
                .Select(folder =>
                    SubmissionReader.Read(SubmissionFolder.Read(folder, "results/" + Path.GetFileName(folder)))
                ),
        ]
    );

    private static readonly Lazy<BuiltSite> MadeSite = new(() => new BuiltSite(Input));
    private static readonly Lazy<BuiltSite> MadePublished = new(() =>
        new BuiltSite(Input with { PublicUrl = new Uri(Root) })
    );

    /// <summary>The address of <see cref="Published"/>.</summary>
    public const string Root = "https://example.org/ec/";

    /// <summary>The submissions with their texts.</summary>
    public static IReadOnlyList<Submission> Submissions => Known.Value;

    /// <summary>All of them as a site, with made-up rules.</summary>
    public static SiteInput Input => SampleSite.Typical() with { Catalog = new Catalog(Submissions) };

    /// <summary>The same, built once for all tests.</summary>
    public static BuiltSite Site => MadeSite.Value;

    /// <summary>The same with an address, as it is published.</summary>
    public static BuiltSite Published => MadePublished.Value;
}
