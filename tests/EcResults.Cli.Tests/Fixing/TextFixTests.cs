using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests.Fixing;

public sealed class TextFixTests
{
    private const string Wrk = "raw/001-baseline/wrk.txt";

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n", "CR LF made LF")]
    [InlineData("a\r\r\n", "a\n", "CR LF made LF")]
    [InlineData("\uFEFF\uFEFFa\n", "a\n", "byte order mark removed")]
    [InlineData("\e[1;31mred\e[0m\e[K\n", "red\n", "colour codes removed")]
    [InlineData("\e[0m\uFEFFa\e[m\r\n", "a\n", "colour codes removed, byte order mark removed, CR LF made LF")]
    [InlineData(
        "\e[?2004h$ wrk\r\n\e[?2004l\e[?25hRunning\r\n",
        "$ wrk\nRunning\n",
        "a shell's codes removed, CR LF made LF"
    )]
    [InlineData("\r\e[0m\na", "\na", "colour codes removed, CR LF made LF")]
    public void What_transfers_and_terminals_add_is_taken_away(string text, string mended, string what)
    {
        var (content, words) = Of(Wrk, text);

        Assert.Equal(mended, content);
        Assert.Equal(what, string.Join(", ", words));
    }

    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("10%\r20%\r30%\n")]
    [InlineData("\e[2Aup\n")]
    [InlineData("\e[?1049hanother screen\n")]
    [InlineData("\e]0;title\a\n")]
    [InlineData("\e[12")]
    [InlineData("\e[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16m\n")]
    [InlineData("")]
    [InlineData("nul\0\r\n")]
    public void What_means_something_or_is_none_of_ours_stays(string text) => Assert.Null(Of(Wrk, text).Content);

    [Fact]
    public void Bytes_that_are_no_text_stay() =>
        Assert.Null(TextFix.Of(Wrk, new byte[] { 0xFF, (byte)'\r', (byte)'\n' }).Content);

    [Theory]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    public void What_a_shell_saved_as_UTF_16_becomes_UTF_8(string encoding)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] saved = [.. utf16.GetPreamble(), .. utf16.GetBytes("99%  5.17ms é\r\n")];

        var (content, what) = TextFix.Of(Wrk, saved);

        Assert.Equal("99%  5.17ms é\n", Encoding.UTF8.GetString(content!));
        Assert.Equal(["UTF-16 made UTF-8", "CR LF made LF"], what);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00 })]
    public void Bytes_that_only_begin_like_UTF_16_stay(byte[] bytes) => Assert.Null(TextFix.Of(Wrk, bytes).Content);

    [Fact]
    public void Codes_nested_to_make_new_ones_stay_when_there_is_no_end() =>
        Assert.Null(
            Of(Wrk, string.Concat(Enumerable.Repeat("\e[", 40)) + string.Concat(Enumerable.Repeat("m", 40))).Content
        );

    [Fact]
    public void Prose_and_manifest_keep_escape_codes_for_their_own_findings() =>
        Assert.Null(Of("summary.md", "\e[1mbold\e[0m\n").Content);

    [Fact]
    public void A_log_with_payload_is_condensed_once()
    {
        var log = File.ReadAllBytes(
            Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log", "synthetic-v1.5.2-text.log")
        );

        var (content, what) = TextFix.Of("raw/002-text/ecapture.log", log);

        Assert.Equal(["captured payload condensed to counts"], what.Take(1));
        Assert.StartsWith("#ecresults condensed=1", Encoding.UTF8.GetString(content!), StringComparison.Ordinal);
        Assert.Null(TextFix.Of("raw/002-text/ecapture.log", content!).Content);
    }

    [Fact]
    public void Whatever_comes_in_the_outcome_needs_nothing_more()
    {
        string[] pieces =
        [
            "\r",
            "\n",
            "\e",
            "[",
            "0",
            ";",
            "m",
            "K",
            "\uFEFF",
            "a",
            "é",
            "\0",
            "#ecresults ",
            "\r\n",
            "\e[0m",
            "?25l",
        ];
        var random = new Random(20_261_123);
        var mended = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)])
            );
            var path = round % 2 == 0 ? Wrk : "raw/002-text/ecapture.log";
            if (TextFix.Of(path, Encoding.UTF8.GetBytes(text)).Content is { } content)
            {
                mended++;
                Assert.Null(TextFix.Of(path, content).Content);
            }
        }

        Assert.InRange(mended, 1000, 20_000);
    }

    private static (string? Content, IReadOnlyList<string> What) Of(string path, string text)
    {
        var (content, what) = TextFix.Of(path, Encoding.UTF8.GetBytes(text));
        return (content is null ? null : Encoding.UTF8.GetString(content), what);
    }
}
