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

    /// <summary>The lines of a finding.</summary>
    public IReadOnlyList<ExampleLine> Bad => Lines(rule.Bad);

    /// <summary>The lines that stand there where it is in order.</summary>
    public IReadOnlyList<ExampleLine> Good => Lines(rule.Good);

    private static IReadOnlyList<ExampleLine> Lines(string? text) =>
        [.. (text?.TrimEnd('\n').Split('\n') ?? []).Select(line => new ExampleLine(line))];
}

/// <summary>One line of an example.</summary>
internal sealed record ExampleLine(string Text)
{
    /// <summary>Whether it quotes a file, or marks a place in the quote: such a line cannot be wrapped.</summary>
    public bool IsQuoted => Text.TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').StartsWith('|');
}
