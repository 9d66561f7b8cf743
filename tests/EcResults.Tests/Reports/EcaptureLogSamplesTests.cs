using System.Diagnostics;

namespace EcResults.Tests.Evidence;

public sealed class EcaptureLogSamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_real_sample_reads_as_its_golden_line_says()
    {
        var samples = Directory
            .EnumerateFiles(Repository.Shared("samples", "ecapture-log"))
            .Order(StringComparer.Ordinal)
            .ToList();
        var lines = new List<string>();
        var read = 0;
        foreach (var path in samples)
        {
            var source = SourceText.FromUtf8(Path.GetFileName(path), File.ReadAllBytes(path));
            Assert.NotNull(source);
            var reading = EcaptureLog.Read(source);
            Assert.Equal(reading.Report is null, reading.Problems.Count > 0 && reading.Report is null);
            read += reading.Problems.Count == 0 ? 1 : 0;
            lines.Add(Describe(source.Path, reading));
        }

        output.WriteLine($"ecapture-log: {read} read, {samples.Count - read} answered with a finding, 0 exceptions");
        var golden = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log", "samples.expected.txt");
        var actual = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, actual);
        }

        Assert.Equal(File.ReadAllText(golden), actual);
        Assert.Equal((21, 7), (read, samples.Count - read));
    }

    [Fact]
    public void All_the_evidence_is_read_without_a_problem_or_an_oddity()
    {
        var watch = Stopwatch.StartNew();
        var paths = Directory
            .EnumerateFiles(Repository.Shared("evidence"), "ecapture.log", SearchOption.AllDirectories)
            .ToList();
        foreach (var path in paths)
        {
            var source = SourceText.FromUtf8(path, File.ReadAllBytes(path));
            Assert.NotNull(source);
            var (log, problems, oddities) = EcaptureLog.Read(source);
            Assert.Empty(problems);
            Assert.Empty(oddities);
            Assert.NotNull(log);
            var mode = Path.GetFileName(Path.GetDirectoryName(path))!.Split('-')[^1];
            Assert.Equal((EcaptureEra.Probe, mode), (log.Era, log.Mode?.Text));
            Assert.StartsWith("2.5.1", log.Version?.Text, StringComparison.Ordinal);
            Assert.NotNull(log.Ready);
            Assert.NotNull(log.CleanEnd);
            Assert.NotNull(log.Condensed);
            Assert.NotNull(log.TargetProcessId);
            Assert.EndsWith(
                "libssl.so."
                    + (
                        log.LibraryVersion?.Text.StartsWith("openssl 1", StringComparison.Ordinal) == true ? "1.1" : "3"
                    ),
                log.LibraryPath?.Text,
                StringComparison.Ordinal
            );
            Assert.True(log.CoreBytecode);
            Assert.Null(log.FirstEventLine);
            Assert.Empty(log.KeyLogLines);
            Assert.NotEmpty(log.Seconds);
            Assert.Equal(log.Mode?.Text == "keylog" ? 1 : 2, log.BufferMib.Count);
            Assert.All(log.Figures, figure => Assert.InRange(figure.At.Line, 1, source.Lines.Count));
        }

        output.WriteLine($"{paths.Count} logs read in {watch.ElapsedMilliseconds} ms");
        Assert.Equal(201, paths.Count);
    }

    private static string Describe(string name, Reading<EcaptureLog> reading)
    {
        var parts = new List<string> { name };
        if (reading.Problems.Count > 0)
        {
            parts.Add("finding");
            parts.AddRange(
                reading.Problems.Select(problem => $"{problem.At.Line}:{problem.At.Column} {problem.Message}")
            );
            return string.Join(" | ", parts);
        }

        var log = reading.Report!;
        parts.Add("read");
        parts.Add(log.Era.ToString());
        parts.Add($"version {log.Version?.Text ?? "-"}");
        parts.Add($"kernel {log.KernelInfo?.Text ?? "-"}");
        parts.Add($"pid {log.TargetProcessId?.Count.ToString() ?? "-"}");
        parts.Add($"mode {log.Mode?.Text ?? "-"}");
        parts.Add($"library {log.LibraryPath?.Text ?? "-"} {log.LibraryVersion?.Text ?? "-"}");
        parts.Add($"core {log.CoreBytecode?.ToString() ?? "-"}");
        parts.Add($"buffers {string.Join(',', log.BufferMib.Select(size => size.Count))}");
        parts.Add($"ready {log.Ready?.At.Line.ToString() ?? "-"} end {log.CleanEnd?.At.Line.ToString() ?? "-"}");
        parts.Add(
            $"first {log.FirstMoment?.Clock:s} {log.FirstMoment?.Clock.Kind} last {log.LastMoment?.Clock:s} at {log.LastMoment?.At.Line}"
        );
        parts.Add(
            $"events from {log.FirstEventLine?.Line.ToString() ?? "-"}: "
                + $"read {log.Seconds.Sum(s => s.Read.Events)}/{log.Seconds.Sum(s => s.Read.Bytes)} "
                + $"write {log.Seconds.Sum(s => s.Write.Events)}/{log.Seconds.Sum(s => s.Write.Bytes)} "
                + $"secret {log.Seconds.Sum(s => s.Secret.Events)} removed {log.Seconds.Sum(s => s.Lines)} lines"
        );
        parts.Add(
            $"errors {log.Errors.Count} losses {log.UncountedLosses.Count} debug {log.FirstDebugLine?.Line.ToString() ?? "-"}"
        );
        parts.AddRange(reading.Oddities.Select(oddity => $"odd {oddity.At.Line}:{oddity.At.Column} {oddity.Message}"));
        return string.Join(" | ", parts);
    }
}
