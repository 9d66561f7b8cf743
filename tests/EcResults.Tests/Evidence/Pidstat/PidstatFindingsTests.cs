namespace EcResults.Evidence;

public sealed class PidstatFindingsTests
{
    private const string Banner = "Linux 6.1.0 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n";
    private const string Header = "10:00:00      UID       PID    %usr %system  %guest    %CPU   CPU  Command\n";
    private const string Row = "10:00:01        0         7   10.00    0.00    0.00   10.00     0  a\n";
    private const string Average = "Average:        0         7   10.00    0.00    0.00   10.00     -  a\n";

    [Fact]
    public void An_empty_file_is_refused_as_a_whole() => Assert.Equal(0, Refusal(" \n\n").At.Line);

    [Fact]
    public void Another_text_is_refused() => Refused("hello\nworld\n", 1, 1, "\"hello\" and no line after it");

    [Fact]
    public void A_binary_text_is_refused() => Refused("\0\u0001\u0002\n", 1, 1, "no line after it");

    [Fact]
    public void A_header_without_rows_measured_nothing()
    {
        var source = ReportFiles.Fixture("pidstat", "gone.txt");
        var problem = Assert.Single(PidstatReport.Read(source).Problems);
        Assert.Equal(3, problem.At.Line);
        Assert.Contains("nothing was measured", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_banner_alone_measured_nothing() => Refused(Banner, 1, 1, "nothing was measured");

    [Fact]
    public void The_version_is_no_measurement() =>
        Refused("sysstat version 12.6.1\n(C) Sebastien Godard\n", 1, 1, "pidstat -V");

    [Fact]
    public void A_second_banner_is_refused() =>
        Refused($"{Banner}{Header}{Row}\n{Banner}{Header}{Row}", 6, 1, "a second banner");

    [Fact]
    public void A_banner_behind_a_table_is_refused() =>
        Refused($"{Header}{Row}\n{Banner}{Header}{Row}", 4, 1, "a second banner");

    [Fact]
    public void A_second_banner_names_the_first_header_of_a_report_without_banner() =>
        Assert.Equal(1, Assert.Single(Refusal($"{Header}{Row}\n{Header}{Row}\n{Banner}").Related).At.Line);

    [Fact]
    public void A_sample_after_averages_is_refused() =>
        Refused($"{Banner}{Header}{Row}{Average}{Row}", 6, 1, "after the averages");

    [Fact]
    public void A_header_after_averages_is_refused() =>
        Refused($"{Banner}{Header}{Row}{Average}{Header}", 6, 1, "after the averages");

    [Fact]
    public void A_doubled_average_is_refused() =>
        Refused($"{Banner}{Header}{Row}{Average}{Average}", 6, 1, "a second average of process \"7\"");

    [Fact]
    public void A_clock_that_goes_back_is_refused() =>
        Refused(
            $"{Banner}{Header}{Row.Replace(":01", ":09", StringComparison.Ordinal)}{Row}",
            5,
            1,
            "\"10:00:01\" comes after \"10:00:09\""
        );

    [Fact]
    public void A_clock_that_goes_back_by_an_hour_may_be_the_end_of_summer_time() =>
        Refused(
            $"{Banner}{Header}{Row.Replace("10:00:01", "02:59:59", StringComparison.Ordinal)}{Row.Replace("10:00:01", "02:00:00", StringComparison.Ordinal)}",
            5,
            1,
            "the clock went back by an hour"
        );

    [Fact]
    public void A_row_without_header_is_refused_once() => Refused($"{Banner}{Row}{Row}", 3, 1, "without a header");

    [Fact]
    public void A_cut_row_is_refused() => Refused($"{Banner}{Header}{Row}{Row[..50]}", 5, 1, "the row is cut");

    [Fact]
    public void A_value_of_three_decimals_is_refused() =>
        Refused(
            $"{Banner}{Header}{Row.Replace("10.00     0", "10.001     0", StringComparison.Ordinal)}",
            4,
            55,
            "column %CPU"
        );

    [Theory]
    [InlineData("-9.00")]
    [InlineData("-1.00")]
    [InlineData("-0.01")]
    [InlineData("-79.00")]
    public void A_negative_percentage_is_refused(string cpu) =>
        Refused(
            $"{Banner}{Header}{Row.Replace("10.00     0", $"{cpu}     0", StringComparison.Ordinal)}",
            4,
            55,
            $"\"{cpu}\" cannot stand in column %CPU"
        );

    [Theory]
    [InlineData("31/31/2018")]
    [InlineData("30/02/2018")]
    [InlineData("2018-13-01")]
    public void A_date_that_is_none_in_any_order_is_refused(string printed) =>
        Refused($"Linux 6.1.0 (vm) {printed}\n{Header}{Row}", 1, 18, $"\"{printed}\" is not a date");

    [Fact]
    public void A_clock_with_two_halves_of_the_day_is_refused() =>
        Refused(
            $"{Banner}오후 {Header.Replace("10:00:00", "10:00:00 AM", StringComparison.Ordinal)}",
            3,
            1,
            "the header is damaged"
        );

    [Fact]
    public void A_row_that_stands_twice_is_refused() =>
        Refused($"{Banner}{Header}{Row}{Row}", 5, 1, "repeats the one before it");

    [Fact]
    public void A_process_without_id_is_refused() =>
        Refused($"{Banner}{Header}{Row.Replace(" 7 ", " - ", StringComparison.Ordinal)}", 4, 27, "column PID");

    [Fact]
    public void A_repeated_column_is_refused() =>
        Refused($"{Banner}{Header.Replace("%guest", "%CPU", StringComparison.Ordinal)}{Row}", 3, 1, "\"%CPU\" twice");

    [Fact]
    public void Rows_left_out_are_refused() => Refused($"{Banner}{Header}{Row}...\n", 5, 1, "rows were left out");

    [Fact]
    public void Threads_without_their_process_are_refused() =>
        Refused($"{Banner}{Header}{Row.Replace("  a", "  |__a", StringComparison.Ordinal)}", 4, 1, "only threads");

    [Fact]
    public void Averages_without_samples_are_refused() =>
        Refused(
            $"{Banner}{Header.Replace("10:00:00", "Average:", StringComparison.Ordinal)}{Average}",
            3,
            1,
            "only averages"
        );

    [Fact]
    public void Percentages_divided_by_processors_are_refused()
    {
        var problem = Assert.Single(PidstatReport.Read(ReportFiles.Fixture("pidstat", "per-cpu-share.txt")).Problems);
        Assert.Equal((4, 63), (problem.At.Line, problem.At.Column));
        Assert.Contains("%CPU \"16.5\" is not the sum", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_sample_may_be_since_boot()
    {
        var reading = PidstatReport.Read(ReportFiles.Fixture("pidstat", "since-boot.txt"));
        Assert.NotNull(reading.Report);
        Assert.Equal(4, Assert.Single(reading.Warnings).At.Line);
    }

    [Fact]
    public void A_single_sample_of_an_interval_is_no_warning() => Assert.Empty(Read($"{Banner}{Header}{Row}").Warnings);

    [Fact]
    public void A_giant_counts_as_not_measured()
    {
        var reading = Read(
            $"{Banner}{Header}{Row.Replace("10.00     0", "479136209706741632.00     0", StringComparison.Ordinal)}"
        );
        Assert.Null(reading.Report?.Samples[0].CpuPercent);
        Assert.Contains("479136209706741632.00", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_lines_are_passed_over_as_one_warning_a_stretch()
    {
        var reading = Read($"$ pidstat 1\nfoo\n{Banner}{Header}{Row}\"main\" #1\n\tat x\n\n^C\n{Average}");
        Assert.Equal([1, 7], reading.Warnings.Select(warning => warning.At.Line));
        Assert.Single(reading.Report!.Averages);
    }

    [Fact]
    public void A_prefix_on_each_line_is_one_warning()
    {
        var lines = $"{Banner}{Header}{Row}".Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var reading = Read(string.Join("\r\n", lines.Select(line => $" * {line}")));
        Assert.Equal(10, reading.Report?.Samples[0].CpuPercent);
        Assert.Single(reading.Warnings);
    }

    private static Problem Refusal(string text)
    {
        var reading = PidstatReport.Read(new SourceText("pidstat.txt", text));
        Assert.Null(reading.Report);
        return Assert.Single(reading.Problems);
    }

    private static void Refused(string text, int line, int column, string part)
    {
        var problem = Refusal(text);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.At.Line, problem.At.Column));
    }

    private static Reading<PidstatReport> Read(string text)
    {
        var reading = PidstatReport.Read(new SourceText("pidstat.txt", text));
        Assert.Empty(reading.Problems);
        return reading;
    }
}
