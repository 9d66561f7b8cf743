namespace EcResults.Cli.Tests.Formats;

/// <summary>Findings whose every contributed part is hostile.</summary>
internal static class Hostile
{
    /// <summary>Texts that mean something to a terminal, a workflow, Markdown, HTML, SARIF or a table.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "\e[31mred\e[0m",
        "\u202Egnp.exe",
        "\u200B\u2066hidden\u2069",
        "first\n::set-output name=x::y",
        "first\r\n::error::forged",
        "::stop-commands::token",
        "##[add-mask]x",
        "a%0A::error::b",
        "`code` ``more`` ```all```",
        "`",
        "``",
        " ",
        "ends with `",
        "@everyone and @octo/team",
        "#1 GH-2 octo/repo#3 https://evil.example www.evil.example mail@evil.example",
        "| a | b |",
        "<img src=x onerror=alert(1)>",
        "<!-- -->&lt;&#64;",
        "[click](https://evil.example) ![pixel](https://evil.example/x.png) [ref][1]",
        "[0](0) {0} {{1}} }{",
        "**bold** _it_ ~~s~~ \\ \\` # h",
        "\ud800 lone",
        "a,b:c%d",
        "\0\a\u0085\u2028\u2029",
        "- item\n\n# heading\n\n    code",
        new string('x', 5000),
    ];

    /// <summary>One finding for each text, with the text in the path, message, help, line and second half.</summary>
    public static FindingReport Report { get; } = Of(Texts);

    public static FindingReport Of(IEnumerable<string> texts)
    {
        var findings = texts.Select(
            (text, index) =>
            {
                var source = new SourceText($"results/{text}/raw/wrk.txt", $"{text}\nsecond line\n");
                var rule = RuleBook.All[index % RuleBook.All.Count];
                return new Finding(
                    rule.Code,
                    rule.Severity,
                    new Problem(
                        new Location(source, 1 + (index % 2), 1 + (index % 3), index * 7),
                        $"value \"{text}\" is odd",
                        text
                    )
                    {
                        Related =
                        [
                            new Related(source.Whole, text),
                            new Related(new Location(source, 1, 0, 0), $"says {text}"),
                        ],
                    }
                );
            }
        );
        return new FindingReport([new CheckedSubmission("id", "results/id", FindingList.Sorted(findings))]);
    }
}
