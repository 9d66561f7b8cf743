namespace EcResults.Tests.Evidence;

public class WrkReportTests
{
    private static readonly string Plain = WrkFixture.Text("wrk", "with-latency");

    /// <summary>What wrk prints where no request was answered in time.</summary>
    private static readonly string Unanswered = Plain
        .With("2.15ms    0.86ms  15.40ms   81.71%", "0.00us    0.00us   0.00us    -nan%")
        .With("2.05ms", "0.00us")
        .With("2.49ms", "0.00us")
        .With("3.02ms", "0.00us")
        .With("4.39ms", "0.00us");

    [Fact]
    public void A_report_gives_every_figure_with_its_place()
    {
        var report = WrkFixture.Wrk(Plain).Clean();

        Assert.Equal(LoadGenerator.Wrk, report.Generator);
        Assert.Equal(
            """
            1:9 duration 2s
            1:19 url http://127.0.0.1:18099/
            2:3 threads 2
            2:17 connections 4
            4:17 latencyMeanUs 2150
            4:27 latencyStdevUs 860
            4:35 latencyMaxUs 15400
            4:45 latencyWithinStdevPercent 81.71
            5:17 threadMeanRequestsPerSecond 920
            5:26 threadStdevRequestsPerSecond 68.49
            5:36 threadMaxRequestsPerSecond 1030
            5:45 threadWithinStdevPercent 60
            7:13 latencyP50Us 2050
            8:13 latencyP75Us 2490
            9:13 latencyP90Us 3020
            10:13 latencyP99Us 4390
            11:3 requests 3658
            11:20 runtimeSeconds 2
            11:27 bytesRead 684410.88
            12:17 requestsPerSecond 1828.01
            13:18 transferBytesPerSecond 342026.24
            """.ReplaceLineEndings("\n"),
            string.Join('\n', report.Figures.Select(f => $"{f.At.Line}:{f.At.Column} {f.Name} {f.Text}"))
        );
        Assert.Equal(4390, report.LatencyAtUs(99)?.Value);
        Assert.Equal(5, report.LatencyUs.Mean?.HalfStep);
        Assert.Equal(5.12, report.BytesRead.HalfStep);
        Assert.Equal(0.005, report.RuntimeSeconds.HalfStep, 12);
        Assert.Equal("668.37KB".Length, report.BytesRead.At.Length);
    }

    [Theory]
    [InlineData("-nan%")]
    [InlineData("nan%")]
    public void A_column_that_is_not_a_number_is_absent(string nan)
    {
        var report = WrkFixture.Wrk(Plain.With("81.71%", nan).With("0.92k", "-nan ")).Clean();

        Assert.Null(report.LatencyUs.WithinStandardDeviationPercent);
        Assert.Null(report.ThreadRequestsPerSecond.Mean);
        Assert.DoesNotContain(report.Figures, figure => figure.Name == "latencyWithinStdevPercent");
    }

    [Fact]
    public void A_latency_of_nothing_is_absent()
    {
        var report = WrkFixture.Wrk(Unanswered).Clean();

        Assert.Equal(new ThreadStats(null, null, null, null), report.LatencyUs);
        Assert.Null(report.LatencyAtUs(99));
        Assert.DoesNotContain(report.Figures, figure => figure.Name.StartsWith("latency", StringComparison.Ordinal));
    }

    [Fact]
    public void A_latency_of_nothing_that_percentiles_contradict_is_kept_for_the_rules() =>
        Assert.Equal(
            0,
            WrkFixture.Wrk(Unanswered.With("99%    0.00us", "99%    4.39ms")).Clean().LatencyUs.Mean?.Value
        );

    [Fact]
    public void A_mean_cut_by_its_column_is_read_as_the_milliseconds_it_was() =>
        Assert.Equal(1e6, WrkFixture.Wrk(Plain.With("  2.15ms", "1000.00m")).Clean().LatencyUs.Mean?.Value);

    [Fact]
    public void Zero_latency_is_kept_as_printed() =>
        Assert.Equal(0, WrkFixture.Wrk(Plain.With("4.39ms", "0.00us")).Clean().LatencyAtUs(99)?.Value);

    [Fact]
    public void The_version_that_v_prints_before_a_run_is_no_warning() =>
        WrkFixture.Wrk("wrk 4.1.0 [epoll] Copyright (C) 2012 Will Glozer\n" + Plain).Clean();

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "   \n")]
    [InlineData("\n", "\n\n")]
    [InlineData("\n", "\n\t")]
    [InlineData("  ", "\t")]
    [InlineData("\n  ", "\n")]
    [InlineData("  ", "\u00a0\u00a0")]
    public void Blanks_do_not_matter(string found, string replacement)
    {
        var report = WrkFixture.Wrk(Plain.Replace(found, replacement, StringComparison.Ordinal)).Clean();

        Assert.Equal(1828.01, report.RequestsPerSecond.Value);
    }

    [Fact]
    public void Text_around_the_report_is_one_warning_a_block()
    {
        var reading = WrkFixture.Wrk(
            "$ cd x\n$ wrk -t2 http://h/\n"
                + Plain.With("  Thread Stats", "Completed 100 requests\n  Thread Stats")
                + "-----\nRequests/sec: 92.259061981615\nLatency of all: 5.1ms\n5%,9265151\n"
        );

        Assert.Equal(1828.01, reading.Readable().RequestsPerSecond.Value);
        Assert.Equal(
            [
                (1, "\"$ cd x\" and one more line are no lines of a wrk report"),
                (5, "\"Completed 100 requests\" is no line of a wrk report"),
                (17, "\"-----\" and 3 more lines are no lines of a wrk report"),
            ],
            reading.Warnings.Select(warning => (warning.At.Line, warning.Message))
        );
    }

    [Fact]
    public void Words_that_a_report_starts_with_may_stand_in_notes_before_it() =>
        WrkFixture.Wrk("Latency is what matters, with 2 threads and 4 connections\n" + Plain).Readable();
}
