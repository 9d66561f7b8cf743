using System.Globalization;

namespace EcResults.Evidence;

public sealed class PidstatSamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_sample_is_read_or_answered_at_a_line()
    {
        var read = 0;
        var answered = 0;
        var lines = new List<string>();
        foreach (var path in PidstatGolden.Files(Repository.Shared("samples", "pidstat"), "*.txt"))
        {
            var reading = PidstatReport.Read(PidstatGolden.Source(path));
            Assert.Equal(reading.Problems.Count == 0, reading.Report is not null);
            Assert.All(reading.Problems, problem => Assert.True(problem.At.Line > 0));
            Assert.All(reading.Report?.Figures ?? [], figure => PidstatGolden.AssertInside(figure.At));
            _ = reading.Report is null ? answered++ : read++;
            lines.Add(PidstatGolden.Line(Path.GetFileName(path), reading, Figures));
        }

        output.WriteLine($"pidstat: {read} read, {answered} answered with a finding, 0 exceptions");
        PidstatGolden.Check("pidstat", lines);
        Assert.Equal((57, 13), (read, answered));
    }

    [Fact]
    public void All_evidence_is_read_without_problem_or_oddity()
    {
        var files = PidstatGolden
            .Files(Repository.Shared("evidence"), "pidstat-*.txt")
            .Where(path => !path.EndsWith("pidstat-version.txt", StringComparison.Ordinal))
            .ToList();
        Assert.All(
            files,
            path =>
            {
                var reading = PidstatReport.Read(PidstatGolden.Source(path));
                Assert.Empty(reading.Problems);
                Assert.Empty(reading.Oddities);
                var report = Assert.IsType<PidstatReport>(reading.Report);
                var clocked = File.ReadLines(path).Where(line => line.Length > 8 && char.IsDigit(line[0]));
                var rows = clocked.Where(line => !line.EndsWith("Command", StringComparison.Ordinal)).ToList();
                Assert.Equal(rows.Select(line => line[..8]).Distinct().Count(), report.Samples.Count);
                Assert.All(report.Samples, sample => Assert.NotNull(sample.CpuPercent));
            }
        );
        output.WriteLine($"pidstat: {files.Count} files of evidence read");
        Assert.InRange(files.Count, 887, int.MaxValue);
    }

    private static string Figures(PidstatReport report)
    {
        var samples = report.Samples;
        var cpu = samples.Take(4).Select(sample => Words(sample.CpuPercent));
        var row = samples.SelectMany(sample => sample.Rows).First();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"samples={samples.Count} rows={samples.Sum(sample => sample.Rows.Count)} averages={report.Averages.Count} "
                + $"{Words(samples[0])}..{Words(samples[^1])} cpu={string.Join(',', cpu)} "
                + $"first={row.ProcessId}:{row.Command.Text} rss={Words(row.RssKib?.Value)} "
                + $"switches={Words(row.VoluntarySwitchesPerSecond?.Value)} "
                + $"banner={report.KernelRelease},{report.HostName},{report.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)},{report.Architecture},{report.LogicalCores?.Count}"
        );
    }

    private static string Words(PidstatSample sample) =>
        sample.Clock?.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        ?? sample.EpochSeconds!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Words(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
