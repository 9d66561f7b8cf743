using EcResults.Site.Models;

namespace EcResults.Cli.Commands;

/// <summary>Rules as the site shows them: the publisher knows pages, the rule book knows laws, and this is where they meet.</summary>
internal static class RulePages
{
    /// <summary>The pages of all rules, and of the codes that are retired: old links stay alive and say where the law went.</summary>
    public static IEnumerable<RulePageModel> All => [.. RuleBook.All.Select(Of), .. RetiredRule.All.Select(Of)];

    private static RulePageModel Of(RetiredRule retired) =>
        new(
            retired.Code,
            retired.Name,
            "retired",
            retired.Words,
            retired.Rule?.Reason
                ?? "The text is the contributor's own, and every figure on the page is computed from the raw files.",
            retired.Rule?.Cure ?? "Nothing is to be done."
        );

    private static RulePageModel Of(Rule rule) =>
        new(
            rule.Code,
            rule.Name,
            rule.Severity.Word(),
            rule.Law,
            rule.Reason,
            rule.Cure,
            RuleExample.Of(rule.Code).Bad,
            RuleExample.Of(rule.Code).Good
        );
}
