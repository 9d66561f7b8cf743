using System.Globalization;

namespace EcResults.Tests.Evidence;

/// <summary>Every real sample beside the repository, against a table of what is read out of each.</summary>
public class WrkSamplesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("wrk", 80, 39)]
    [InlineData("wrk2", 20, 8)]
    public void Each_sample_gives_what_the_table_says(string kind, int read, int answered)
    {
        var folder = Repository.Shared("samples", kind);
        var table = new List<string>();
        var reports = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var reading = Read(kind, file);
            reports += reading.Report is null ? 0 : 1;
            Assert.Equal(reading.Report is null, reading.Problems.Count > 0);
            Assert.All(reading.Problems, problem => Assert.True(problem.At.Line > 0));
            table.Add(Row(Path.GetFileName(file), reading));
        }

        output.WriteLine($"{kind}: {reports} read, {table.Count - reports} answered with a finding, 0 exceptions");
        AssertTable(kind, string.Concat(table.Select(row => row + "\n")));
        Assert.Equal((read, answered), (reports, table.Count - reports));
    }

    [Theory]
    [InlineData("wrk", 388)]
    [InlineData("wrk2", 75)]
    public void All_evidence_measured_for_this_project_is_read_without_findings(string kind, int files)
    {
        var evidence = Directory
            .EnumerateFiles(Repository.Shared("evidence"), kind + ".txt", SearchOption.AllDirectories)
            .ToList();

        Assert.All(
            evidence,
            file =>
            {
                var reading = Read(kind, file);
                Assert.Empty(reading.Problems);
                Assert.Empty(reading.Oddities);
                Assert.NotNull(reading.Report);
            }
        );
        Assert.Equal(files, evidence.Count);
    }

    private static Reading<Report> Read(string kind, string file)
    {
        var source = Assert.IsType<SourceText>(SourceText.FromUtf8(Path.GetFileName(file), File.ReadAllBytes(file)));
        return Assert.IsType<EvidenceFormat>(EvidenceCatalog.FormatNamed(kind)).Read(source);
    }

    private static string Row(string name, Reading<Report> reading)
    {
        if (reading.Report is not LoadReport report)
        {
            var problem = reading.Problems[0];
            return $"{name} finding {problem.At.Line}:{problem.At.Column} of {reading.Problems.Count}: {problem.Message}";
        }

        var errors = report.SocketErrors is { } e
            ? $"{e.Connect.Count}/{e.Read.Count}/{e.Write.Count}/{e.Timeout.Count}"
            : "-";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name} read {report.Duration.Text} t={report.Threads.Count} c={report.Connections.Count} "
                + $"mean={report.LatencyUs.Mean?.Value}us max={report.LatencyUs.Max?.Value}us "
                + $"p50={report.LatencyAtUs(50)?.Value}us p99={report.LatencyAtUs(99)?.Value}us "
                + $"n={report.Requests.Count} in {report.RuntimeSeconds.Value}s {report.BytesRead.Value}B "
                + $"errors={errors} non2xx={report.ErrorResponses?.Count} "
                + $"rate={report.RequestsPerSecond.Value} transfer={report.TransferBytesPerSecond.Value} "
                + $"spectrum={(report as Wrk2Report)?.Spectrum?.Rows.Count} "
                + $"oddities={string.Join(',', reading.Oddities.Select(oddity => oddity.At.Line))}"
        );
    }

    private static void AssertTable(string kind, string table)
    {
        var path = Repository.PathOf("tests", "EcResults.Tests", "fixtures", kind, "samples.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, table);
        }

        Assert.Equal(File.ReadAllText(path), table);
    }
}
