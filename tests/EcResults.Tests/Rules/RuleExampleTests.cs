namespace EcResults.Tests.Rules;

/// <summary>
/// The examples that <c>explain</c> and the rules' pages show are what the rules do: the finding about a rule's first refused
/// fixture, and the lines that it changed as the accepted ones have them. Each is made anew here.
/// </summary>
public class RuleExampleTests
{
    private static readonly string ExamplesPath = Repository.PathOf("src", "EcResults", "Rules", "examples.txt");

    [Fact]
    public void Every_example_is_what_its_rule_says_and_accepts()
    {
        var made = RuleExample.Write(
            RuleBook.All.Select(rule => KeyValuePair.Create(rule.Code, RuleExampleMaker.Of(rule.Code)))
        );
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(ExamplesPath, made);
        }

        Assert.Equal(File.ReadAllText(ExamplesPath), made);
    }

    [Fact]
    public void Every_rule_has_an_example_of_both() =>
        Assert.All(
            RuleBook.All,
            rule =>
            {
                var example = RuleExample.Of(rule.Code);
                Assert.Contains($" {rule.Code}: ", example.Bad, StringComparison.Ordinal);
                Assert.NotEmpty(example.Good);
            }
        );
}
