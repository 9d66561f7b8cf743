using System.IO.Compression;
using System.Security.Cryptography;

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

    /// <summary>A code that was cut forms another one with the letter behind it, once the code between them is gone.</summary>
    [Fact]
    public void A_code_that_was_cut_takes_no_letter_with_it()
    {
        var whole = Encoding.UTF8.GetBytes(
            Start.Replace("isReload", "\e[360\e[36misReload", StringComparison.Ordinal)
                + Read
                + "payload\n"
                + "2026-11-23T00:34:02Z INF bye bye.\n"
        );
        var condensed = Condense(whole).Output;

        Assert.Contains(
            "started successfully. isReload=",
            Encoding.UTF8.GetString(condensed),
            StringComparison.Ordinal
        );
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
        Assert.Equal(whole.Length, result.Bytes);
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
        Assert.Contains(
            $" lines=2 bytes={Read.Length + "payload\n".Length} read=1/40 ",
            Encoding.UTF8.GetString(output)
        );
        Assert.Equal((sha256, true), (result.Sha256, result.IsChanged));
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
    public void A_gzipped_log_that_is_damaged_is_refused()
    {
        var random = new Random(20_261_123);
        var whole = Encoding.UTF8.GetBytes(
            Start
                + string.Concat(
                    Enumerable
                        .Range(0, 3000)
                        .Select(_ => Read.Replace("40", $"{random.Next()}", StringComparison.Ordinal))
                )
        );
        var packed = Packed(whole);
        byte[] flipped = [.. packed];
        flipped[^6] ^= 1;
        byte[] method = [.. packed];
        method[2] = 7;
        Assert.Equal(Condense(whole).Output, Unpacked(packed));
        foreach (var damaged in (byte[][])[flipped, method, [0x1f, 0x8b, .. "no gzip at all"u8]])
        {
            var fault = Assert.Throws<LogCondenserException>(() => Unpacked(damaged));
            Assert.StartsWith("is damaged or cut off, ", fault.Message, StringComparison.Ordinal);
        }
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
        Assert.Equal(Condense(whole).Output, Unpacked(Packed(whole)));
        using var plain = LogCondenser.OpenLog(new MemoryStream(whole));
        using var same = new MemoryStream();
        plain.CopyTo(same);
        Assert.Equal(whole, same.ToArray());
        using var empty = LogCondenser.OpenLog(new MemoryStream());
        Assert.Equal(-1, empty.ReadByte());
    }

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

    private static byte[] Packed(byte[] whole)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(whole);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var output = new MemoryStream();
        using var log = LogCondenser.OpenLog(new MemoryStream(packed));
        LogCondenser.Condense(log, output);
        return output.ToArray();
    }
}
