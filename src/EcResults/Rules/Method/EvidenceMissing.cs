namespace EcResults.Rules;

internal static class EvidenceMissing
{
    /// <summary>Files of runs, the best grade without them, and what each would add.</summary>
    private static readonly IReadOnlyList<(string Name, Grade BestGrade, string Adds)> RunFiles =
    [
        (
            "pidstat-target.txt",
            Grade.C,
            "it gives the server's CPU for each request, the figure that travels between machines"
        ),
        ("pidstat-ecapture.txt", Grade.B, "it gives eCapture's own CPU, which is part of the cost"),
        ("pidstat-client.txt", Grade.B, "it shows whether the generator was the bottleneck"),
        ("ps-ecapture.txt", Grade.B, "it gives eCapture's memory"),
        ("ecapture.log", Grade.C, "it is the only proof of what was captured and lost"),
    ];

    /// <summary>Captures of the environment, the best grade without them, and what each would add.</summary>
    private static readonly IReadOnlyList<(string Name, Grade BestGrade, string Adds)> Captures =
    [
        (
            "virt.txt",
            // The class of the machine decides, which the manifest's word may give as well.
            Grade.A,
            "it tells what kind of machine this is, and a probe hit costs ten times as much in a virtual machine"
        ),
        ("lscpu.txt", Grade.A, "it shows hyper-threading, mitigations and the hypervisor"),
        ("server.txt", Grade.A, "it tells which server and version was measured"),
        ("maps-target.txt", Grade.B, "it proves which libssl the server maps"),
        ("maps-client.txt", Grade.B, "it shows whether the generator is probed too"),
        ("governor.txt", Grade.A, "it shows whether clocks were fixed"),
    ];

    private static readonly Dictionary<string, string> Commands = new()
    {
        ["pidstat-target.txt"] = "run pidstat -u -r -p PID 1 on the server during the load",
        ["pidstat-ecapture.txt"] = "run pidstat -u -r -p $(pidof ecapture) 1 during the load",
        ["pidstat-client.txt"] = "run pidstat -u -p $(pidof wrk) 1 during the load",
        ["ps-ecapture.txt"] = "run ps -o rss= -p $(pidof ecapture) each second during the load",
        ["ecapture.log"] = "save eCapture's output",
        ["virt.txt"] = "save the output of systemd-detect-virt",
        ["lscpu.txt"] = "save the output of lscpu",
        ["server.txt"] = "save the output of nginx -V, or of your server's like",
        ["maps-target.txt"] = "save the output of grep libssl /proc/PID/maps for the server",
        ["maps-client.txt"] = "save the output of grep libssl /proc/PID/maps for the generator",
        ["governor.txt"] = "save /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor",
    };

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR322",
            Name = "evidence-missing",
            Severity = Severity.Warning,
            Law = "A submission has all the evidence that a careful reviewer looks at.",
            Reason =
                "What is not recorded cannot be checked later. A submission is accepted without it, at a lower grade, and some "
                + "questions about it stay open.",
            Cure =
                "Record it next time with ecresults bench, which records everything; what the machine still has can be added now.",
            Check = submission =>
                submission.Files.FolderFault is null
                    ?
                    [
                        .. OfRuns(submission),
                        .. OfBanners(submission),
                        .. OfEnvironment(submission),
                        .. OfMachine(submission),
                        .. OfWorkloads(submission),
                        .. OfCaptures(submission),
                    ]
                    : [],
        };

    private static IEnumerable<Problem> OfRuns(Submission submission)
    {
        foreach (var (name, best, adds) in RunFiles)
        {
            var runs = submission.Runs.Where(run => Wants(run, name)).ToList();
            var poor = runs.Where(run => !Has(submission, PathOf(run, name)) && !Replaced(run, name)).ToList();
            if (poor is [var first, ..])
            {
                yield return new Problem(
                    submission.Files.PlaceOf(PathOf(first, name)),
                    $"{name} is missing in {poor.Count} of {runs.Count} {(runs.Count == 1 ? "run" : "runs")}; {adds}",
                    Commands[name]
                )
                {
                    BestGrade = best,
                };
            }
        }
    }

    /// <summary>pidstat's first line, which whoever cuts a file to its table leaves out.</summary>
    private static IEnumerable<Problem> OfBanners(Submission submission)
    {
        var reports = submission.Readings.Select(reading => reading.Reading.Report).OfType<PidstatReport>().ToList();
        var poor = reports.Where(report => report.KernelRelease is null).ToList();
        if (poor is [var first, ..])
        {
            yield return new Problem(
                first.Source.Whole,
                $"the first line is missing in {poor.Count} of {reports.Count} {(reports.Count == 1 ? "file" : "files")} of pidstat; it shows the machine, its kernel and the day",
                "save pidstat's output whole, from \"Linux\" on"
            );
        }
    }

    private static IEnumerable<Problem> OfEnvironment(Submission submission)
    {
        foreach (var (name, best, adds) in Captures)
        {
            var path = $"{SubmissionLayout.Raw}/{SubmissionLayout.Env}/{name}";
            // A guest has no clocks of its own to govern.
            if (!Has(submission, path) && !(name == "governor.txt" && MachineSigns.Hypervisor(submission.Environment)))
            {
                yield return new Problem(submission.Files.PlaceOf(path), $"{name} is missing; {adds}", Commands[name])
                {
                    BestGrade = best,
                };
            }
        }
    }

    private static IEnumerable<Problem> OfMachine(Submission submission)
    {
        if (
            submission is { Manifest: { } manifest, ManifestText: { } text }
            && MachineClasses.Of(manifest.Environment, submission.Facts) == MachineClass.Unknown
        )
        {
            yield return new Problem(
                text.At("/environment"),
                "the captures do not tell whether this is a real machine, a container or a virtual machine, so the result is compared with nothing",
                Commands["virt.txt"]
            )
            {
                BestGrade = Grade.C,
            };
        }
    }

    private static IEnumerable<Problem> OfWorkloads(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        foreach (var (index, workload) in manifest.Workloads.Index())
        {
            string[] unstated =
            [
                .. workload.ResponseBytes is null ? ["\"responseBytes\""] : (string[])[],
                .. workload.KeepAlive is null ? ["\"keepAlive\""] : (string[])[],
                .. workload.Tls is null ? ["\"tls\""] : (string[])[],
            ];
            if (unstated.Length > 0)
            {
                yield return new Problem(
                    text.At($"/workloads/{index}/name"),
                    $"the workload {MessageFormat.Quote(workload.Name)} does not state {string.Join(" and ", unstated)}, which decide how often a request hits the probes",
                    "state it in the workload"
                )
                {
                    BestGrade = Grade.B,
                };
            }
        }
    }

    /// <summary>Runs of baselines alone, or none at all, compare nothing.</summary>
    private static IEnumerable<Problem> OfCaptures(Submission submission)
    {
        if (
            submission is { Manifest: { } manifest, ManifestText: { } text }
            && manifest.Runs.All(run => run.Mode == Mode.Baseline)
        )
        {
            yield return new Problem(
                text.At("/runs"),
                "no run has eCapture running, so there is nothing to compare",
                "add runs in text, pcap or keylog mode"
            )
            {
                BestGrade = Grade.D,
            };
        }
    }

    private static bool Wants(RunEvidence run, string name) =>
        run.Run.Mode != Mode.Baseline || !SubmissionLayout.EcaptureFiles.Contains(name);

    /// <summary>pidstat -r shows memory as well.</summary>
    private static bool Replaced(RunEvidence run, string name) =>
        name == "ps-ecapture.txt" && run.Measures.EcaptureRssBytes is not null;

    private static bool Has(Submission submission, string path) => submission.Files.Find(path) is not null;

    private static string PathOf(RunEvidence run, string name) => $"{SubmissionLayout.Raw}/{run.Run.Name}/{name}";
}
