namespace EcResults.Rules;

internal static class EvidenceMissing
{
    /// <summary>Files of runs, whether they belong to captures only, and what each would add.</summary>
    private static readonly IReadOnlyList<(string Name, string Adds)> RunFiles =
    [
        ("pidstat-target.txt", "it gives the server's CPU for each request, the figure that travels between machines"),
        ("pidstat-ecapture.txt", "it gives eCapture's own CPU, which is part of the cost"),
        ("pidstat-client.txt", "it shows whether the generator was the bottleneck"),
        ("ps-ecapture.txt", "it gives eCapture's memory"),
        ("ecapture.log", "it is the only proof of what was captured and lost"),
    ];

    /// <summary>Captures of the environment, and what each would add.</summary>
    private static readonly IReadOnlyList<(string Name, string Adds)> Captures =
    [
        (
            "virt.txt",
            "it tells what kind of machine this is, and a probe hit costs ten times as much in a virtual machine"
        ),
        ("lscpu.txt", "it shows hyper-threading, mitigations and the hypervisor"),
        ("server.txt", "it tells which server and version was measured"),
        ("maps-target.txt", "it proves which libssl the server maps"),
        ("maps-client.txt", "it shows whether the generator is probed too"),
        ("governor.txt", "it shows whether clocks were fixed"),
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
                    ? [.. OfRuns(submission), .. OfBanners(submission), .. OfEnvironment(submission)]
                    : [],
        };

    private static IEnumerable<Problem> OfRuns(Submission submission)
    {
        foreach (var (name, adds) in RunFiles)
        {
            var runs = submission.Runs.Where(run => Wants(run, name)).ToList();
            var poor = runs.Where(run => !Has(submission, PathOf(run, name)) && !Replaced(run, name)).ToList();
            if (poor is [var first, ..])
            {
                yield return new Problem(
                    submission.Files.PlaceOf(PathOf(first, name)),
                    $"{name} is missing in {poor.Count} of {runs.Count} {(runs.Count == 1 ? "run" : "runs")}; {adds}",
                    Commands[name]
                );
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
        foreach (var (name, adds) in Captures)
        {
            var path = $"{SubmissionLayout.Raw}/{SubmissionLayout.Env}/{name}";
            // A guest has no clocks of its own to govern.
            if (!Has(submission, path) && !(name == "governor.txt" && MachineSigns.Hypervisor(submission.Environment)))
            {
                yield return new Problem(submission.Files.PlaceOf(path), $"{name} is missing; {adds}", Commands[name]);
            }
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
