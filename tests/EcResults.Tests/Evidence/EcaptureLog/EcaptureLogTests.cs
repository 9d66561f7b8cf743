namespace EcResults.Tests.Evidence;

public sealed class EcaptureLogTests
{
    private const string Header = "#ecresults condensed=1 bytes=171 sha256=";
    private const string Hash = "65a3b7dad436e383f8bf3b110d26ad4f0461de78b5731dc80305c8672eb8b01b";
    private const string Own =
        "2026-11-23T00:33:56Z INF Version=linux_amd64:v2.5.1:[CORE]\n2026-11-23T00:33:56Z INF bye bye.\n";
    private const string Second =
        "#ecresults 2026-11-23T00:34:00Z lines=3 bytes=78 read=1/40 write=0/0 packet=0/0 secret=0/0 connect=0/0 lost=1/7\n";

    [Fact]
    public void A_condensed_log_gives_its_seconds()
    {
        var log = Good(Header + Hash + "\n" + Own + Second);
        var second = Assert.Single(log.Seconds);
        Assert.Equal(new DateTime(2026, 11, 23, 0, 34, 0, DateTimeKind.Utc), second.Clock);
        Assert.Equal((3, 78), (second.Lines, second.Bytes));
        Assert.Equal(new EventCount(1, 40), second.Read);
        Assert.Equal(new LossCount(1, 7), second.Lost);
        Assert.Equal(7, log.LostSamples);
        Assert.Equal((4, 1), (second.At.Line, second.At.Column));
        Assert.Equal((171, Hash), (log.Condensed?.Bytes, log.Condensed?.Sha256));
    }

    [Theory]
    [InlineData("lines=3", "lines=-3", 33, "\"lines=-3\" does not belong here")]
    [InlineData("lines=3", "lines=03", 33, "does not belong here")]
    [InlineData("lines=3", "lines=3\0", 33, "does not belong here")]
    [InlineData("lost=1/7", "lost=1/7\0", 104, "does not belong here")]
    [InlineData("lines=3 ", "", 33, "\"bytes=78\" does not belong here")]
    [InlineData("lost=1/7", "lost=1", 104, "\"lost=1\" does not belong here")]
    [InlineData("lost=1/7", "lost=1/7 more=1", 113, "\"more=1\" does not belong here")]
    [InlineData("lost=1/7", "lost=1/9999999999999999999", 104, "does not belong here")]
    [InlineData("2026-11-23T00:34:00Z", "2026-11-31T00:34:00Z", 12, "\"2026-11-31T00:34:00Z\" names no second")]
    [InlineData("2026-11-23T00:34:00Z", "2026/11/23", 12, "\"2026/11/23\" names no second")]
    [InlineData("read=1/40", "read=9/40", 1, "counts 10 events in 3 lines")]
    [InlineData("lines=3", "lines=0", 1, "stands for no line")]
    [InlineData("bytes=78", "bytes=2", 1, "counts 2 bytes in 3 lines")]
    public void A_garbled_line_of_counts_is_refused_where_it_is_wrong(
        string good,
        string bad,
        int column,
        string message
    )
    {
        var (log, problems, _) = ReadText(
            Header + Hash + "\n" + Own + Second.Replace(good, bad, StringComparison.Ordinal)
        );
        Assert.Null(log);
        var problem = Assert.Single(problems);
        Assert.Equal((4, column), (problem.At.Line, problem.At.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("#ecresults condensed=2 bytes=171 sha256=" + Hash + "\n", 1)]
    [InlineData("#ecresults condensed=1 bytes=-1 sha256=" + Hash + "\n", 1)]
    [InlineData("#ecresults condensed=1 bytes=171 sha256=AB\n", 1)]
    [InlineData("\n" + Header + Hash + "\n", 2)]
    public void Counts_without_a_good_header_are_refused(string header, int line)
    {
        var (log, problems, _) = ReadText(header + Own + Second);
        Assert.Null(log);
        Assert.Equal(line, problems[0].At.Line);
    }

    [Fact]
    public void Counts_that_do_not_add_up_to_the_header_are_a_problem_at_the_header()
    {
        var (_, problems, _) = ReadText(
            Header + Hash + "\n" + Own + Second.Replace("bytes=78", "bytes=80", StringComparison.Ordinal)
        );
        var problem = Assert.Single(problems);
        Assert.Equal(1, problem.At.Line);
        Assert.Equal(
            "the header says that the log had 171 bytes, but the lines kept and counted here had 173",
            problem.Message
        );
    }

    [Fact]
    public void Facts_come_from_before_the_ready_line_only()
    {
        var log = Good(
            "2026-11-23T00:33:56Z INF Version=linux_amd64:v2.5.1:[CORE]\n"
                + "2026-11-23T00:33:56Z INF probe started successfully. isReload=false probeName=OpenSSL\n"
                + "2026-11-23T00:34:00Z INF [2026-11-23 00:34:00.291] PID:1 TID:1 Comm:nginx FD:6 WRITE (90 bytes):\n"
                + "2026-11-23T00:33:56Z INF Probe initialized pid=7 probe=OpenSSL uid=0\n"
                + "2026-11-23T00:33:56Z INF OpenSSL probe initialized capture_mode=pcap openssl_path=/x probe=OpenSSL\n"
        );
        Assert.Equal("2.5.1", log.Version?.Text);
        Assert.Null(log.Mode);
        Assert.Null(log.TargetProcessId);
        Assert.Null(log.LibraryPath);
        Assert.Equal(3, log.FirstEventLine?.Line);
        Assert.Equal((3, 90), (log.Seconds[0].Lines, log.Seconds[0].Write.Bytes));
    }

    [Fact]
    public void A_figure_keeps_the_place_of_its_token_in_coloured_text_and_in_json()
    {
        foreach (var name in new[] { "synthetic-v2.5.1-coloured.log", "synthetic-v1.5.2-json.log" })
        {
            var path = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log", name);
            var log = Good(File.ReadAllText(path));
            Assert.Equal("text", log.Mode?.Text);
            Assert.Equal("text", Token(log.Mode!.At), ignoreCase: true);
            Assert.Equal(log.Version?.Text, Token(log.Version!.At));
            Assert.Equal(log.VersionString?.Text, Token(log.VersionString!.At));
            Assert.Equal(log.LibraryPath?.Text, Token(log.LibraryPath!.At));
            Assert.Equal(log.LibraryVersion?.Text, Token(log.LibraryVersion!.At));
            Assert.Equal($"{log.TargetProcessId?.Count}", Token(log.TargetProcessId!.Value.At));
            Assert.Equal($"{log.BufferMib[0].Count}", Token(log.BufferMib[0].At));
        }
    }

    [Fact]
    public void Key_log_lines_are_found_at_the_start_of_a_line_only()
    {
        const string Random = "f08e8d784962d1693c042f9fe266345507ccfaba58b823904a357f30dbfa1e71";
        var log = Good(
            "2026-11-23T00:33:56Z INF Version=linux_amd64:v2.5.1:[CORE]\n"
                + $"x CLIENT_RANDOM {Random} {Random}\n"
                + $"CLIENT_RANDOM {Random} is only half\n"
                + $"CLIENT_RANDOM {Random} {Random}\n"
        );
        Assert.Equal(4, log.FirstEventLine?.Line);
    }

    [Theory]
    [InlineData("", 0, "the file is empty")]
    [InlineData("\n\n", 0, "the file is empty")]
    [InlineData("make: *** [Makefile:12: ebpf] Error 1\n", 1, "is no line of eCapture's log")]
    [InlineData("2026/11/23 10:00:00 [error] 7#7: *1 open() failed\n", 1, "is no line of eCapture's log")]
    [InlineData(" curl-1 [003] d..3 65385.029634: bpf_trace_printk: TLS version :772\n", 1, "trace_pipe")]
    [InlineData("2026-11-23T00:34:00Z INF bye bye.\n", 1, "does not hold eCapture's start")]
    public void What_is_no_log_from_its_start_is_a_problem(string text, int line, string message)
    {
        var problem = Assert.Single(ReadText(text).Problems);
        Assert.Equal(line, problem.At.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_start_is_a_problem_even_after_events()
    {
        const string Banner = "2026-11-23T00:33:56Z INF AppName=\"eCapture(旁观者)\"\n" + Own;
        const string Event = "2026-11-23T00:34:00Z INF Packet captured: len=74 bytes, timestamp=1, interface=1\n";
        var whole = Banner + Event + Banner;
        var (log, problems, _) = ReadText(whole);
        Assert.Null(log);
        Assert.Equal(5, Assert.Single(problems).At.Line);
        var condensed = LogCondenserTests.Condense(Encoding.UTF8.GetBytes(whole)).Output;
        Assert.Equal(6, Assert.Single(ReadText(Encoding.UTF8.GetString(condensed)).Problems).At.Line);
    }

    [Fact]
    public void An_unknown_mode_is_a_problem_and_a_version_string_without_version_is_odd()
    {
        var (log, problems, warnings) = ReadText(
            "2026-11-23T00:33:56Z INF Version=2.5.1\n"
                + "2026-11-23T00:33:56Z INF OpenSSL probe initialized capture_mode=pcapx probe=OpenSSL\n"
        );
        Assert.NotNull(log);
        Assert.Contains("capture mode \"pcapx\" is unknown", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Contains("\"2.5.1\" names no version", Assert.Single(warnings).Message, StringComparison.Ordinal);
    }

    private static string Token(Location at) => at.Source.Lines[at.Line - 1].Text.Substring(at.Column - 1, at.Length);

    private static EcaptureLog Good(string text)
    {
        var (log, problems, _) = ReadText(text);
        Assert.Empty(problems);
        Assert.NotNull(log);
        return log;
    }

    private static Reading<EcaptureLog> ReadText(string text) => EcaptureLog.Read(new SourceText("ecapture.log", text));
}
