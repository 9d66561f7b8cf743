using System.Globalization;

namespace EcResults.Evidence;

public sealed class PsSamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_sample_is_read_or_answered_at_a_line()
    {
        var read = 0;
        var answered = 0;
        var lines = new List<string>();
        foreach (var path in PidstatGolden.Files(Repository.Shared("samples", "env-ps"), "*.txt"))
        {
            var reading = PsReport.Read(PidstatGolden.Source(path));
            Assert.Equal(reading.Problems.Count == 0, reading.Report is not null);
            Assert.All(reading.Problems, problem => Assert.True(problem.At.Line > 0));
            Assert.All(reading.Report?.Figures ?? [], figure => PidstatGolden.AssertInside(figure.At));
            _ = reading.Report is null ? answered++ : read++;
            lines.Add(PidstatGolden.Line(Path.GetFileName(path), reading, Figures));
        }

        output.WriteLine($"ps: {read} read, {answered} answered with a finding, 0 exceptions");
        PidstatGolden.Check("ps", lines);
        Assert.Equal((9, 4), (read, answered));
    }

    [Fact]
    public void All_evidence_is_read_without_problem_or_oddity()
    {
        var files = PidstatGolden.Files(Repository.Shared("evidence"), "ps-ecapture.txt").ToList();
        Assert.All(
            files,
            path =>
            {
                var reading = PsReport.Read(PidstatGolden.Source(path));
                Assert.Empty(reading.Problems);
                Assert.Empty(reading.Oddities);
                var numbers = File.ReadLines(path).Select(line => double.Parse(line, CultureInfo.InvariantCulture));
                Assert.Equal(numbers, reading.Report?.RssKib.Select(rss => rss.Value));
            }
        );
        output.WriteLine($"ps: {files.Count} files of evidence read");
        Assert.InRange(files.Count, 201, int.MaxValue);
    }

    private static string Figures(PsReport report) =>
        $"samples={report.RssKib.Count} rss={string.Join(',', report.RssKib.Take(4).Select(rss => rss.Count))} "
        + $"largest={report.RssKib.Max(rss => rss.Count)} first={report.Rows[0].ProcessId?.Count}:{report.Rows[0].Command} "
        + $"last={report.Rows[^1].ProcessId?.Count}:{report.Rows[^1].Command}";
}
