namespace EcResults.JsonSchema.Tests;

/// <summary>Numbers are exact, and no number costs time by its size.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("100", "1.00E+2")]
    [InlineData("0", "-0.0e5")]
    [InlineData("0.00001", "1e-5")]
    [InlineData("12345678901234567890.5", "1234567890123456789.05e1")]
    [InlineData("1e400", "10e399")]
    [InlineData("1e999999999", "0.1e1000000000")]
    public void Equal_numbers_are_equal_however_they_are_written(string left, string right)
    {
        Assert.True(Read.IsValid($$"""{"const": {{left}}}""", right));
        Assert.True(Read.IsValid($$"""{"minimum": {{left}}, "maximum": {{left}}}""", right));
        Assert.False(Read.IsValid("""{"uniqueItems": true}""", $"[{left}, {right}]"));
    }

    [Theory]
    [InlineData("0.1", "0.10000000000000000000000000000000000001")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("12345678901234567890", "12345678901234567891")]
    [InlineData("1.0", "1e400")]
    [InlineData("-2", "-1")]
    [InlineData("-1e400", "-1.0")]
    [InlineData("-1", "0")]
    [InlineData("0", "1e-400")]
    [InlineData("99", "100")]
    [InlineData("9999999999999999999", "10000000000000000000")]
    [InlineData("99999999999999999999", "1e20")]
    public void Numbers_are_ordered_exactly(string less, string more)
    {
        Assert.False(Read.IsValid($$"""{"const": {{less}}}""", more));
        Assert.False(Read.IsValid($$"""{"minimum": {{more}}}""", less));
        Assert.True(Read.IsValid($$"""{"exclusiveMinimum": {{less}}}""", more));
        Assert.False(Read.IsValid($$"""{"maximum": {{less}}}""", more));
        Assert.True(Read.IsValid($$"""{"exclusiveMaximum": {{more}}}""", less));
    }

    [Theory]
    [InlineData("0.01", "1.13", true)]
    [InlineData("0.01", "4.35", true)]
    [InlineData("0.01", "1.005", false)]
    [InlineData("0.0001", "0.0075", true)]
    [InlineData("3", "1e400", false)]
    [InlineData("0.5", "1e400", true)]
    [InlineData("7", "-21.0", true)]
    [InlineData("1e2", "150", false)]
    [InlineData("1e2", "1.5e3", true)]
    [InlineData("12345678901234567891", "24691357802469135782", true)]
    [InlineData("12345678901234567891", "24691357802469135783", false)]
    [InlineData("0.3", "0", true)]
    public void A_multiple_is_exact(string divisor, string value, bool valid) =>
        Assert.Equal(valid, Read.IsValid($$"""{"multipleOf": {{divisor}}}""", value));

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1.55e1", false)]
    [InlineData("1e-1", false)]
    [InlineData("0e-99", true)]
    [InlineData("1e999999999", true)]
    public void An_integer_is_what_has_no_fraction(string value, bool valid) =>
        Assert.Equal(valid, Read.IsValid("""{"type": "integer"}""", value));

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("-1e-999999999")]
    [InlineData("1e99999999999999999999999999999999")]
    [InlineData("1.7e-99999999999999999999999999999999")]
    public void Huge_exponents_cost_nothing(string value)
    {
        HangGuard.Watch(
            "the number",
            () =>
            {
                const string schema = """
                    {"type": "integer", "minimum": 1, "exclusiveMaximum": 2, "multipleOf": 0.01, "enum": [1, 1e999999998]}
                    """;
                Assert.NotEmpty(Read.Findings(schema, value));
                Assert.False(Read.IsValid("""{"uniqueItems": true}""", $"[{value}, {value}]"));
            }
        );
    }

    [Fact]
    public void A_million_digits_cost_little()
    {
        var value = "7" + new string('0', 499_999) + "." + new string('3', 500_000);
        HangGuard.Watch(
            "the number",
            () =>
            {
                Assert.NotEmpty(
                    Read.Findings("""{"type": "integer", "minimum": 8, "multipleOf": 0.01, "enum": [7]}""", value)
                );
                Assert.Single(Read.Findings("""{"multipleOf": 7}""", new string('3', 1_000_001)));
            }
        );
    }

    [Fact]
    public void Limits_of_counts_may_be_written_as_decimals_and_may_be_enormous()
    {
        Assert.True(Read.IsValid("""{"maxLength": 2.0, "minLength": 0}""", "\"ab\""));
        Assert.True(Read.IsValid("""{"maxItems": 1e30}""", "[1]"));
        Assert.False(Read.IsValid("""{"minItems": 1e30}""", "[1]"));
    }
}
