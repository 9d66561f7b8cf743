namespace EcResults.Site.Tests.Samples;

/// <summary>A made-up submission with everything that pages show; the words can be replaced by hostile ones.</summary>
internal sealed record SampleSubmission
{
    public string Id { get; init; } = "20260901-sam-box";

    public DateOnly Date { get; init; } = new(2026, 9, 1);

    public string Word { get; init; } = "sample";

    public string CpuModel { get; init; } = "AMD EPYC 7763 64-Core Processor";

    public string KernelRelease { get; init; } = "6.6.1-amd64";

    public string OpenSslVersion { get; init; } = "3.0.15";

    public bool Hypervisor { get; init; } = true;

    public int Blocks { get; init; } = 6;

    public int MapsizePages { get; init; } = 1_024;

    public double Slowdown { get; init; } = 0.35;

    public SubmissionStatus? Status { get; init; }

    public IReadOnlyList<EvidenceEdit>? Edits { get; init; }

    public string Prose { get; init; } =
        "# What it shows\n\nText mode costs **a third** of the throughput, see [the method](https://example.org/method).\n\n"
        + "| mode | change |\n|---|--:|\n| text | -35 % |\n\n- pinned\n- quiet machine\n";

    /// <summary>Further files, for instance with hostile names.</summary>
    public IReadOnlyList<(string Path, string Text)> MoreFiles { get; init; } = [];

    public Submission Build()
    {
        var root = $"results/{Id}";
        var runs = Runs().ToList();
        var samples = runs.Select((run, index) => Sample(root, run, index)).ToList();
        var evidence = samples.Select((sample, index) => sample.Evidence(index)).ToList();
        var manifest = Manifest(runs);
        var (environment, environmentFiles) = Environment(root);
        var files = samples
            .SelectMany(sample => sample.Files)
            .Concat(environmentFiles)
            .Concat(MoreFiles)
            .Append(("submission.json", JsonSerializer.Serialize(manifest, ManifestJson.Default.Manifest) + "\n"))
            .Append(("summary.md", Prose))
            .Select(file =>
            {
                var bytes = Encoding.UTF8.GetBytes(file.Item2);
                return new SubmissionFile(file.Item1, SubmissionFileKind.Regular, bytes.Length) { Content = bytes };
            })
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var submissionFiles = new SubmissionFiles(Id, root, files);
        return new Submission
        {
            Files = submissionFiles,
            Readings = SubmissionReader.Read(submissionFiles).Readings,
            Manifest = manifest,
            Prose = new SourceText($"{root}/summary.md", Prose),
            Runs = evidence,
            Environment = environment,
            Grade = EvidenceGrade.Of([]),
        };
    }

    private IEnumerable<Run> Runs()
    {
        var start = new DateTimeOffset(Date, new TimeOnly(9, 0), TimeSpan.Zero);
        var number = 0;
        for (var block = 1; block <= Blocks; block++)
        {
            foreach (var mode in new[] { Mode.Baseline, Mode.Text, Mode.Pcap, Mode.Baseline, Mode.Keylog })
            {
                number++;
                yield return new Run
                {
                    Name = $"{number:D3}-{mode.Word()}",
                    Workload = "keepalive",
                    Mode = mode,
                    Repetition = block,
                    StartedAt = start.AddSeconds(number * 20),
                    Commands = new RunCommands(
                        $"wrk -t2 -c64 -d10s --latency https://127.0.0.1:8443/ # {Word}",
                        mode == Mode.Baseline
                            ? null
                            : $"ecapture tls -m {mode.Word()} --pid=812 --mapsize={MapsizePages} # {Word}"
                    ),
                };
            }
        }
    }

    private SampleRun Sample(string root, Run run, int index)
    {
        var share = run.Mode switch
        {
            Mode.Baseline => 1,
            Mode.Text => 1 - Slowdown,
            Mode.Pcap => 1 - (Slowdown * 0.8),
            _ => 1 - (Slowdown * 0.4),
        };
        // A few per cent of scatter that is the same each time.
        var scatter = 1 + ((((index * 7) % 11) - 5) / 500.0);
        var rate = 21_000 * share * scatter;
        return new SampleRun(root, run, Math.Round(rate, 2), Math.Round(3_000 / share, 0), 96 * scatter, index * 13);
    }

    private Manifest Manifest(List<Run> runs) =>
        new()
        {
            SchemaVersion = 1,
            Id = Id,
            Submitter = new Submitter(Word, "sam"),
            Date = Date,
            Status = Status,
            Edits = Edits,
            Environment = new TestEnvironment
            {
                Kernel = new Kernel(KernelRelease, "x86_64", Btf: true),
                Os = new OperatingSystemName("debian", "12", $"Debian GNU/Linux 12 {Word}"),
                Cpu = new Cpu(CpuModel, "AuthenticAMD", 8),
                Memory = new Memory(33_554_432_000),
                OpenSsl = new OpenSsl(OpenSslVersion),
                Virtualization = Hypervisor ? "kvm" : "none",
                Ecapture = new Ecapture("2.5.1", Word),
                Server = new Server("nginx", "1.22.1", 1),
            },
            Workloads =
            [
                new Workload
                {
                    Name = "keepalive",
                    Generator = LoadGenerator.Wrk,
                    Threads = 2,
                    Connections = 64,
                    DurationSeconds = 10,
                    Url = "https://127.0.0.1:8443/",
                    ResponseBytes = 1024,
                    KeepAlive = true,
                    Tls = new Tls("1.3", "TLS_AES_256_GCM_SHA384"),
                },
            ],
            Runs = runs,
            Summary = [],
        };

    private (EnvironmentEvidence Evidence, IEnumerable<(string Path, string Text)> Files) Environment(string root)
    {
        var flags = Hypervisor ? "fpu vme hypervisor" : "fpu vme";
        var uname = new SourceText(
            $"{root}/raw/env/uname.txt",
            $"Linux host {KernelRelease} #1 SMP x86_64 GNU/Linux\n"
        );
        var cpuinfo = new SourceText(
            $"{root}/raw/env/cpuinfo.txt",
            $"processor : 0\nvendor_id : AuthenticAMD\nmodel name : {CpuModel}\nflags : {flags}\n"
        );
        return (
            new EnvironmentEvidence
            {
                Uname = new UnameReport(uname) { Release = uname.Words(KernelRelease) },
                Cpuinfo = new CpuinfoReport(cpuinfo)
                {
                    Model = cpuinfo.Words(CpuModel),
                    LogicalCores = cpuinfo.Number("processor", 1),
                    HypervisorFlag = Hypervisor,
                },
            },
            [("raw/env/uname.txt", uname.Content), ("raw/env/cpuinfo.txt", cpuinfo.Content)]
        );
    }
}
