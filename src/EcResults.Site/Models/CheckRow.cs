namespace EcResults.Site.Models;

/// <summary>A row of a certificate, or a warning.</summary>
/// <param name="RulePath">The page of the rule, or null where the site has none.</param>
/// <param name="Name">The law in a few words; of a warning the rule's name.</param>
/// <param name="Words">The law with values, or the message.</param>
/// <param name="Link">The raw line, within the folder of the submission; null where no page shows it.</param>
/// <param name="Place">That line as people write it.</param>
internal sealed record CheckRow(string? RulePath, string Name, string Words, string? Link, string Place)
{
    /// <summary>The rows of a certificate's rows.</summary>
    /// <param name="site">The site.</param>
    /// <param name="whole">The submission with its files: a warning may be about one that is missing.</param>
    /// <param name="rows">The rows of its certificate.</param>
    public static IReadOnlyList<CheckRow> Of(SiteModel site, Submission whole, IReadOnlyList<CertificateRow> rows) =>
        [
            .. rows.Select(row =>
            {
                var path = SitePaths.PathWithin(whole, row.At);
                return new CheckRow(
                    site.Rules.Any(rule => rule.Code == row.Code) ? SitePaths.Rule(row.Code) : null,
                    row.Name,
                    row.Words,
                    path.StartsWith("raw/", StringComparison.Ordinal) && whole.Files.Find(path) is not null
                        ? SitePaths.Line(whole, row.At)
                        : null,
                    row.At.Line == 0 ? path : $"{path}:{row.At.Line}"
                );
            }),
        ];
}
