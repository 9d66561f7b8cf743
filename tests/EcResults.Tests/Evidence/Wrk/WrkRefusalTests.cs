namespace EcResults.Tests.Evidence;

public class WrkRefusalTests
{
    private static readonly string Plain = WrkFixture.Text("wrk", "with-latency");

    [Theory]
    [InlineData("2.15ms", "2.15usec", 4, "latency unit \"usec\" is unknown; wrk prints us, ms, s or m")]
    [InlineData("2.15ms", "1.00h", 4, "latency unit \"h\" is unknown; wrk prints us, ms, s or m")]
    [InlineData("2.15ms", "2.1ms", 4, "latency \"2.1ms\" is no number with two decimals, as wrk prints it")]
    [InlineData("2.15ms", "2,15ms", 4, "latency \"2,15ms\" is no number with two decimals, as wrk prints it")]
    [InlineData("2.15ms", "02.15ms", 4, "latency \"02.15ms\" is no number with two decimals, as wrk prints it")]
    [InlineData("2.15ms", "0.84m", 4, "latency \"0.84m\" is out of range; wrk prints 0.85m and more in this unit")]
    [InlineData("2.15ms", "**2.15ms**", 4, "\"**2.15ms**\" is no latency; wrk prints a number and us, ms, s or m")]
    [InlineData("81.71%", "181.71%", 4, "\"181.71%\" is no share; wrk prints 0.00% to 100.00%")]
    [InlineData("1.03k", "1.03K", 5, "rate unit \"K\" is unknown; wrk prints no unit, k, M, G or T")]
    [InlineData("4.39ms", "4ms", 10, "latency \"4ms\" is no number with two decimals, as wrk prints it")]
    [InlineData("668.37KB", "668.37K", 11, "size unit \"K\" is unknown; wrk prints B, KB, MB, GB or TB")]
    [InlineData(
        "668.37KB",
        "1000.00KB",
        11,
        "size \"1000.00KB\" is out of range; wrk prints 0.85KB to 870.40KB in this unit"
    )]
    [InlineData("2.00s,", "2.00s", 11, "\"2.00s\" stands where wrk prints a runtime and \",\"")]
    [InlineData("2.00s,", ",", 11, "\",\" stands where wrk prints a runtime and \",\"")]
    [InlineData("3658", "3,658", 11, "\"3,658\" is no number of requests; wrk prints a whole number from 0")]
    [InlineData("1828.01", "nan", 12, "rate \"nan\" is no number with 2 decimals, as wrk prints it")]
    [InlineData("  2 threads", "  0 threads", 2, "\"0\" is no number of threads; wrk prints a whole number from 1")]
    [InlineData(
        "  2 threads",
        "  5 threads",
        2,
        "5 threads have 4 connections; wrk does not run with fewer connections than threads"
    )]
    [InlineData("     90%", "     95%", 9, "\"95%\" stands where wrk prints \"90%\"")]
    [InlineData("334.01KB", "334.01KB (good)", 13, "\"(good)\" follows where wrk ends the line")]
    [InlineData(
        "18099/",
        "18099/ | Running 2s test @ http://h/",
        1,
        "\"| Running 2s test @ http://h/\" follows where wrk ends the line"
    )]
    [InlineData("   4.39ms", "", 10, "the line ends where wrk prints a latency")]
    public void A_value_that_wrk_cannot_print_is_refused_at_its_place(
        string found,
        string wrong,
        int line,
        string message
    )
    {
        var problem = WrkFixture.Wrk(Plain.With(found, wrong)).Refused();

        Assert.Equal((line, message), (problem.At.Line, problem.Message));
    }

    [Theory]
    [InlineData("307445734491.24m")]
    [InlineData("35791394.00m")]
    public void A_runtime_over_which_the_clock_was_set_back_is_no_runtime(string runtime)
    {
        var problem = WrkFixture.Wrk(Plain.With("2.00s,", runtime + ",")).Refused();

        Assert.Equal((11, 20, runtime.Length), (problem.At.Line, problem.At.Column, problem.At.Length));
        Assert.Equal("repeat the run, and let nothing set the clock meanwhile", problem.Help);
    }

    [Fact]
    public void The_longest_runtime_is_that_of_the_longest_duration() =>
        Assert.Equal(
            35791393.0 * 60,
            WrkFixture.Wrk(Plain.With("2.00s,", "35791393.00m,")).Clean().RuntimeSeconds.Value
        );

    [Fact]
    public void A_key_before_a_percentile_is_refused() =>
        Assert.Equal(8, WrkFixture.Wrk(Plain.With("     75%", "^C 75%")).Refused().At.Line);

    [Fact]
    public void The_very_token_is_underlined()
    {
        var problem = WrkFixture.Wrk(Plain.With("  2.15ms", "2.15usec")).Refused();

        Assert.Equal((4, 15, 8), (problem.At.Line, problem.At.Column, problem.At.Length));
        Assert.Equal("attach wrk's output unedited", problem.Help);
    }

    [Fact]
    public void All_damaged_values_are_named_at_once() =>
        Assert.Equal(
            3,
            WrkFixture.Wrk(Plain.With("2.15ms", "2ms").With("3658", "many").With("1828.01", "?")).Problems.Count
        );

    [Theory]
    [InlineData("  2 threads and 4 connections\n", 2, "\"threads and connections\" line")]
    [InlineData("  Thread Stats   Avg      Stdev     Max   +/- Stdev\n", 3, "\"Thread Stats\" header")]
    [InlineData("    Req/Sec     0.92k    68.49     1.03k    60.00%\n", 5, "\"Req/Sec\" row")]
    [InlineData("  3658 requests in 2.00s, 668.37KB read\n", 11, "\"requests in\" line")]
    [InlineData("Requests/sec:   1828.01\n", 12, "\"Requests/sec\" line")]
    [InlineData("Transfer/sec:    334.01KB\n", 12, "\"Transfer/sec\" line")]
    [InlineData("     99%    4.39ms\n", 9, "99% line")]
    public void A_missing_part_is_named_where_the_report_goes_on(string part, int line, string name)
    {
        var problem = WrkFixture.Wrk(Plain.With(part, "")).Problems[0];

        Assert.Equal(line, problem.At.Line);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_its_first_line_is_refused() =>
        Assert.Equal(1, WrkFixture.Wrk(Plain[(Plain.IndexOf('\n') + 1)..]).Refused().At.Line);

    [Fact]
    public void A_second_report_is_refused_at_its_first_line()
    {
        var problem = WrkFixture.Wrk(Plain + "\n## measured\n" + Plain).Refused();

        Assert.Equal((16, 1), (problem.At.Line, Assert.Single(problem.Related).At.Line));
        Assert.Contains("exactly one", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_report_of_another_container_is_refused() =>
        Assert.Equal(14, WrkFixture.Wrk(Plain.Prefixed("a | ") + Plain.Prefixed("b | ")).Refused().At.Line);

    [Fact]
    public void The_tail_of_another_report_is_refused() =>
        Assert.Equal(
            14,
            WrkFixture.Wrk(Plain + Plain[Plain.IndexOf("  3658", StringComparison.Ordinal)..]).Refused().At.Line
        );

    [Fact]
    public void The_tail_of_an_earlier_report_is_refused() =>
        Assert.Equal(1, WrkFixture.Wrk("Requests/sec:   1.00\n" + Plain).Refused().At.Line);

    [Fact]
    public void A_line_twice_is_refused() =>
        Assert.Equal(
            12,
            WrkFixture
                .Wrk(Plain.With("Requests/sec", "  9 requests in 2.00s, 1.00KB read\nRequests/sec"))
                .Refused()
                .At.Line
        );

    [Fact]
    public void Socket_errors_of_zero_are_never_printed() =>
        Assert.Equal(
            12,
            WrkFixture
                .Wrk(Plain.With("Requests/sec", "  Socket errors: connect 0, read 0, write 0, timeout 0\nRequests/sec"))
                .Refused()
                .At.Line
        );

    [Fact]
    public void A_report_of_wrk2_is_sent_to_its_own_file()
    {
        var problem = WrkFixture.Wrk(WrkFixture.Text("wrk2", "with-latency")).Refused();

        Assert.Equal((3, "name the file wrk2.txt"), (problem.At.Line, problem.Help));
    }
}
