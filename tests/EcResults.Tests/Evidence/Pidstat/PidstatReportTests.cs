namespace EcResults.Evidence;

public sealed class PidstatReportTests
{
    private const string Banner = "Linux 6.1.0 (vm) \t11/23/26 \t_x86_64_\t(2 CPU)\n\n";
    private const string Cpu = "      UID       PID    %usr %system  %guest   %wait    %CPU   CPU  Command\n";
    private const string DataRow = "10:00:01        0         7   10.00    0.00    0.00    0.00   10.00     0  a\n";
    private const string Memory = "      UID       PID  minflt/s  majflt/s     VSZ     RSS   %MEM  Command\n";

    [Fact]
    public void The_banner_is_read_with_places()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "one-line.txt"));
        Assert.Equal("6.18.44-fc-v669", report.KernelRelease?.Text);
        Assert.Equal("vm", report.HostName?.Text);
        Assert.Equal((1, 24, 2), Place(report.HostName!.At));
        Assert.Equal("x86_64", report.Architecture?.Text);
        Assert.Equal(new DateOnly(2026, 11, 23), report.Date);
        Assert.Equal(2, report.LogicalCores?.Count);
        Assert.Equal("11/23/26", report.PrintedDate?.Text);
    }

    [Fact]
    public void One_line_a_sample_is_read_by_header_names()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "one-line.txt"));
        Assert.Equal(["14:53:25", "14:53:26", "14:53:27"], Clocks(report));
        Assert.Equal(62.37, report.Samples[0].CpuPercent!.Value, 9);
        var row = report.Samples[0].Rows[1];
        Assert.Equal((21905, "bash"), (row.ProcessId, row.Command.Text));
        Assert.Equal(29.70, row.UserPercent?.Value);
        Assert.Equal(0.005, row.CpuPercent?.HalfStep);
        Assert.Equal(72.28, row.WaitPercent?.Value);
        Assert.Equal((3060, 0), (row.RssKib?.Value, row.RssKib?.HalfStep));
        Assert.Equal(4360, row.VirtualKib?.Value);
        Assert.Equal(113.86, row.InvoluntarySwitchesPerSecond?.Value);
        Assert.Equal((5, 63, 5), Place(row.CpuPercent!.Value.At));
        Assert.Empty(report.Averages);
    }

    [Fact]
    public void Tables_of_one_sample_make_one_row()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "tables-iso.txt"));
        Assert.Equal(["14:53:25", "14:53:26", "14:53:27"], Clocks(report));
        var row = Assert.Single(report.Samples[1].Rows);
        Assert.Equal(33.66, row.CpuPercent?.Value);
        Assert.Equal(2992, row.RssKib?.Value);
        Assert.Equal(158.42, row.InvoluntarySwitchesPerSecond?.Value);
        var average = Assert.Single(report.Averages);
        Assert.Equal(32.56, average.CpuPercent?.Value);
        Assert.Equal(0.5, average.RssKib?.HalfStep);
        Assert.Equal(119.27, average.InvoluntarySwitchesPerSecond?.Value);
    }

    [Fact]
    public void Threads_are_no_processes()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "threads.txt"));
        Assert.Equal([32.67, 34], report.Samples.Select(sample => sample.CpuPercent!.Value));
        Assert.Single(report.Averages);
    }

    [Fact]
    public void Children_tables_between_do_not_disturb()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "children.txt"));
        Assert.Equal([33, 34, 31.68], report.Samples.Select(sample => sample.CpuPercent!.Value));
        Assert.All(report.Samples, sample => Assert.Equal(2992, sample.Rows[0].RssKib?.Value));
    }

    [Fact]
    public void Tables_whose_headers_stand_once_are_told_apart_by_their_fields()
    {
        const string Rows =
            "10:00:01        0         7   10.00    0.00    0.00    0.00   10.00     0  a 1\n"
            + "10:00:01        0         7       100         0         0  a 1\n"
            + "10:00:02        0         7   20.00    0.00    0.00    0.00   20.00     0  a 1\n"
            + "10:00:02        0         7       200         0         0  a 1\n";
        const string Child = "10:00:00      UID       PID    usr-ms system-ms  guest-ms  Command\n";
        var report = Read($"{Banner}10:00:00{Cpu}{Child}{Rows}");
        Assert.Equal([10.0, 20.0], report.Samples.Select(sample => sample.CpuPercent!.Value));
        Assert.Equal("a 1", Assert.Single(report.Samples[1].Rows).Command.Text);
    }

    [Fact]
    public void Epoch_seconds_are_read()
    {
        var report = Read(ReportFiles.Fixture("pidstat", "epoch.txt"));
        Assert.Equal([1795445605L, 1795445606L], report.Samples.Select(sample => sample.EpochSeconds!.Value));
        Assert.All(report.Samples, sample => Assert.Null(sample.Clock));
        Assert.Single(report.Averages);
    }

    [Fact]
    public void Human_units_are_converted_with_their_half_step()
    {
        var row = Read(ReportFiles.Fixture("pidstat", "human.txt")).Samples[0].Rows[0];
        Assert.Equal(32.7, row.CpuPercent?.Value);
        Assert.Equal(0.05, row.CpuPercent!.Value.HalfStep, 12);
        Assert.Equal(2.9 * 1024, row.RssKib!.Value.Value, 9);
        Assert.Equal(0.05 * 1024, row.RssKib!.Value.HalfStep, 9);
    }

    [Fact]
    public void Decimals_follow_the_option() =>
        Assert.Equal(0.5, Read(ReportFiles.Fixture("pidstat", "dec0.txt")).Samples[0].Rows[0].CpuPercent?.HalfStep);

    [Theory]
    [InlineData("12:07:01 AM", "00:07:01")]
    [InlineData("12:12:24 PM", "12:12:24")]
    [InlineData("06:12:24 pm", "18:12:24")]
    [InlineData("06:12:24 p. m.", "18:12:24")]
    [InlineData("12时56分36秒", "12:56:36")]
    [InlineData("下午 03時05分06秒", "15:05:06")]
    [InlineData("오후 03시 05분 06초", "15:05:06")]
    [InlineData("09.08.07", "09:08:07")]
    [InlineData("23:59:59", "23:59:59")]
    public void Clocks_of_all_locales_are_read(string clock, string expected)
    {
        var report = Read(
            $"{Banner}{clock}{Cpu}{clock}     0         7   10,00    0,00    0,00    0,00   10,00     0  a\n"
        );
        Assert.Equal([expected], Clocks(report));
        Assert.Equal(10, report.Samples[0].CpuPercent);
    }

    [Theory]
    [InlineData("Average:")]
    [InlineData("Moyenne :")]
    [InlineData("Trung bình:")]
    [InlineData("平均時間：")]
    [InlineData("Gj.snitt:")]
    [InlineData("Something:")]
    public void Averages_in_any_language_stay_apart(string label)
    {
        const string Row = "0         7   10.00    0.00    0.00    0.00   10.00";
        var report = Read($"{Banner}10:00:00{Cpu}10:00:01     {Row}     0  a\n{label}     {Row}     -  a\n");
        Assert.Single(report.Samples);
        Assert.Equal(7, Assert.Single(report.Averages).ProcessId);
    }

    [Theory]
    [InlineData("2026-11-03", "2026-11-03")]
    [InlineData("2023年04月15日", "2023-04-15")]
    [InlineData("11/23/26", "2026-11-23")]
    [InlineData("23.11.2026", "2026-11-23")]
    [InlineData("10/10/2021", "2021-10-10")]
    [InlineData("06/05/2018", null)]
    [InlineData("99999999999", null)]
    public void A_date_is_read_where_its_order_is_certain(string printed, string? expected) =>
        Assert.Equal(expected, Read($"Linux 6.1.0 (vm) {printed}\n10:00:00{Cpu}{DataRow}").Date?.ToString("O"));

    [Fact]
    public void An_idle_interval_is_a_sample_without_rows_at_its_end()
    {
        const string Row = "10:00:03        0         7   10.00    0.00    0.00    0.00   10.00     0  a\n";
        var report = Read($"{Banner}10:00:00{Cpu}\n10:00:01{Cpu}\n10:00:02{Cpu}{Row}\n10:00:03{Cpu}");
        Assert.Equal(["10:00:01", "10:00:02", "10:00:03"], Clocks(report));
        Assert.Equal([null, null, 10], report.Samples.Select(sample => sample.CpuPercent));
        Assert.Equal(3, report.Samples[0].At.Line);
    }

    [Fact]
    public void Two_samples_of_one_second_stay_two()
    {
        Assert.Equal(
            ["10:00:01", "10:00:01"],
            Clocks(Read($"{Banner}10:00:00{Cpu}{DataRow}{DataRow.Replace("10.00", "11.00", StringComparison.Ordinal)}"))
        );
    }

    [Fact]
    public void Midnight_is_no_step_back()
    {
        const string Row = "        0         7   10.00    0.00    0.00    0.00   10.00     0  a\n";
        Assert.Equal(2, Read($"{Banner}23:59:58{Cpu}23:59:59{Row}00:00:00{Row}").Samples.Count);
    }

    [Fact]
    public void A_capped_percentage_is_read()
    {
        const string Row = "10:00:01        0         7   71.00   31.00    0.00    0.00  100.00     0  a\n";
        Assert.Equal(100, Read($"{Banner}10:00:00{Cpu}{Row}").Samples[0].CpuPercent);
    }

    [Fact]
    public void A_dash_is_absent()
    {
        const string Row = "10:00:01        0         7   10.00       -    0.00    0.00   10.00     0  a\n";
        var row = Read($"{Banner}10:00:00{Cpu}{Row}").Samples[0].Rows[0];
        Assert.Null(row.SystemPercent);
        Assert.Equal(10, row.CpuPercent?.Value);
    }

    [Fact]
    public void The_command_keeps_its_blanks_and_numbers()
    {
        const string Row =
            "10:00:01        0         7     0.00      0.00    4360    2992   0.01  cadvisor -p  18080 # x: 1\n";
        var command = Read($"{Banner}10:00:00{Memory}{Row}").Samples[0].Rows[0].Command;
        Assert.Equal("cadvisor -p  18080 # x: 1", command.Text);
    }

    [Fact]
    public void Figures_list_each_row_with_its_clock()
    {
        var names = Read(ReportFiles.Fixture("pidstat", "tables-iso.txt"))
            .Figures.Select(figure => figure.Name)
            .ToList();
        Assert.Equal(
            ["kernelRelease", "hostName", "date", "architecture", "logicalCores", "clock", "processId", "command"],
            names.Take(8)
        );
        Assert.Equal(3, names.Count(name => name == "cpuPercent"));
        Assert.Equal(1, names.Count(name => name == "averageCpuPercent"));
    }

    [Fact]
    public void A_second_banner_names_the_first_header_of_a_report_without_banner()
    {
        var table = $"10:00:00{Cpu}{DataRow}\n";
        var problem = Assert.Single(
            PidstatReport.Read(new SourceText("pidstat.txt", $"{table}{table}{Banner}")).Problems
        );
        Assert.Equal(1, Assert.Single(problem.Related).At.Line);
    }

    private static PidstatReport Read(string text) => Read(new SourceText("pidstat.txt", text));

    private static PidstatReport Read(SourceText source)
    {
        var reading = PidstatReport.Read(source);
        Assert.Empty(reading.Problems);
        return Assert.IsType<PidstatReport>(reading.Report);
    }

    private static IEnumerable<string> Clocks(PidstatReport report) =>
        report.Samples.Select(sample => sample.Clock!.Value.ToString("HH:mm:ss", null));

    private static (int Line, int Column, int Length) Place(Location at) => (at.Line, at.Column, at.Length);
}
