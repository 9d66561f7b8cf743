namespace EcResults.Evidence;

public sealed class PsReportTests
{
    [Fact]
    public void Bare_numbers_are_samples_in_order()
    {
        var report = Read("\n 3080\n\n  3084\r\n0\n");
        Assert.Equal([3080, 3084, 0], report.RssKib.Select(rss => rss.Value));
        Assert.Equal((4, 3, 4), (report.RssKib[1].At.Line, report.RssKib[1].At.Column, report.RssKib[1].At.Length));
        Assert.Empty(report.Rows);
        Assert.Equal(["rssKib", "rssKib", "rssKib"], report.Figures.Select(figure => figure.Name));
    }

    [Theory]
    [InlineData("rss.txt", 3, null)]
    [InlineData("header.txt", 1, null)]
    [InlineData("columns.txt", 1, "bash -c while :; do :; done")]
    [InlineData("aux.txt", 2, "bash -c while :; do :; done")]
    public void Recorded_outputs_are_read(string file, int samples, string? command)
    {
        var reading = PsReport.Read(ReportFiles.Fixture("ps", file));
        Assert.Empty(reading.Problems);
        var report = Assert.IsType<PsReport>(reading.Report);
        Assert.Equal(samples, report.RssKib.Count);
        Assert.All(report.RssKib, rss => Assert.Equal((3080, 0), (rss.Value, rss.HalfStep)));
        Assert.All(report.Rows, row => Assert.Equal(command, row.Command?.Text));
    }

    [Fact]
    public void A_table_gives_process_and_command()
    {
        var report = Read("  PID   RSS COMMAND\n 7 3080 a 1 2\n  PID   RSS COMMAND\n 7 3081 a 1 2\n");
        Assert.Equal([3080, 3081], report.RssKib.Select(rss => rss.Value));
        Assert.All(report.Rows, row => Assert.Equal((7, "a 1 2"), (row.ProcessId?.Count, row.Command?.Text)));
        Assert.Equal(["processId", "command", "rssKib"], report.Figures.Take(3).Select(figure => figure.Name));
    }

    [Fact]
    public void Free_text_in_front_is_counted_from_the_right() =>
        Assert.Equal(3080, Read("COMMAND  PID   RSS\na 1 2  7 3080\n").RssKib[0].Value);

    [Theory]
    [InlineData("", 0, "nothing was measured")]
    [InlineData("  PID   RSS COMMAND\n", 1, "no process is listed under the header")]
    [InlineData("UID PID PPID C STIME TTY TIME CMD\nroot 1 0 0 14:53 ? 00:00:01 init\n", 1, "no RSS column")]
    [InlineData("3080\nerror: gone\n3081\n", 2, "\"error: gone\" is neither")]
    [InlineData("$ ps -o rss= -p 7\n3080\n", 1, "is neither")]
    [InlineData("3080\n99999999999999999999\n", 2, "is neither")]
    [InlineData("hello\n", 1, "\"hello\" is neither")]
    [InlineData("3080 7\n", 1, "is neither")]
    [InlineData("3080\n  PID   RSS COMMAND\n", 2, "a table and bare numbers")]
    [InlineData("  PID   RSS COMMAND\n 7 3080\n", 2, "2 values under a header of 3 columns")]
    [InlineData("  PID   RSS COMMAND\n 7 3080K a\n", 2, "\"3080K\" cannot stand in column RSS")]
    [InlineData("  PID   RSS COMMAND\n x 3080 a\n", 2, "\"x\" cannot stand in column PID")]
    [InlineData("  PID   RSS COMMAND\n 7 3080 a\n RSS PID\n", 3, "other columns")]
    [InlineData("STARTED RSS COMMAND\n10:00:00 3080 a\n", 1, "between columns that hold blanks")]
    public void Other_texts_are_refused(string text, int line, string part)
    {
        var reading = PsReport.Read(new SourceText("ps.txt", text));
        Assert.Null(reading.Report);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(line, problem.At.Line);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSS\n 12m\n", 2)]
    [InlineData("1.2g\n", 1)]
    [InlineData("ps: unrecognized option: p\nBusyBox v1.25.1 multi-call binary.\n", 1)]
    [InlineData("$ ps -o rss= -p 7\nBusyBox v1.25.1 multi-call binary.\n", 2)]
    public void What_busybox_prints_is_refused_with_a_cure_that_works_there(string text, int line)
    {
        var problem = Assert.Single(PsReport.Read(new SourceText("ps.txt", text)).Problems);
        Assert.Equal(line, problem.At.Line);
        Assert.Contains("apk add procps", problem.Help, StringComparison.Ordinal);
        Assert.Contains("VmRSS", problem.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_texts_name_the_ps_command()
    {
        var problem = Assert.Single(PsReport.Read(new SourceText("ps.txt", "RSS\n 12x\n")).Problems);
        Assert.DoesNotContain("busybox", problem.Help, StringComparison.Ordinal);
    }

    private static PsReport Read(string text)
    {
        var reading = PsReport.Read(new SourceText("ps.txt", text));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        return Assert.IsType<PsReport>(reading.Report);
    }
}
