namespace EcResults.Site.Tests.Samples;

/// <summary>One run with made-up raw files, and the reports that a parser would read out of them.</summary>
internal sealed class SampleRun(string root, Run run, double rate, double latencyUs, double cpuPercent, long lost)
{
    private const int Seconds = 10;
    private readonly Dictionary<string, SourceText> sources = [];

    public RunEvidence Evidence(int index)
    {
        var capturing = run.Mode != Mode.Baseline;
        return new RunEvidence(run, index)
        {
            Load = Wrk(),
            TargetCpu = Pidstat("pidstat-target.txt", "nginx", cpuPercent),
            EcaptureCpu = capturing ? Pidstat("pidstat-ecapture.txt", "ecapture", 61.5) : null,
            EcaptureMemory = capturing ? Ps() : null,
            Log = capturing ? Log() : null,
        };
    }

    public IEnumerable<(string Path, string Text)> Files =>
        sources
            .OrderBy(source => source.Key, StringComparer.Ordinal)
            .Select(source => ($"raw/{run.Name}/{source.Key}", source.Value.Content));

    private SourceText Source(string name, string text)
    {
        var source = new SourceText($"{root}/raw/{run.Name}/{name}", text);
        sources[name] = source;
        return source;
    }

    private WrkReport Wrk()
    {
        var requests = (long)Math.Round(rate * Seconds);
        var p50 = Ms(latencyUs);
        var p99 = Ms(latencyUs * 2.5);
        var rateText = rate.ToString("F2", CultureInfo.InvariantCulture);
        var source = Source(
            "wrk.txt",
            $"""
            Running 10s test @ https://127.0.0.1:8443/
              2 threads and 64 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     3.10ms    1.20ms  21.00ms   71.00%
                Req/Sec     9.10k     0.50k   11.00k    66.00%
              Latency Distribution
                 50%    {p50}
                 99%    {p99}
              {requests} requests in 10.00s, 61.80MB read
            Requests/sec: {rateText}
            Transfer/sec:      6.18MB

            """
        );
        return new WrkReport(source)
        {
            Url = source.Words("https://127.0.0.1:8443/"),
            Duration = new NominalDuration("10s", 10, 10, source.Words("10s").At),
            Threads = source.Number("2 threads", 2),
            Connections = source.Number("64 connections", 64),
            LatencyUs = new ThreadStats(source.Number("3.10ms", 3100), null, null, null),
            ThreadRequestsPerSecond = new ThreadStats(null, null, null, null),
            Percentiles =
            [
                new Percentile(50, source.Number(p50, latencyUs)),
                new Percentile(99, source.Number(p99, latencyUs * 2.5)),
            ],
            Requests = source.Number(requests.ToString(CultureInfo.InvariantCulture), requests),
            RuntimeSeconds = source.Number("10.00s", 10),
            BytesRead = source.Number("61.80MB", 61.8 * 1048576),
            RequestsPerSecond = source.Number(rateText, rate),
            TransferBytesPerSecond = source.Number("6.18MB", 6.18 * 1048576),
        };
    }

    private PidstatReport Pidstat(string name, string command, double percent)
    {
        var start = run.StartedAt.UtcDateTime;
        var lines = Enumerable
            .Range(1, Seconds)
            .Select(second =>
                (Clock: TimeOnly.FromDateTime(start.AddSeconds(second)), Cpu: Math.Round(percent + (second % 3), 2))
            )
            .ToList();
        var source = Source(
            name,
            "Linux 6.6.1 (host)  09/01/26  _x86_64_  (8 CPU)\n\n# Time  PID  %CPU  Command\n"
                + string.Concat(
                    lines.Select(line =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{line.Clock:HH:mm:ss}  812  {line.Cpu:F2}  {command}\n"
                        )
                    )
                )
        );
        return new PidstatReport(source)
        {
            Samples =
            [
                .. lines.Select(
                    (line, index) =>
                        new PidstatSample(
                            line.Clock,
                            null,
                            [
                                new PidstatRow(812, source.Words(command), source.Lines[index + 3].Whole)
                                {
                                    CpuPercent = new Printed(line.Cpu, 0.005, source.Lines[index + 3].Whole),
                                },
                            ],
                            source.Lines[index + 3].Whole
                        )
                ),
            ],
        };
    }

    private PsReport Ps()
    {
        var source = Source("ps-ecapture.txt", "81200\n90412\n88004\n");
        return new PsReport(source)
        {
            RssKib = [source.Number("81200", 81200), source.Number("90412", 90412), source.Number("88004", 88004)],
        };
    }

    private EcaptureLog Log()
    {
        var start = run.StartedAt.UtcDateTime;
        var clock = start.AddSeconds(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var source = Source(
            "ecapture.log",
            $"""
            {clock} INF Version=linux_amd64:v2.5.1:[CORE]
            {clock} INF probe started successfully. isReload=false probeName=OpenSSL
            #ecresults {clock} lines=9 bytes=90 read=4000/160000 write=4000/5052000 packet=0/0 secret=0/0 connect=0/0 lost=9/{lost}
            {clock} INF bye bye.

            """
        );
        return new EcaptureLog(source)
        {
            Era = EcaptureEra.Probe,
            Version = source.Words("2.5.1"),
            Ready = new LogMoment(start, source.Lines[1].Whole),
            Seconds =
            [
                new LogSecond(
                    start.AddSeconds(2),
                    9,
                    90,
                    new EventCount(4000, 160000),
                    new EventCount(4000, 5052000),
                    default,
                    default,
                    default,
                    new LossCount(9, lost),
                    source.Lines[2].Whole
                ),
            ],
        };
    }

    private static string Ms(double microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1000:F2}ms");
}
