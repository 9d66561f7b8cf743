namespace EcResults.Tests.Comparisons;

/// <summary>Submissions made by hand: what the parsers would give, without text to parse.</summary>
internal static class TestSubmissions
{
    private static readonly SourceText Nowhere = new("made", string.Empty);
    private static readonly Location Here = Nowhere.Whole;

    public static readonly Workload Workload = new()
    {
        Name = "keepalive-1k",
        Generator = LoadGenerator.Wrk,
        Threads = 1,
        Connections = 32,
        DurationSeconds = 30,
        Url = "https://127.0.0.1:8443/",
        ResponseBytes = 1024,
        KeepAlive = true,
        Tls = new Tls("1.3"),
    };

    public static readonly TestEnvironment Environment = new()
    {
        Kernel = new Kernel("6.18.44", "x86_64", Btf: true),
        Os = new OperatingSystemName("debian", "12", "Debian GNU/Linux 12 (bookworm)"),
        Cpu = new Cpu("AMD EPYC 7763 64-Core Processor", "AuthenticAMD", 8),
        Memory = new Memory(8L << 30),
        OpenSsl = new OpenSsl("3.0.20"),
        Virtualization = "kvm",
        Ecapture = new Ecapture("2.5.1"),
        Server = new Server("nginx", "1.22.1", 1),
    };

    /// <summary>What <c>raw/env/</c> shows of a virtual machine whose generator maps another libssl.</summary>
    public static readonly EnvironmentEvidence Evidence = new()
    {
        Cpuinfo = new CpuinfoReport(Nowhere) { LogicalCores = Number(8), HypervisorFlag = true },
        Virt = new VirtReport(Nowhere) { Word = Word("kvm") },
        TargetMaps = Maps(7),
        ClientMaps = Maps(8),
    };

    public static Printed Number(double value) => new(value, 0, Here);

    public static Quoted Word(string text) => new(text, Here);

    public static MapsReport Maps(long inode) =>
        new(Nowhere) { Libraries = [new MappedLibrary(Word("/usr/lib/libssl.so.3"), "08:01", inode)] };

    /// <summary>A load of 30 s with all figures, CPU at 80 % of a core.</summary>
    public static RunEvidence Run(
        Mode mode,
        int block,
        int minute,
        double requestsPerSecond,
        string workload = "keepalive-1k",
        string options = "",
        long lost = 0,
        long? captured = null,
        double seconds = 30
    )
    {
        var started = new DateTimeOffset(2026, 5, 12, 10, 0, 0, TimeSpan.Zero).AddMinutes(minute);
        var requests = requestsPerSecond * seconds;
        var run = new Run
        {
            Name = $"{minute:000}-{mode.Word()}",
            Workload = workload,
            Mode = mode,
            Repetition = block,
            StartedAt = started,
            Commands = new RunCommands(
                "wrk -t1 -c32 -d30s --latency https://127.0.0.1:8443/",
                mode == Mode.Baseline ? null : $"ecapture tls -m {mode.Word()} --pid=42 {options}"
            ),
        };
        var capturing = mode != Mode.Baseline;
        return new RunEvidence(run, minute)
        {
            Load = Load(requests, requestsPerSecond, seconds),
            TargetCpu = Cpu(started, 80),
            ClientCpu = Cpu(started, 50),
            EcaptureCpu = capturing ? Cpu(started, 20) : null,
            EcaptureMemory = capturing ? new PsReport(Nowhere) { RssKib = [Number(100_000)] } : null,
            Log = capturing ? Log(started.UtcDateTime, captured ?? (long)(2 * requests), lost) : null,
        };
    }

    /// <summary>Blocks of two baselines around one run of each mode; the modes change the rate by a factor.</summary>
    public static List<RunEvidence> Blocks(int count, params (Mode Mode, double Factor)[] modes)
    {
        var runs = new List<RunEvidence>();
        for (var block = 1; block <= count; block++)
        {
            // A little noise, the same in every test.
            var rate = 10_000 * (1 + (0.002 * (block % 3)));
            runs.Add(Run(Mode.Baseline, block, runs.Count, rate));
            foreach (var (mode, factor) in modes)
            {
                runs.Add(Run(mode, block, runs.Count, rate * factor * (1 + (0.001 * (block % 2)))));
            }

            runs.Add(Run(Mode.Baseline, block, runs.Count, rate * (1 + (0.003 * ((block % 2) - 0.5)))));
        }

        return runs;
    }

    public static Submission Submission(
        IReadOnlyList<RunEvidence> runs,
        string id = "20260512-octo-epyc",
        TestEnvironment? environment = null,
        EnvironmentEvidence? evidence = null,
        params Workload[] workloads
    ) =>
        new()
        {
            Files = new SubmissionFiles(id, $"results/{id}", []),
            Manifest = new Manifest
            {
                SchemaVersion = 1,
                Id = id,
                Submitter = new Submitter("octo"),
                Date = new DateOnly(2026, 5, 12),
                Environment = environment ?? Environment,
                Workloads = workloads.Length == 0 ? [Workload] : workloads,
                Runs = [.. runs.Select(run => run.Run)],
                Summary = [],
            },
            Runs = runs,
            Environment = evidence ?? Evidence,
        };

    private static WrkReport Load(double requests, double requestsPerSecond, double seconds) =>
        new(Nowhere)
        {
            Url = Word("https://127.0.0.1:8443/"),
            Duration = new NominalDuration("30s", 30, 30, Here),
            Threads = Number(1),
            Connections = Number(32),
            LatencyUs = new ThreadStats(null, null, null, null),
            ThreadRequestsPerSecond = new ThreadStats(null, null, null, null),
            Percentiles =
            [
                new Percentile(50, Number(3.2e7 / requestsPerSecond)),
                new Percentile(99, Number(9e7 / requestsPerSecond)),
            ],
            Requests = Number(requests),
            RuntimeSeconds = Number(seconds),
            BytesRead = Number(requests * 1263),
            RequestsPerSecond = Number(requestsPerSecond),
            TransferBytesPerSecond = Number(requestsPerSecond * 1263),
        };

    private static PidstatReport Cpu(DateTimeOffset started, double percent) =>
        new(Nowhere)
        {
            Samples =
            [
                .. Enumerable
                    .Range(1, 30)
                    .Select(second => new PidstatSample(
                        TimeOnly.FromDateTime(started.UtcDateTime.AddSeconds(second)),
                        null,
                        [new PidstatRow(42, Word("nginx"), Here) { CpuPercent = Number(percent) }],
                        Here
                    )),
            ],
        };

    private static EcaptureLog Log(DateTime started, long captured, long lost) =>
        new(Nowhere)
        {
            Era = EcaptureEra.Probe,
            Ready = new LogMoment(started.AddSeconds(-2), Here),
            CleanEnd = new LogMoment(started.AddSeconds(32), Here),
            Seconds =
            [
                new LogSecond(
                    started.AddSeconds(5),
                    1,
                    1,
                    new EventCount(captured / 2, 0),
                    new EventCount(captured - (captured / 2), 0),
                    default,
                    default,
                    default,
                    new LossCount(lost > 0 ? 1 : 0, lost),
                    Here
                ),
            ],
        };
}
