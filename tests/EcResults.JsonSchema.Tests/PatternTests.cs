using System.Text.Json;

namespace EcResults.JsonSchema.Tests;

/// <summary>Patterns mean what ECMAScript means, on code points, and never take long.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\d+$", "12", true)]
    [InlineData(@"^\d+$", "१२", false)]
    [InlineData(@"^\w+$", "aZ_9", true)]
    [InlineData(@"^\w+$", "ä", false)]
    [InlineData(@"^\W$", "ä", true)]
    [InlineData(@"^\D$", "😀", true)]
    [InlineData(@"^\s$", "\u00a0", true)]
    [InlineData(@"^\s$", "\ufeff", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^.$", "\n", false)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^[^😀]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😁", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData("^[a-\U0010FFFF]$", "𝒳", true)]
    [InlineData("^[ -\uFFFF]$", "😀", false)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^🐲*$", "🐲🐲", true)]
    [InlineData(@"^\ud83d\ude00$", "😀", true)]
    [InlineData(@"^\u{1f600}$", "😀", true)]
    [InlineData(@"^\u0061\x62\cJ\t\/\-$", "ab\n\t/-", null)]
    [InlineData(@"^\u0061\x62\cJ\t\/[\-]$", "ab\n\t/-", true)]
    [InlineData(@"^\p{Lu}\p{Letter}+$", "Äß", true)]
    [InlineData(@"^\p{L}$", "𝒳", true)]
    [InlineData(@"^\P{L}$", "😀", true)]
    [InlineData(@"^[\p{Nd}x]$", "१", true)]
    [InlineData(@"^[\d-]+$", "1-2", true)]
    [InlineData(@"^[\d-x]+$", "1-2", null)]
    [InlineData(@"^[a\]\\^-]+$", "a]\\^-", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^(?:a|(b)|(?<c>d)){2,3}?$", "abd", true)]
    [InlineData("a{0}b", "b", true)]
    [InlineData("", "anything", true)]
    [InlineData("b", "abc", true)]
    [InlineData("^a|b$", "ax", true)]
    [InlineData("(?=a)", "a", null)]
    [InlineData("(?<!a)", "a", null)]
    [InlineData(@"(a)\1", "aa", null)]
    [InlineData(@"\bx", "x", null)]
    [InlineData("[b-a]", "a", null)]
    [InlineData("[a", "a", null)]
    [InlineData("(a", "a", null)]
    [InlineData("a)", "a", null)]
    [InlineData("*a", "a", null)]
    [InlineData("a**", "a", null)]
    [InlineData("a{2,1}", "a", null)]
    [InlineData("a{", "a", null)]
    [InlineData("a]", "a", null)]
    [InlineData("^*", "a", null)]
    [InlineData(@"\", "a", null)]
    [InlineData(@"\u12", "a", null)]
    [InlineData(@"\u{110000}", "a", null)]
    [InlineData(@"\ud800", "a", null)]
    [InlineData(@"\p{Nonsense}", "a", null)]
    [InlineData(@"\a", "a", null)]
    [InlineData("(?i)a", "a", null)]
    public void A_pattern_means_what_ECMAScript_means(string pattern, string text, bool? matches)
    {
        var schema = $$"""{"pattern": {{JsonSerializer.Serialize(pattern)}}}""";
        if (matches is null)
        {
            Assert.Contains(
                "cannot be used",
                Assert.Throws<JsonSchemaException>(() => JsonSchema.FromText(schema)).Message,
                StringComparison.Ordinal
            );
            return;
        }
        Assert.Equal(matches, Read.IsValid(schema, JsonSerializer.Serialize(text)));
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("^(.*)*$")]
    [InlineData("^(a?){50}a{50}$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void No_pattern_takes_long(string pattern)
    {
        var text = JsonSerializer.Serialize(new string('a', 50_000) + "!\n");
        HangGuard.Watch(pattern, () => Assert.False(Read.IsValid($$"""{"pattern": "{{pattern}}"}""", text)));
    }

    [Fact]
    public void Lengths_count_code_points()
    {
        Assert.True(Read.IsValid("""{"minLength": 2, "maxLength": 2}""", "\"😀😀\""));
        Assert.True(Read.IsValid("""{"minLength": 2, "maxLength": 2}""", "\"\\ud83d\\ude00a\""));
    }
}
