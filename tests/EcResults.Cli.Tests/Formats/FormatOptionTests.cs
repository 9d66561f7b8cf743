namespace EcResults.Cli.Tests.Formats;

public sealed class FormatOptionTests
{
    [Fact]
    public void Every_format_writes_the_same_bytes_twice_and_no_escape_codes()
    {
        foreach (var format in FindingFormat.All)
        {
            string Once() =>
                Written.By(writer =>
                    format.Write(new Terminal(writer, writer, colour: format.Name != "text"), Hostile.Report)
                );
            var text = Once();

            Assert.Equal(text, Once());
            Assert.DoesNotContain(text, letter => letter is '\e' or '\u202E' or '\0' or '\r');
        }
    }

    [Fact]
    public void An_unknown_format_is_a_usage_error()
    {
        var (code, output, error) = InProcess.Run("validate", "--format", "xml");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith(
            "ecresults: argument 'xml' not recognized; must be one of: 'text', 'json', 'sarif', 'github', 'markdown'\n",
            error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("xml=a")]
    [InlineData("github")]
    [InlineData("github=")]
    public void A_further_output_without_a_known_format_and_a_file_is_a_usage_error(string also)
    {
        var (code, output, error) = InProcess.Run("validate", "--also", also);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains($"--also is \"{also}\"", error, StringComparison.Ordinal);
    }
}
