namespace EcResults.Site.Models;

/// <summary>Everything that a site is made of.</summary>
/// <param name="Catalog">The submissions; all of them valid.</param>
/// <param name="Rules">The rules, each with its page.</param>
/// <param name="Sources">Templates, prose and assets.</param>
/// <param name="BenchmarkScript">The bytes of the script that measures, which the site offers.</param>
public sealed record SiteInput(
    Catalog Catalog,
    IReadOnlyList<RulePageModel> Rules,
    SiteSources Sources,
    ReadOnlyMemory<byte> BenchmarkScript
)
{
    /// <summary>
    /// Gives a submission of the catalog with all its files and reports, when its pages are made. The catalog's own serve
    /// where they are whole; a large catalog holds them without their texts.
    /// </summary>
    public Func<Submission, Submission> Whole { get; init; } = submission => submission;

    /// <summary>
    /// Where the site will be published, ending in a slash; null where that is not known. Only the page for missing
    /// addresses needs it, because a server shows that page at any depth.
    /// </summary>
    public Uri? PublicUrl { get; init; }
}
