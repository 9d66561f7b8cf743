using System.Security.Cryptography;

namespace EcResults.Tests.Evidence;

/// <summary>
/// A whole log of eCapture 2.x in text mode, made up from a seed, and beside it what condensing must leave of it. Both are
/// written in one go from the same numbers, so the condenser is held against counts that it did not make.
/// </summary>
internal sealed class GeneratedLog : IDisposable
{
    private static readonly string[] PayloadLines =
    [
        "GET /1k HTTP/1.1\r",
        "Host: box.example\r",
        "\r",
        "",
        "  indented by two",
        "\tindented by a tab",
        "HTTP/1.1 200 OK\r",
        "perf event ring buffer full, dropped 9 samples",
        "CPU 99%, bytes=12 read=3/4",
        "2026 was a year",
        "größe 旁观者 \u0007\u001b[31m",
        "PID:1 READ (5 bytes):",
        new string('x', 5000),
    ];

    private readonly Random random;
    private readonly MemoryStream whole = new();
    private readonly StringBuilder kept = new();
    private long removedLines;
    private long removedBytes;

    /// <summary>Makes both.</summary>
    /// <param name="seed">What is random about them.</param>
    public GeneratedLog(int seed)
    {
        random = new Random(seed);
        var clock = new DateTime(2026, 4, 1, 23, 59, 50, DateTimeKind.Utc);
        Start(clock);
        for (var second = 0; second < 20; second++)
        {
            clock = clock.AddSeconds(random.Next(1, 4));
            Second(clock);
        }

        Keep($"{Stamp(clock)} INF Probe stopped probe=OpenSSL\n");
        Keep($"{Stamp(clock.AddSeconds(1))} INF bye bye.\n");
        Whole = whole.ToArray();
        Condensed =
            $"#ecresults condensed=1 bytes={Whole.Length} sha256={Convert.ToHexStringLower(SHA256.HashData(Whole))}\n{kept}";
    }

    /// <summary>The whole log.</summary>
    public byte[] Whole { get; }

    /// <summary>What condensing must leave.</summary>
    public string Condensed { get; }

    private static string Stamp(DateTime clock) =>
        clock.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Start(DateTime clock)
    {
        string[] messages =
        [
            "AppName=\"eCapture(旁观者)\"",
            "Version=linux_amd64:v2.4.0:[CORE]",
            "Probe initialized pid=0 probe=OpenSSL uid=0",
            "OpenSSL probe initialized capture_mode=text is_boringssl=false openssl_path=/usr/lib/libssl.so.3 probe=OpenSSL "
                + "ssl_version=\"openssl 3.2.1\"",
            "Loading eBPF bytecode file=bytecode/openssl_3_2_0_kern_core.o probe=OpenSSL",
            "Perf event reader started map=PerfEventArray(tls_events)#3 perf_reorder=false probe=OpenSSL size_mb=4",
            "probe started successfully. isReload=false probeName=OpenSSL",
        ];
        foreach (var message in messages)
        {
            Keep($"{Stamp(clock)} INF {message}\n");
        }
    }

    private void Second(DateTime clock)
    {
        (removedLines, removedBytes) = (0, 0);
        var (reads, readBytes, writes, writtenBytes, losses, lost) = (0, 0L, 0, 0L, 0, 0L);
        for (var events = random.Next(1, 40); events > 0; events--)
        {
            var size = random.Next(1, 16384);
            switch (random.Next(5))
            {
                case 0:
                    losses++;
                    lost += size;
                    Remove($"{Stamp(clock)} WRN Perf buffer full, samples lost lost_samples={size} probe=OpenSSL\n");
                    break;
                case 1 or 2:
                    reads++;
                    readBytes += size;
                    Event(clock, "READ", size);
                    break;
                default:
                    writes++;
                    writtenBytes += size;
                    Event(clock, "WRITE", size);
                    break;
            }
        }

        kept.Append(
            CultureInfo.InvariantCulture,
            $"#ecresults {Stamp(clock)} lines={removedLines} bytes={removedBytes} read={reads}/{readBytes} write={writes}/{writtenBytes} packet=0/0 secret=0/0 connect=0/0 lost={losses}/{lost}\n"
        );
    }

    private void Event(DateTime clock, string direction, int size)
    {
        var moment = clock
            .AddMilliseconds(random.Next(1000))
            .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
        Remove($"{Stamp(clock)} INF [{moment}] PID:71 TID:72 Comm:box (a) FD:6 {direction} ({size} bytes):\n");
        for (var lines = random.Next(4); lines > 0; lines--)
        {
            Remove(PayloadLines[random.Next(PayloadLines.Length)] + "\n");
        }

        Remove(" probe=OpenSSL\n");
    }

    private void Keep(string line)
    {
        whole.Write(Encoding.UTF8.GetBytes(line));
        kept.Append(line);
    }

    private void Remove(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        whole.Write(bytes);
        removedLines++;
        removedBytes += bytes.Length;
    }

    public void Dispose() => whole.Dispose();
}
