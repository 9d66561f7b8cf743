namespace EcResults.Site.Pages;

/// <summary>The list of rules.</summary>
internal sealed class RulesPage(SiteModel site)
{
    private static readonly (string Prefix, string Title)[] Ranges =
    [
        ("ECR0", "Layout and schema"),
        ("ECR1", "Reading evidence"),
        ("ECR2", "Agreement"),
        ("ECR3", "Method"),
        ("ECR4", "Catalogue"),
        ("ECR5", "Privacy and safety"),
    ];

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(SitePaths.Rules, "Rules", "Every law that a submission is held to.", new RulesPage(site))
            {
                Section = SitePaths.Rules,
            },
        ];

    /// <summary>The rules by what they are about; codes that nothing is checked under any more come last.</summary>
    public IReadOnlyList<RuleGroup> Groups =>
        [
            .. Ranges
                .Select(range => new RuleGroup(
                    range.Title,
                    $"family-{range.Prefix[^1]}",
                    [
                        .. site.Rules.Where(rule =>
                            !rule.IsRetired && rule.Code.StartsWith(range.Prefix, StringComparison.Ordinal)
                        ),
                    ]
                ))
                .Append(new RuleGroup("Retired codes", "retired", [.. site.Rules.Where(rule => rule.IsRetired)]))
                .Where(group => group.Rules.Count > 0),
        ];
}

/// <summary>Rules about one thing.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Anchor">Unique within the page.</param>
/// <param name="Rules">The rules by code.</param>
internal sealed record RuleGroup(string Title, string Anchor, IReadOnlyList<RulePageModel> Rules);
