namespace EcResults.Tests.Rules;

/// <summary>
/// The examples that <c>explain</c> and the rules' pages show are what the rules do: the finding about a rule's first refused
/// fixture, and the lines that it changed as the accepted ones have them. Each is made anew here.
/// </summary>
public class RuleExampleTests
{
    private static readonly string ExamplesPath = Repository.PathOf("src", "EcResults", "Rules", "examples.txt");

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    [Fact]
    public void Every_example_is_what_its_rule_says_and_accepts()
    {
        var made = string.Concat(
            RuleBook.All.Select(rule =>
            {
                var example = RuleExampleMaker.Of(rule.Code);
                return $"# {rule.Code}\n{Lines('-', example.Bad)}{Lines('+', example.Good)}";
            })
        );
        if (Updates)
        {
            File.WriteAllText(ExamplesPath, made);
        }

        Assert.True(
            File.ReadAllText(ExamplesPath) == made,
            $"{ExamplesPath} is not what the rules do: run this class with UPDATE_GOLDEN=1, read what it wrote, and build again"
        );
    }

    [Fact]
    public void Every_rule_has_an_example_of_both() =>
        Assert.All(
            RuleBook.All,
            rule =>
            {
                var missing = Record.Exception(() => RuleExample.Of(rule.Code));
                Assert.True(
                    missing is null,
                    Updates
                        ? $"{rule.Code} has no example yet: this run writes it, so build again, for examples.txt is embedded"
                        : $"{rule.Code} has no example: run this class with UPDATE_GOLDEN=1, then build again, for examples.txt is embedded"
                );
                var example = RuleExample.Of(rule.Code);
                Assert.Contains($" {rule.Code}]: ", example.Bad, StringComparison.Ordinal);
                Assert.NotEmpty(example.Good);
            }
        );

    private static string Lines(char mark, string text) =>
        string.Concat(text.Split('\n').Select(line => $"{mark}{line}\n"));
}
