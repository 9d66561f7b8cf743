namespace EcResults.Evidence;

public sealed class PidstatJsonTests
{
    [Fact]
    public void Tables_of_one_sample_make_one_row()
    {
        var reading = PidstatReport.Read(ReportFiles.Fixture("pidstat", "json.txt"));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Warnings);
        var report = Assert.IsType<PidstatReport>(reading.Report);
        Assert.Equal(
            ["10:00:01", "10:00:02", "10:00:03"],
            report.Samples.Select(s => s.Clock!.Value.ToString("HH:mm:ss", null))
        );
        var row = Assert.Single(report.Samples[0].Rows);
        Assert.Equal((77, "ecapture"), (row.ProcessId, row.Command.Text));
        Assert.Equal(12.5, row.CpuPercent?.Value);
        Assert.Equal(0.005, row.CpuPercent?.HalfStep);
        Assert.Equal(90268, row.RssKib?.Value);
        Assert.Equal(3, row.VoluntarySwitchesPerSecond?.Value);
        Assert.Empty(report.Samples[1].Rows);
        Assert.Equal(
            ("vm", "6.1.0", 2),
            (report.HostName?.Text, report.KernelRelease?.Text, report.LogicalCores?.Count)
        );
        Assert.Equal(new DateOnly(2026, 11, 23), report.Date);
    }

    [Fact]
    public void Values_keep_their_place()
    {
        var source = ReportFiles.Fixture("pidstat", "json.txt");
        var cpu = PidstatReport.Read(source).Report!.Samples[0].Rows[0].CpuPercent!.Value.At;
        Assert.Equal("12.50", source.Lines[cpu.Line - 1].Text.Substring(cpu.Column - 1, cpu.Length));
        var release = PidstatReport.Read(source).Report!.KernelRelease!.At;
        Assert.Equal("6.1.0", source.Lines[release.Line - 1].Text.Substring(release.Column - 1, release.Length));
    }

    [Fact]
    public void Threads_are_no_processes()
    {
        var text = Fixture().Replace("\"PID\": \"77\"", "\"TGID\": \"77\", \"TID\": \"78\"", StringComparison.Ordinal);
        var problem = Assert.Single(PidstatReport.Read(new SourceText("p", text)).Problems);
        Assert.Contains("only threads", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"sysstat\": {\"hosts\": [\n{\"date\": \"31/31/26\"}]}}", 2, "is not a date")]
    [InlineData("{\"sysstat\": {\"hosts\": [\n{\"number-of-cpus\": 0}]}}", 2, "is not a number of processors")]
    [InlineData("{", 1, "broken or cut")]
    [InlineData("{}", 1, "no line after it is from a pidstat table")]
    [InlineData("{\"sysstat\": {\"hosts\": []}}", 1, "no line after it is from a pidstat table")]
    [InlineData("{\n\"\\ud800\": 1}", 1, "broken or cut")]
    [InlineData(
        "{\"sysstat\": {\"hosts\": [\n{\"release\": \"6.1\"}, {\n\"release\": \"6.1\"}]}}",
        3,
        "a second banner"
    )]
    [InlineData(
        "{\"sysstat\": {\"hosts\": [{\"release\": \"6.1\", \"statistics\": [\n{\"timestamp\": \"x\"}]}]}}",
        2,
        "timestamp"
    )]
    public void Broken_documents_are_refused(string text, int line, string part)
    {
        var reading = PidstatReport.Read(new SourceText("p", text));
        Assert.Null(reading.Report);
        Assert.Equal(line, reading.Problems[0].At.Line);
        Assert.Contains(part, reading.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_document_is_refused_where_it_ends()
    {
        var text = Fixture();
        var reading = PidstatReport.Read(new SourceText("p", text[..(text.Length / 2)]));
        Assert.Null(reading.Report);
        Assert.Contains("broken or cut", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_arrays_measured_nothing()
    {
        const string Text =
            "{\"sysstat\": {\"hosts\": [{\"statistics\": [{\"timestamp\": \"1591016002\",\n\"task-cpu-load\": []}]}]}}";
        var problem = Assert.Single(PidstatReport.Read(new SourceText("p", Text)).Problems);
        Assert.Contains("nothing was measured", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.At.Line);
    }

    private static string Fixture() => ReportFiles.Fixture("pidstat", "json.txt").Content;
}
