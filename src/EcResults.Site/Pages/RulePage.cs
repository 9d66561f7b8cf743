using EcResults.Site.Models;

namespace EcResults.Site.Pages;

/// <summary>The page of one rule.</summary>
internal sealed class RulePage(RulePageModel rule)
{
    public static IEnumerable<Page> Pages(SiteModel site) =>
        site.Rules.Select(rule => new Page(
            SitePaths.Rule(rule.Code),
            $"{rule.Code}: {rule.Name}",
            rule.Law,
            new RulePage(rule)
        )
        {
            Section = SitePaths.Rules,
            Crumbs = [new Crumb("Rules", SitePaths.Rules)],
        });

    public RulePageModel Rule => rule;
}
