using System.Text.Json;

namespace EcResults.JsonSchema.Tests;

/// <summary>Patterns as automata: against the RegExp of Node.js, and at their bounds.</summary>
public sealed class AutomatonTests
{
    private const int Patterns = 20_000;

    private static readonly string[] Letters = ["a", "b", "c", "-", "é", "\n", "😀", "\u2028"];

    private static readonly string[] Atoms =
    [
        "a",
        "b",
        "c",
        "-",
        "é",
        "a",
        "b",
        "[ab]",
        "[^a]",
        "[a-c]",
        "[^b-é]",
        "[-a]",
        "[^😀]",
        "😀",
        ".",
        "\\s",
        "\\W",
        "[é-\\u{10ffff}]",
        "^",
        "$",
        "(?:)",
    ];

    private static readonly string[] Quantifiers = ["*", "+", "?", "{2}", "{0,2}", "{1,}", "{2,3}?"];

    private static string MakeText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)]));

    // A calculator in reverse notation: atoms go on the pile, everything else works on what lies on top.
    private static string MakePattern(Random random)
    {
        var pile = new Stack<string>();
        for (var left = random.Next(1, 14); left > 0; left--)
        {
            var (what, which) = (random.Next(10), random.Next(1_000));
            if (what < 5 || pile.Count < 2)
            {
                pile.Push(Atoms[which % Atoms.Length]);
                continue;
            }
            pile.Push(
                what switch
                {
                    5 => pile.Pop() + pile.Pop(),
                    6 => $"(?:{pile.Pop()}|{pile.Pop()})",
                    7 => $"^{pile.Pop()}$",
                    _ => $"(?:{pile.Pop()}){Quantifiers[which % Quantifiers.Length]}",
                }
            );
        }
        return string.Concat(pile);
    }

    [Fact]
    public async Task Node_agrees_on_every_pattern()
    {
        NodeScript.Require();
        var random = new Random(20_261_123);
        var cases = Enumerable
            .Range(0, Patterns)
            .Select(_ =>
                (Pattern: MakePattern(random), Texts: Enumerable.Range(0, 5).Select(_ => MakeText(random)).ToArray())
            )
            .ToArray();

        var verdicts = await NodeScript.Ask(
            "pattern-verdicts.mjs",
            cases.Select(entry => JsonSerializer.Serialize(new object[] { entry.Pattern, entry.Texts }))
        );

        var disagreements = new List<string>();
        var at = 0;
        foreach (var (pattern, texts) in cases)
        {
            var mine = EcmaPattern.Parse(pattern);
            foreach (var text in texts)
            {
                var expected = verdicts[at++] == '1';
                // Twice, because the second time goes over states that are already there.
                if (mine.IsMatch(text) != expected || mine.IsMatch(text) != expected)
                {
                    disagreements.Add($"{pattern} on {JsonSerializer.Serialize(text)}: node says {expected}");
                }
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{at} verdicts, {verdicts.Count(verdict => verdict == '1')} matches, {disagreements.Count} disagreements"
        );
        Assert.Equal(verdicts.Length, at);
        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    [Theory]
    [InlineData("$^", "", true)]
    [InlineData("^$", "", true)]
    [InlineData("^$", "a", false)]
    [InlineData("$^", "a", false)]
    [InlineData("a$b", "ab", false)]
    [InlineData("a^b", "ab", false)]
    [InlineData("(?:$|a)*^", "aa", true)]
    [InlineData("(^a|b)+$", "xab", true)]
    [InlineData("(){10000}a", "a", true)]
    [InlineData("((){2,10}|){3}$", "a", true)]
    public void Ends_of_the_text_and_empty_parts_work_anywhere(string pattern, string text, bool matches) =>
        Assert.Equal(matches, EcmaPattern.Parse(pattern).IsMatch(text));

    [Theory]
    [InlineData("(a{1000}){1000}")]
    [InlineData("((((((a?){9999}){9999}){9999}){9999}){9999}){9999}")]
    [InlineData("(((((((|){9999}){9999}){9999}){9999}){9999}){9999}){9999}")]
    public void A_pattern_that_is_too_large_is_refused(string pattern) =>
        Assert.Contains(
            "steps",
            Assert.Throws<FormatException>(() => EcmaPattern.Parse(pattern)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Groups_nest_to_a_bound()
    {
        Assert.True(EcmaPattern.Parse(new string('(', 250) + "a" + new string(')', 250)).IsMatch("a"));
        Assert.Throws<FormatException>(() => EcmaPattern.Parse(new string('(', 100_000)));
    }

    [Fact]
    public void Half_a_pair_is_in_no_set()
    {
        Assert.False(EcmaPattern.Parse("^[^a]$").IsMatch("\ud83d"));
        Assert.False(EcmaPattern.Parse("[^]").IsMatch("\ude00"));
        Assert.True(EcmaPattern.Parse("^[^]$").IsMatch("\ud83d\ude00"));
    }

    [Fact]
    public void States_that_are_too_many_are_forgotten_and_made_again()
    {
        // Deterministically this has a state for each of the last sixteen letters, two to the sixteenth of them.
        var pattern = EcmaPattern.Parse("^[ab]*a[ab]{15}$");
        var random = new Random(1);
        for (var round = 0; round < 40; round++)
        {
            var letters = Enumerable.Range(0, 5_000).Select(_ => "ab"[random.Next(2)]).ToArray();
            Assert.Equal(letters[^16] == 'a', pattern.IsMatch(new string(letters)));
        }
    }

    [Fact]
    public void Many_threads_may_share_a_pattern()
    {
        var pattern = EcmaPattern.Parse("^[ab]*a[ab]{12}$");
        Parallel.For(
            0,
            200,
            seed =>
            {
                var random = new Random(seed);
                var letters = Enumerable.Range(0, 500).Select(_ => "ab"[random.Next(2)]).ToArray();
                Assert.Equal(letters[^13] == 'a', pattern.IsMatch(new string(letters)));
            }
        );
    }
}
