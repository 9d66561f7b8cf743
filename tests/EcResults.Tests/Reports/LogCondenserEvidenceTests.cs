using System.Diagnostics;

namespace EcResults.Tests.Evidence;

/// <summary>Real pairs of whole and condensed logs: the output must be theirs to the byte.</summary>
public sealed class LogCondenserEvidenceTests(ITestOutputHelper output)
{
    private static readonly string[] Handful =
    [
        "kernel-5.10/raw/001-pcap",
        "kernel-6.12/raw/002-keylog",
        "kernel-7.2/raw/001-text",
        "openssl-1.1.1/raw/034-text",
        "openssl-3.0/raw/003-text",
        "openssl-3.0-probed-client/raw/044-pcap",
        "openssl-3.0-probed-client/raw/058-keylog",
        "openssl-3.0-probed-client/raw/072-pcap",
        "openssl-3.5/raw/034-keylog",
        "mapsize-128/raw/001-text",
    ];

    [Fact]
    public void Whole_logs_condense_to_the_bytes_beside_them_and_read_the_same()
    {
        var root = Repository.Shared("evidence");
        var all = Directory
            .EnumerateFiles(root, "ecapture.log.gz", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        var isAll = Environment.GetEnvironmentVariable("ECRESULTS_ALL_LOGS") == "1";
        var paths = isAll ? all : [.. Handful.Select(run => Path.Combine(root, run, "ecapture.log.gz"))];
        var watch = new Stopwatch();
        var bytes = 0L;
        foreach (var path in paths)
        {
            using var log = new MemoryStream();
            using (var packed = LogCondenser.OpenLog(File.OpenRead(path)))
            {
                packed.CopyTo(log);
            }

            log.Position = 0;
            using var condensed = new MemoryStream();
            watch.Start();
            bytes += LogCondenser.Condense(log, condensed, TestContext.Current.CancellationToken).Bytes;
            watch.Stop();
            var expected = File.ReadAllBytes(path[..^".gz".Length]);
            Assert.True(condensed.ToArray().AsSpan().SequenceEqual(expected), path);
            EcaptureLogPairs.AssertSame(log.ToArray(), expected);
        }

        output.WriteLine(
            $"{paths.Count} of {all.Count} logs, {bytes} bytes, condensed at {bytes / watch.Elapsed.TotalSeconds / 1e6:F0} MB/s"
        );
        Assert.Equal(44, all.Count);
    }

    [Fact]
    public void Condensed_logs_stay_as_they_are()
    {
        foreach (
            var path in Directory.EnumerateFiles(
                Repository.Shared("evidence"),
                "ecapture.log",
                SearchOption.AllDirectories
            )
        )
        {
            var condensed = File.ReadAllBytes(path);
            var (same, result) = LogCondenserTests.Condense(condensed);
            Assert.Equal(condensed, same);
            Assert.False(result.HeldEvents);
        }
    }
}
