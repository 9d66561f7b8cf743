using EcResults.Site;

namespace EcResults.Cli;

/// <summary>Rules as the site shows them: the publisher knows pages, the rule book knows laws, and this is where they meet.</summary>
internal static class RulePages
{
    public static RulePageModel Of(Rule rule) =>
        new(
            rule.Code,
            rule.Name,
            rule.Severity == Severity.Error ? "error" : "warning",
            rule.Law,
            rule.Reason,
            rule.Cure,
            RuleExample.Of(rule.Code).Bad,
            RuleExample.Of(rule.Code).Good
        );
}
