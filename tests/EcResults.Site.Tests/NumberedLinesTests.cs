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
    public void Only_a_line_that_a_link_leads_to_has_an_anchor_and_one_that_is_left_out_leaves_a_gap()
    {
        var output = new Utf8Output();
        new NumberedLines("a\nb\nc\n", "wrk", [])
        {
            Linked = new HashSet<int> { 3 },
            LeftOut = new HashSet<int> { 2 },
        }.WriteTo(output);

        Assert.EndsWith(
            ">1\n3\n</pre><pre>\na\n<a id=\"wrk-3\">c\n</a></pre>",
            Encoding.UTF8.GetString(output.Written),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_that_only_looks_like_a_heading_of_pidstat_stays()
    {
        const string Report =
            "10:00:00 UID PID Command\n10:00:01 0 7 0.00 PID Command\n10:00:01 0 8 0.00 PID Command\n\n10:00:01 UID PID Command\n";

        Assert.Equal(
            [4, 5],
            RepeatedHeadings.Of("raw/001-text/pidstat-target.txt", Report, new HashSet<int>()).Order()
        );
        Assert.Equal(
            [4],
            RepeatedHeadings.Of("raw/001-text/pidstat-target.txt", Report, new HashSet<int> { 5 }).Order()
        );
        Assert.Empty(RepeatedHeadings.Of("raw/001-text/wrk.txt", Report, new HashSet<int>()));
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
        var written = Encoding.UTF8.GetString(output.Written);
        const string Start = "</pre><pre>\n";
        return written[(written.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..^"</pre>".Length]
            .Replace("<a id=\"wrk-", "", StringComparison.Ordinal)
            .Replace("\">", ":", StringComparison.Ordinal)
            .Replace("\n</a>", "|", StringComparison.Ordinal)
            .TrimEnd('|');
    }
}
