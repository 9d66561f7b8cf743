using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace EcResults.Tests.Evidence;

public sealed class LogCondenserTests
{
    internal const string Start =
        "2026-11-23T00:33:56Z INF AppName=\"eCapture(旁观者)\"\n"
        + "2026-11-23T00:33:56Z INF Version=linux_amd64:v2.5.1:[CORE]\n"
        + "2026-11-23T00:33:56Z INF probe started successfully. isReload=false probeName=OpenSSL\n";

    internal const string Read =
        "2026-11-23T00:34:00Z INF [2026-11-23 00:34:00.291] PID:1 TID:1 Comm:nginx FD:6 READ (40 bytes):\n";

    public static TheoryData<string> Synthetic() =>
        [
            .. Directory
                .EnumerateFiles(Fixture(""), "synthetic-*.log")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Synthetic))]
    public void A_log_of_each_era_condenses_to_the_fixture_beside_it(string name)
    {
        var whole = File.ReadAllBytes(Fixture(name));
        var condensed = Condense(whole).Output;
        var golden = Fixture(Path.ChangeExtension(name, ".condensed"));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(golden, condensed);
        }

        Assert.Equal(File.ReadAllText(golden), Encoding.UTF8.GetString(condensed));
        Assert.Equal(condensed, Condense(condensed).Output);
        Assert.DoesNotContain("f1ed002", Encoding.UTF8.GetString(condensed), StringComparison.Ordinal);
        EcaptureLogPairs.AssertSame(whole, condensed);
    }

    [Fact]
    public void A_log_without_events_stays_as_it_is()
    {
        var whole = Encoding.UTF8.GetBytes("$ ecapture tls\r\n" + Start + "\n^C2026-11-23T00:33:57Z INF bye bye.");
        var (output, result) = Condense(whole);
        Assert.Equal(whole, output);
        Assert.False(result.HeldEvents);
        Assert.False(result.IsChanged);
        Assert.Equal((whole.Length, 0), (result.Bytes, result.LinesRemoved));
    }

    [Fact]
    public void What_is_no_log_stays_as_it_is()
    {
        var whole = Encoding.UTF8.GetBytes("CLIENT_RANDOM 00112233445566778899 00112233445566778899\nmore\n");
        var (output, result) = Condense(whole);
        Assert.Equal(whole, output);
        Assert.Equal((true, false), (result.HeldEvents, result.IsChanged));
    }

    [Fact]
    public void The_header_names_the_size_and_the_hash_of_the_whole_log()
    {
        var whole = Encoding.UTF8.GetBytes(Start + Read + "payload\n");
        var (output, result) = Condense(whole);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(whole));
        Assert.StartsWith(
            $"#ecresults condensed=1 bytes={whole.Length} sha256={sha256}\n",
            Encoding.UTF8.GetString(output),
            StringComparison.Ordinal
        );
        Assert.Equal((sha256, 2, true), (result.Sha256, result.LinesRemoved, result.IsChanged));
        Assert.Equal(Read.Length + "payload\n".Length, result.BytesRemoved);
    }

    [Fact]
    public void Lines_above_the_first_clock_belong_to_it()
    {
        var condensed = CondenseText("# ecapture tls\n" + Start + Read);
        Assert.Contains(
            "#ecresults 2026-11-23T00:33:56Z lines=1 bytes=15 read=0/0 write=0/0 packet=0/0 secret=0/0 connect=0/0 lost=0/0\n2026-11-23T00:33:56Z INF AppName=",
            condensed,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Binary_payload_is_removed()
    {
        var whole = Encoding
            .UTF8.GetBytes(Start + Read)
            .Concat(new byte[] { 0xff, 0, 0xc3, 0x28, 10, 13, 10 })
            .ToArray();
        var text = Encoding.UTF8.GetString(Condense(whole).Output);
        Assert.EndsWith(
            " lines=3 bytes=103 read=1/40 write=0/0 packet=0/0 secret=0/0 connect=0/0 lost=0/0\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_of_hundreds_of_megabytes_is_never_held_whole()
    {
        const long Size = 300L * 1024 * 1024;
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var output = new MemoryStream();
        var result = LogCondenser.Condense(
            new EndlessLine(Encoding.UTF8.GetBytes(Start + Read), Size),
            output,
            TestContext.Current.CancellationToken
        );
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
        Assert.Equal(2, result.LinesRemoved);
        Assert.Contains(
            $"bytes={Size + Read.Length} ",
            Encoding.UTF8.GetString(output.ToArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_log_of_nothing_but_own_lines_is_bounded_in_memory()
    {
        var own = string.Concat(Enumerable.Repeat("2026-11-23T00:34:00Z INF Probe stopped probe=OpenSSL\n", 200_000));
        var whole = Encoding.UTF8.GetBytes(Start + Read + own);
        var (output, result) = Condense(whole);
        Assert.True(result.IsChanged);
        Assert.EndsWith(own, Encoding.UTF8.GetString(output), StringComparison.Ordinal);
        var quiet = Encoding.UTF8.GetBytes(Start + own);
        Assert.Equal(quiet, Condense(quiet).Output);
    }

    [Fact]
    public void Of_a_flood_of_signs_of_loss_the_first_thousand_stay()
    {
        var flood = string.Concat(
            Enumerable.Repeat("2026-11-23T00:34:00Z WRN Failed to dispatch event error=full\n", 3000)
        );
        var condensed = CondenseText(Start + Read + flood);
        Assert.Equal(1000, condensed.Split("Failed to dispatch").Length - 1);
        Assert.Equal(condensed, CondenseText(condensed));
    }

    [Fact]
    public void A_gzipped_log_is_unpacked()
    {
        var whole = Encoding.UTF8.GetBytes(Start + Read);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(whole);
        }

        packed.Position = 0;
        using var output = new MemoryStream();
        using var log = LogCondenser.OpenLog(packed);
        LogCondenser.Condense(log, output, TestContext.Current.CancellationToken);
        Assert.Equal(Condense(whole).Output, output.ToArray());
        using var plain = LogCondenser.OpenLog(new MemoryStream(whole));
        using var same = new MemoryStream();
        plain.CopyTo(same);
        Assert.Equal(whole, same.ToArray());
        using var empty = LogCondenser.OpenLog(new MemoryStream());
        Assert.Equal(-1, empty.ReadByte());
    }

    [Fact]
    public void Condensing_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() =>
            LogCondenser.Condense(new MemoryStream([1]), Stream.Null, new CancellationToken(canceled: true))
        );

    internal static (byte[] Output, LogCondenserResult Result) Condense(byte[] whole)
    {
        using var output = new MemoryStream();
        var result = LogCondenser.Condense(new MemoryStream(whole), output);
        return (output.ToArray(), result);
    }

    internal static string CondenseText(string whole) =>
        Encoding.UTF8.GetString(Condense(Encoding.UTF8.GetBytes(whole)).Output);

    private static string Fixture(string name) =>
        Repository.PathOf("tests", "EcResults.Tests", "fixtures", "ecapture-log", name);

    /// <summary>A start, then one line that goes on and on.</summary>
    private sealed class EndlessLine(byte[] start, long length) : MemoryStream
    {
        private long position;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var total = start.Length + length;
            var size = (int)Math.Min(count, total - position);
            for (var i = 0; i < size && position + i < start.Length; i++)
            {
                buffer[offset + i] = start[position + i];
            }

            var from = (int)Math.Clamp(start.Length - position, 0, size);
            Array.Fill(buffer, (byte)'a', offset + from, size - from);
            position += size;
            return size;
        }
    }
}
