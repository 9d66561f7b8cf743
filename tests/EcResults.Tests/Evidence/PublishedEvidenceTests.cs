namespace EcResults.Tests.Evidence;

/// <summary>The raw files of the published results: real output that nobody edited.</summary>
public sealed class PublishedEvidenceTests
{
    [Fact]
    public void Every_file_is_read_without_a_finding()
    {
        var kinds = new HashSet<string>();
        foreach (var path in ReportFiles.Files(Repository.PathOf("results"), "*"))
        {
            if (EvidenceCatalog.Named(Path.GetFileName(path))?.Format is not { } kind)
            {
                continue;
            }

            kinds.Add(kind.Name);
            var reading = kind.Read(ReportFiles.Source(path));
            Assert.True(reading is { Report: not null, Problems.Count: 0, Warnings.Count: 0 }, path);
            Assert.All(reading.Report.Figures, figure => ReportFiles.AssertInside(figure.At));
        }

        Assert.Superset(new HashSet<string> { "wrk", "wrk2", "pidstat", "ps", "ecapture-log" }, kinds);
    }

    [Fact]
    public void A_pidstat_file_has_a_sample_for_each_heading_or_clock_that_it_prints()
    {
        foreach (var path in Named("pidstat-target.txt", "pidstat-ecapture.txt", "pidstat-client.txt"))
        {
            var report = EnvText.Clean(PidstatReport.Read(ReportFiles.Source(path)));
            var lines = File.ReadLines(path).ToList();
            // With -h each sample has a heading, of which one may have no row; and not always a clock of its own: where the
            // machine halts for a moment, a second comes twice and the next one not at all.
            var headings = lines
                .Zip(lines.Skip(1))
                .Count(pair => pair.First.StartsWith('#') && pair.Second is [>= '0' and <= '9', ..]);
            var clocks = lines
                .Where(line => line.Length > 8 && char.IsDigit(line[0]))
                .Where(line => !line.EndsWith("Command", StringComparison.Ordinal))
                .Select(line => line[..8])
                .Distinct()
                .Count();
            Assert.Equal(headings > 0 ? headings : clocks, report.Samples.Count);
            Assert.All(report.Samples, sample => Assert.NotNull(sample.CpuPercent));
        }
    }

    [Fact]
    public void A_ps_file_gives_its_numbers()
    {
        foreach (var path in Named("ps-ecapture.txt"))
        {
            var numbers = File.ReadLines(path).Select(line => double.Parse(line, CultureInfo.InvariantCulture));
            var report = EnvText.Clean(PsReport.Read(ReportFiles.Source(path)));
            Assert.Equal(numbers, report.RssKib.Select(rss => rss.Value));
        }
    }

    [Fact]
    public void A_log_says_what_its_run_was()
    {
        foreach (var path in Named("ecapture.log"))
        {
            var log = EnvText.Clean(EcaptureLog.Read(ReportFiles.Source(path)));
            var mode = Path.GetFileName(Path.GetDirectoryName(path))!.Split('-')[^1];
            Assert.Equal((EcaptureEra.Probe, mode), (log.Era, log.Mode?.Text));
            Assert.StartsWith("2.5.1", log.Version?.Text, StringComparison.Ordinal);
            Assert.NotNull(log.Ready);
            Assert.NotNull(log.CleanEnd);
            Assert.NotNull(log.Condensed);
            Assert.NotNull(log.TargetProcessId);
            var isOld = log.LibraryVersion?.Text.StartsWith("openssl 1", StringComparison.Ordinal) == true;
            Assert.EndsWith(isOld ? "libssl.so.1.1" : "libssl.so.3", log.LibraryPath?.Text, StringComparison.Ordinal);
            Assert.True(log.CoreBytecode);
            Assert.Null(log.FirstEventLine);
            Assert.NotEmpty(log.Seconds);
            Assert.Equal(mode == "keylog" ? 1 : 2, log.BufferMib.Count);
        }
    }

    [Fact]
    public void A_condensed_log_stays_as_it_is()
    {
        foreach (var path in Named("ecapture.log"))
        {
            var condensed = File.ReadAllBytes(path);
            var (same, result) = LogCondenserTests.Condense(condensed);
            Assert.Equal(condensed, same);
            Assert.False(result.HeldEvents);
        }
    }

    private static List<string> Named(params string[] names)
    {
        var paths = names.SelectMany(name => ReportFiles.Files(Repository.PathOf("results"), name)).ToList();
        Assert.NotEmpty(paths);
        return paths;
    }
}
