namespace EcResults.Tests.Evidence;

/// <summary>What terminals and transfers add to a log's lines goes when it is condensed, and its header accounts for it.</summary>
public sealed class CondensedLineTests
{
    private const string Coloured = "2026-11-23T00:33:57Z \e[32mINF\e[0m Probe stopped \e[36mprobe=\e[0mOpenSSL\n";
    private const string Plain = "2026-11-23T00:33:57Z INF Probe stopped probe=OpenSSL\n";

    [Theory]
    [InlineData("", Coloured, 18)]
    [InlineData("\uFEFF", Plain, 3)]
    [InlineData("", "2026-11-23T00:33:57Z INF Probe stopped probe=OpenSSL\r\n", 1)]
    [InlineData("", Plain, 0)]
    public void Lines_that_stay_are_plain_and_the_header_says_how_much_was_taken(string mark, string line, int taken)
    {
        var whole = Encoding.UTF8.GetBytes(mark + LogCondenserTests.Start + line + LogCondenserTests.Read);

        var condensed = LogCondenserTests.Condense(whole).Output;

        var lines = Encoding.UTF8.GetString(condensed).Split('\n');
        Assert.Equal(taken > 0, lines[0].EndsWith($" taken={taken}", StringComparison.Ordinal));
        Assert.Equal(LogCondenserTests.Start.Split('\n')[0], lines[1]);
        Assert.Equal(Plain.TrimEnd(), lines[4]);
        EcaptureLogPairs.AssertSame(whole, condensed);
        Assert.Equal(condensed, LogCondenserTests.Condense(condensed).Output);
    }

    [Fact]
    public void Payload_keeps_its_bytes_in_the_counts()
    {
        var condensed = LogCondenserTests.CondenseText(
            LogCondenserTests.Start + LogCondenserTests.Read + "HTTP/1.1 200 OK\r\n\e[31mred\e[0m\r\n"
        );

        Assert.DoesNotContain("taken=", condensed, StringComparison.Ordinal);
        Assert.Contains(" lines=3 bytes=127 ", condensed, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_in_lines_that_are_condensed_already_stay_since_the_header_counts_them()
    {
        var condensed = LogCondenserTests.CondenseText(LogCondenserTests.Start + Plain + LogCondenserTests.Read);
        var coloured = condensed.Replace(Plain, Coloured, StringComparison.Ordinal);

        Assert.Equal(coloured, LogCondenserTests.CondenseText(coloured));
    }

    [Theory]
    [InlineData(" taken=17")]
    [InlineData("")]
    [InlineData(" taken=018")]
    [InlineData(" taken=999999")]
    public void A_header_that_says_otherwise_is_refused(string otherwise)
    {
        var condensed = LogCondenserTests.CondenseText(LogCondenserTests.Start + Coloured + LogCondenserTests.Read);
        var forged = condensed.Replace(" taken=18", otherwise, StringComparison.Ordinal);

        var (_, problems, _) = EcaptureLog.Read(new SourceText("ecapture.log", forged));

        Assert.NotEmpty(problems);
    }

    [Fact]
    public void Lines_cannot_hide_in_what_was_taken()
    {
        var condensed = LogCondenserTests.CondenseText(LogCondenserTests.Start + Coloured + LogCondenserTests.Read);
        var stretch = condensed.Split('\n').Single(line => line.Contains(" lines=", StringComparison.Ordinal));
        var forged = condensed
            .Replace(stretch + "\n", "", StringComparison.Ordinal)
            .Replace(" taken=18", " taken=99999", StringComparison.Ordinal)
            .Replace(" bytes=", " bytes=1", StringComparison.Ordinal);

        var (_, problems, _) = EcaptureLog.Read(new SourceText("ecapture.log", forged));

        Assert.Contains(problems, problem => problem.Message.StartsWith("the header says", StringComparison.Ordinal));
    }
}
