using EcResults.Site.Models;
using EcResults.Site.Pages;
using EcResults.Site.Templating;

namespace EcResults.Site.Tests;

public sealed class NumberedLinesTests
{
    [Theory]
    [InlineData("", 0, "")]
    [InlineData("a", 1, "1:a")]
    [InlineData("a\n", 1, "1:a")]
    [InlineData("a\r\nb\r\n", 2, "1:a|2:b")]
    [InlineData("\n\n", 2, "1:|2:")]
    [InlineData("<b>\u202E&\u0007", 1, "1:&lt;b&gt;[U+202E]&amp;[U+0007]")]
    public void Every_line_has_its_number_and_nothing_in_it_is_markup(string text, int count, string expected)
    {
        Assert.Equal(count, NumberedLines.Count(text));
        Assert.Equal(expected, Written(text));
    }

    [Fact]
    public void Figures_are_marked_where_they_stand_each_place_once()
    {
        var written = Written(
            "Requests/sec:  52 µs\nx",
            Mark(line: 1, column: 19, length: 2),
            Mark(line: 1, column: 16, length: 2),
            Mark(line: 1, column: 16, length: 2),
            Mark(line: 2, column: 1, length: 5),
            Mark(line: 0, column: 0, length: 0)
        );

        Assert.Equal("1:Requests/sec:  <mark>52</mark> <mark>µs</mark>|2:x", written);
    }

    [Fact]
    public void A_character_of_two_halves_stays_whole_wherever_a_long_text_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F600", 50_000));
        var output = new Utf8Output();

        output.Write("-" + text);

        Assert.Equal("-" + text, Encoding.UTF8.GetString(output.Written));
    }

    private static RawMark Mark(int line, int column, int length) =>
        new("raw/001-text/wrk.txt", "Requests", "52", line, column, length);

    private static string Written(string text, params IReadOnlyList<RawMark> marks)
    {
        var output = new Utf8Output();
        new NumberedLines(text, "wrk", marks).WriteTo(output);
        return Encoding
            .UTF8.GetString(output.Written)
            .Replace("<a id=\"wrk-", "", StringComparison.Ordinal)
            .Replace("\">", ":", StringComparison.Ordinal)
            .Replace("\n</a>", "|", StringComparison.Ordinal)
            .TrimEnd('|');
    }
}
