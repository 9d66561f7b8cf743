using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults in what submission.json says, and in submissions beside each other.</summary>
internal static class ManifestMutations
{
    private const string TextEcapture = "ecapture tls -m text --pid=17750";

    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "kernel",
            "claimed another kernel",
            "ECR205",
            SubmissionJson,
            d => d.Json("6.18.44-fc-v669", "6.12.0-1-amd64")
        ),
        new(
            "architecture",
            "claimed another architecture",
            "ECR205",
            SubmissionJson,
            d => d.Json("x86_64\"", "aarch64\"")
        ),
        new("btf", "denied BTF", "ECR205", SubmissionJson, d => d.Json("\"btf\": true", "\"btf\": false")),
        new(
            "os",
            "claimed another distribution",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"id\": \"debian\"", "\"id\": \"ubuntu\"")
        ),
        new(
            "os-version",
            "claimed another release",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"versionId\": \"12\"", "\"versionId\": \"13\"")
        ),
        new(
            "os-name",
            "claimed another name of the distribution",
            "ECR205",
            SubmissionJson,
            d => d.Json("Debian GNU/Linux 12 (bookworm)", "Debian GNU/Linux 13 (trixie)")
        ),
        new(
            "os-html",
            "put markup into the distribution's name",
            "ECR205",
            SubmissionJson,
            d => d.Json("Debian GNU/Linux 12 (bookworm)", "<b>Debian</b>")
        ),
        new(
            "cpu-model",
            "claimed a better CPU",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"AMD EPYC\"", "\"AMD EPYC 9965 192-Core Processor\"")
        ),
        new(
            "cpu-vendor",
            "claimed another vendor",
            "ECR205",
            SubmissionJson,
            d => d.Json("AuthenticAMD", "GenuineIntel")
        ),
        new(
            "cpu-cores",
            "claimed more cores",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"logicalCores\": 2", "\"logicalCores\": 64")
        ),
        new("memory", "claimed more memory", "ECR205", SubmissionJson, d => d.Json("24696061952", "68719476736")),
        new(
            "openssl",
            "claimed another OpenSSL",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"version\": \"3.0.20\"", "\"version\": \"3.5.1\"")
        ),
        new("virtualization", "claimed bare metal", "ECR205", SubmissionJson, d => d.Json("\"docker\"", "\"none\"")),
        new(
            "ecapture-version",
            "claimed another eCapture",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"2.5.1-modified\"", "\"2.5.2\"")
        ),
        new(
            "server-name",
            "claimed another server",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"name\": \"nginx\"", "\"name\": \"caddy\"")
        ),
        new(
            "server-version",
            "claimed another version of the server",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"1.22.1\"", "\"1.28.0\"")
        ),
        new(
            "server-workers",
            "claimed more workers",
            "ECR205",
            SubmissionJson,
            d => d.Json("\"workers\": 1", "\"workers\": 8")
        ),
        new(
            "environment-of-another",
            "took a capture from another submission",
            "ECR205",
            SubmissionJson,
            d => d.Take(RealSubmissions.Emulated, "raw/env/uname.txt", "raw/env/uname.txt")
        ),
        new(
            "cpuinfo-of-another",
            "took the CPU from another submission",
            "ECR205",
            SubmissionJson,
            d =>
                d.Take(RealSubmissions.Emulated, "raw/env/cpuinfo.txt", "raw/env/cpuinfo.txt")
                    .Take(RealSubmissions.Emulated, "raw/env/lscpu.txt", "raw/env/lscpu.txt")
        ),
        new(
            "all-captures-of-another",
            "took all captures from another submission",
            "ECR205",
            SubmissionJson,
            d => AllCaptures(d)
        ),
        new(
            "virt-none-with-hypervisor",
            "claimed bare metal in the capture as well, though the CPU says hypervisor",
            "ECR224",
            "raw/env/virt.txt",
            d => d.Json("\"docker\"", "\"none\"").Write("raw/env/virt.txt", "none\n")
        ),
        new(
            "uname-unreadable",
            "wrote words for a kernel",
            "ECR140",
            "raw/env/uname.txt",
            d => d.Write("raw/env/uname.txt", "my server\n")
        ),
        new(
            "cpuinfo-unreadable",
            "wrote words for a CPU",
            "ECR141",
            "raw/env/cpuinfo.txt",
            d => d.Write("raw/env/cpuinfo.txt", "CPU: EPYC\n")
        ),
        new(
            "free-unreadable",
            "wrote words for the memory",
            "ECR142",
            "raw/env/free.txt",
            d => d.Write("raw/env/free.txt", "Mem: plenty\n")
        ),
        new(
            "os-release-unreadable",
            "wrote words for a distribution",
            "ECR143",
            "raw/env/os-release.txt",
            d => d.Write("raw/env/os-release.txt", "Debian 12\n")
        ),
        new(
            "btf-unreadable",
            "wrote words for BTF",
            "ECR144",
            "raw/env/btf.txt",
            d => d.Write("raw/env/btf.txt", "yes\n")
        ),
        new(
            "openssl-unreadable",
            "wrote another program's version",
            "ECR145",
            "raw/env/openssl.txt",
            d => d.Write("raw/env/openssl.txt", "OpenSSH_9.2p1\n")
        ),
        new(
            "lscpu-unreadable",
            "wrote a word for the CPUs",
            "ECR146",
            "raw/env/lscpu.txt",
            d =>
                d.Replace(
                    "raw/env/lscpu.txt",
                    "CPU(s):                                  2\nOn-line",
                    "CPU(s):                                  two\nOn-line"
                )
        ),
        new(
            "virt-unreadable",
            "wrote a sentence for the virtualization",
            "ECR147",
            "raw/env/virt.txt",
            d => d.Write("raw/env/virt.txt", "perhaps a virtual machine\n")
        ),
        new(
            "governor-empty",
            "attached an empty governor",
            "ECR148",
            "raw/env/governor.txt",
            d => d.Write("raw/env/governor.txt", "")
        ),
        new(
            "cmdline-empty",
            "attached an empty kernel command line",
            "ECR149",
            "raw/env/cmdline.txt",
            d => d.Write("raw/env/cmdline.txt", "")
        ),
        new(
            "server-unreadable",
            "wrote words for the server",
            "ECR150",
            "raw/env/server.txt",
            d => d.Write("raw/env/server.txt", "a web server\n")
        ),
        new(
            "server-config-empty",
            "attached an empty configuration",
            "ECR151",
            "raw/env/server-config.txt",
            d => d.Write("raw/env/server-config.txt", "")
        ),
        new(
            "wrk-version-unreadable",
            "wrote a number for wrk's version",
            "ECR152",
            "raw/env/wrk-version.txt",
            d => d.Write("raw/env/wrk-version.txt", "4\n")
        ),
        new(
            "pidstat-version-unreadable",
            "wrote a number for pidstat's version",
            "ECR153",
            "raw/env/pidstat-version.txt",
            d => d.Write("raw/env/pidstat-version.txt", "12\n")
        ),
        new(
            "ecapture-version-unreadable",
            "wrote latest for eCapture's version",
            "ECR154",
            "raw/env/ecapture-version.txt",
            d => d.Write("raw/env/ecapture-version.txt", "latest\n")
        ),
        new(
            "maps-unreadable",
            "wrote a name for the maps",
            "ECR155",
            "raw/env/maps-client.txt",
            d => d.Write("raw/env/maps-client.txt", "libssl.so.3\n")
        ),
        new(
            "objdump-empty",
            "attached an empty disassembly",
            "ECR156",
            "raw/env/objdump.txt",
            d => d.Write("raw/env/objdump.txt", "")
        ),
        new("command-threads", "wrote another -t", "ECR201", SubmissionJson, d => d.After(TextRun, "-t1", "-t2")),
        new("command-connections", "wrote another -c", "ECR201", SubmissionJson, d => d.After(TextRun, "-c32", "-c64")),
        new("command-duration", "wrote another -d", "ECR201", SubmissionJson, d => d.After(TextRun, "-d10s", "-d60s")),
        new(
            "command-url",
            "wrote another URL",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, "127.0.0.1:8440", "127.0.0.1:8540")
        ),
        new(
            "command-generator",
            "wrote another generator",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, " wrk ", " wrk2 -R5000 ")
        ),
        new(
            "command-other-program",
            "wrote a program that makes no such load",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, " wrk ", " hey ")
        ),
        new(
            "command-pinned-elsewhere",
            "ran one mode on another core",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, "taskset -c 1", "taskset -c 0")
        ),
        new(
            "command-all-rewritten",
            "rewrote all commands and the workload",
            "ECR201",
            SubmissionJson,
            d => d.ReplaceAll(SubmissionJson, "-c32", "-c64").Json("\"connections\": 32", "\"connections\": 64")
        ),
        new(
            "ecapture-mode",
            "wrote another -m",
            "ECR206",
            SubmissionJson,
            d => d.Json("ecapture tls -m text", "ecapture tls -m pcap")
        ),
        new(
            "ecapture-pid",
            "wrote another --pid",
            "ECR206",
            Log,
            d => d.Json(TextEcapture, "ecapture tls -m text --pid=1")
        ),
        new(
            "ecapture-no-pid",
            "left --pid out of the command",
            "ECR206",
            Log,
            d => d.Json(TextEcapture, "ecapture tls -m text")
        ),
        new(
            "ecapture-libssl",
            "wrote another --libssl",
            "ECR206",
            Log,
            d => d.After(TextRun, "--libssl=/srv/bookworm", "--libssl=")
        ),
        new(
            "ecapture-program",
            "wrote another program for eCapture",
            "ECR206",
            SubmissionJson,
            d => d.Json("ecapture tls -m text", "bpftrace")
        ),
        new(
            "ecapture-debug",
            "measured with --debug",
            "ECR312",
            SubmissionJson,
            d => d.Json("ecapture tls -m text", "ecapture tls -m text --debug")
        ),
        new(
            "ecapture-in-baseline",
            "ran eCapture in the baseline",
            "ECR008",
            SubmissionJson,
            d => d.Json($"\"load\": \"{Load}\"", $"\"load\": \"{Load}\", \"ecapture\": \"ecapture tls\"")
        ),
        new(
            "ecapture-command-missing",
            "left eCapture's command out",
            "ECR008",
            SubmissionJson,
            d =>
                d.Json(
                    $"{Load}\",\n        \"ecapture\": \"ecapture tls -m keylog -k /tmp/bench.keylog --pid=17750 --libssl=/srv/bookworm/usr/lib/x86_64-linux-gnu/libssl.so.3 -b 1\"",
                    $"{Load}\""
                )
        ),
        new(
            "mapsize-differs",
            "gave one mode a larger buffer",
            "ECR206",
            Log,
            d =>
                d.Json(
                    "libssl.so.3 -b 1\"\n      },\n      \"figures\": {\n        \"requestsPerSecond\": 10998.24",
                    "libssl.so.3 -b 1 --mapsize=16384\"\n      },\n      \"figures\": {\n        \"requestsPerSecond\": 10998.24"
                )
        ),
        new(
            "workload-threads",
            "wrote other threads for the workload",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"threads\": 1", "\"threads\": 4")
        ),
        new(
            "workload-connections",
            "wrote other connections for the workload",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"connections\": 32", "\"connections\": 320")
        ),
        new(
            "workload-duration",
            "wrote another duration for the workload",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"durationSeconds\": 10", "\"durationSeconds\": 100")
        ),
        new(
            "workload-url",
            "wrote another URL for the workload",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"url\": \"https://127.0.0.1:8440/\"", "\"url\": \"https://127.0.0.1:8540/\"")
        ),
        new(
            "workload-generator",
            "wrote another generator for the workload",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"generator\": \"wrk\"", "\"generator\": \"wrk2\", \"ratePerSecond\": 500")
        ),
        new(
            "workload-response",
            "claimed larger answers",
            "ECR214",
            SubmissionJson,
            d => d.Json("\"responseBytes\": 1024", "\"responseBytes\": 102400")
        ),
        new(
            "workload-misspelt",
            "misspelt a workload's name in a run",
            "ECR011",
            SubmissionJson,
            d => d.After(TextRun, "keepalive-1k", "keepalive-1K".ToLowerInvariant() + "b")
        ),
        new(
            "workload-unused",
            "named a workload that no run has",
            "ECR011",
            SubmissionJson,
            d =>
                d.Json(
                    "\"workloads\": [",
                    "\"workloads\": [\n{\"name\": \"x\", \"generator\": \"wrk\", \"threads\": 1, \"connections\": 32, \"durationSeconds\": 10, \"url\": \"https://127.0.0.1:8440/\"},"
                )
        ),
        new(
            "run-twice",
            "named a run twice",
            "ECR011",
            SubmissionJson,
            d => d.Json("\"name\": \"005-pcap\"", "\"name\": \"004-baseline\"")
        ),
        new(
            "summary-twice",
            "wrote a summary twice",
            "ECR011",
            SubmissionJson,
            d =>
                d.Json(
                    "\"mode\": \"pcap\",\n      \"throughputChangePercent\"",
                    "\"mode\": \"text\",\n      \"throughputChangePercent\""
                )
        ),
        new(
            "summary-digit",
            "raised a figure of the summary by its last digit",
            "ECR203",
            SubmissionJson,
            d => d.Json("52553.36", "52553.37")
        ),
        new(
            "summary-times-ten-million",
            "multiplied a figure of the summary by 10⁷",
            "ECR203",
            SubmissionJson,
            d => d.Json("52553.36", "525533600000.0")
        ),
        new("summary-change", "softened the change", "ECR203", SubmissionJson, d => d.Json("-79.07", "-7.9")),
        new(
            "summary-change-sign",
            "turned the change's sign",
            "ECR203",
            SubmissionJson,
            d => d.Json("-79.07", "79.07")
        ),
        new(
            "summary-lost-events",
            "hid the losses",
            "ECR203",
            SubmissionJson,
            d => d.After("\"summary\"", "185959", "0")
        ),
        new(
            "summary-rss",
            "halved the memory",
            "ECR203",
            SubmissionJson,
            d => d.After("\"summary\"", "125755392", "62877696")
        ),
        new("summary-cpu", "halved the CPU", "ECR203", SubmissionJson, d => d.After("\"summary\"", "80.5", "40.25")),
        new(
            "summary-p99",
            "lowered the 99th percentile",
            "ECR203",
            SubmissionJson,
            d => d.After("\"summary\"", "\"latencyP99Us\": 7860", "\"latencyP99Us\": 2860")
        ),
        new(
            "summary-transfer",
            "raised the transfer",
            "ECR203",
            SubmissionJson,
            d => d.After("\"summary\"", "13893632", "138936320")
        ),
        new(
            "summary-figure-left-out",
            "left a bad figure out",
            "ECR203",
            SubmissionJson,
            d => d.After("\"summary\"", "      \"throughputChangePercent\": -79.07,\n", "")
        ),
        new(
            "summary-figure-invented",
            "invented a figure for the baseline",
            "ECR008",
            SubmissionJson,
            d => d.After("\"summary\"", "\"targetCpuPercent\": 99\n", "\"targetCpuPercent\": 99,\n \"lostEvents\": 0\n")
        ),
        new("figures-digit", "changed a run's figure", "ECR203", Wrk, d => d.After(TextRun, "10998.24", "11998.24")),
        new(
            "figures-left-out",
            "left a run's figure out",
            "ECR203",
            SubmissionJson,
            d => d.After(TextRun, "        \"latencyP50Us\": 2360,\n", "")
        ),
        new(
            "run-mode",
            "passed text mode off as keylog",
            "ECR012",
            SubmissionJson,
            d => d.After(TextRun, "\"mode\": \"text\"", "\"mode\": \"keylog\"")
        ),
        new(
            "run-number",
            "numbered runs in another order",
            "ECR012",
            SubmissionJson,
            d => Renamed(d, "004-baseline", "002-baseline")
        ),
        new(
            "runs-reordered",
            "listed runs in another order",
            "ECR012",
            SubmissionJson,
            d => d.Json("01:26:01Z", "01:25:01Z")
        ),
        new(
            "runs-overlap",
            "started a run within another one",
            "ECR012",
            SubmissionJson,
            d => d.Json("01:26:01Z", "01:25:50Z")
        ),
        new(
            "run-started-later",
            "started a run at another time than its evidence shows",
            "ECR215",
            Target,
            d =>
                d.Json("01:26:54Z", "01:36:54Z")
                    .Json("01:26:36Z", "01:36:36Z")
                    .Json("01:26:20Z", "01:36:20Z")
                    .Regenerate()
        ),
        new(
            "repetition-second",
            "called a run the second repetition of what ran once",
            "ECR304",
            SubmissionJson,
            d => d.After(TextRun, "\"repetition\": 1", "\"repetition\": 2").Regenerate()
        ),
        new(
            "repetition-twice",
            "counted one repetition twice",
            "ECR012",
            SubmissionJson,
            d =>
                d.Json("\"mode\": \"text\",\n      \"repetition\": 2", "\"mode\": \"text\",\n      \"repetition\": 1")
                    .Regenerate()
        )
        {
            Of = RealSubmissions.Blocks,
        },
        new(
            "repetitions-exchanged",
            "exchanged the numbers of two repetitions",
            "ECR012",
            SubmissionJson,
            d =>
                d.Json("\"mode\": \"text\",\n      \"repetition\": 3", "\"mode\": \"text\",\n      \"repetition\": 9")
                    .Json(
                        "\"mode\": \"text\",\n      \"repetition\": 2",
                        "\"mode\": \"text\",\n      \"repetition\": 3"
                    )
                    .Json(
                        "\"mode\": \"text\",\n      \"repetition\": 9",
                        "\"mode\": \"text\",\n      \"repetition\": 2"
                    )
                    .Regenerate()
        )
        {
            Of = RealSubmissions.Blocks,
        },
        new(
            "baseline-removed",
            "left the baselines out",
            "ECR301",
            SubmissionJson,
            d => WithoutRun(WithoutRun(d, "001-baseline"), "004-baseline").Regenerate()
        ),
        new(
            "second-baseline-removed",
            "left the second baseline out",
            "ECR306",
            SubmissionJson,
            d => WithoutRun(d, "004-baseline").Regenerate()
        ),
        new(
            "bad-run-removed",
            "left a mode out of the runs but not out of the summary",
            "ECR011",
            SubmissionJson,
            d => WithoutRun(d, "003-text")
        ),
        new(
            "kernel-old",
            "measured with --pid on a kernel that ignores it",
            "ECR318",
            SubmissionJson,
            d => d.ReplaceEverywhere("6.18.44-fc-v669", "4.19.0-27-amd64")
        ),
        new(
            "kernel-bad",
            "measured on a kernel with the seccomp fault",
            "ECR320",
            SubmissionJson,
            d => d.ReplaceEverywhere("6.18.44-fc-v669", "6.12.3")
        ),
        new(
            "cpu-emulated",
            "measured on an emulated CPU",
            "ECR319",
            "raw/env/cpuinfo.txt",
            d => d.ReplaceEverywhere("AMD EPYC", "QEMU TCG CPU version 2.5+")
        ),
        new(
            "client-probed",
            "a generator that maps the probed library",
            "ECR327",
            "raw/env/maps-client.txt",
            d => d.ReplaceAll("raw/env/maps-client.txt", "15630344", "10207842")
        ),
        new(
            "run-of-another-submission",
            "copied a run from another submission",
            "ECR402",
            "raw/001-text/wrk.txt",
            d => d.Take(RealSubmissions.Blocks, "raw/001-text/wrk.txt", Wrk).Regenerate()
        )
        {
            Beside = RealSubmissions.Blocks,
        },
        new(
            "log-copied-from-another",
            "copied a log from another submission",
            "ECR402",
            "raw/001-text/ecapture.log",
            d => d.Take(RealSubmissions.Blocks, "raw/001-text/ecapture.log", Log)
        )
        {
            Beside = RealSubmissions.Blocks,
        },
        new(
            "id-taken",
            "took the id of another submission in other dots",
            "ECR403",
            SubmissionJson,
            d => d.Folder("20261123-ecresults-epyc-vm-mapsize.128")
        )
        {
            Of = RealSubmissions.Blocks,
            Beside = RealSubmissions.Blocks,
        },
        new(
            "submission-copied",
            "copied a whole submission under another id",
            "ECR402",
            "raw/001-text/wrk.txt",
            d =>
                d.Folder("20261124-ecresults-epyc-vm-mapsize-128-again")
                    .Json("20261123-ecresults-epyc-vm-mapsize-128", "20261124-ecresults-epyc-vm-mapsize-128-again")
                    .Json("\"date\": \"2026-11-23\"", "\"date\": \"2026-11-24\"")
        )
        {
            Of = RealSubmissions.Blocks,
            Beside = RealSubmissions.Blocks,
        },
        new(
            "published-figure",
            "changed a published figure and its evidence",
            "ECR404",
            SubmissionJson,
            d =>
                d.ReplaceAll(SubmissionJson, "51871.46", "51871.47")
                    .Replace(SecondWrk, "51871.46", "51871.47")
                    .Regenerate()
        )
        {
            Published = true,
        },
        new(
            "date-in-future",
            "dated a submission in the future",
            "ECR405",
            SubmissionJson,
            d =>
                d.ReplaceAll(SubmissionJson, "2026-11-23", "2036-11-23")
                    .ReplaceAll(SubmissionJson, "20261123", "20361123")
                    .Folder("20361123-ecresults-epyc-vm-base")
        ),
        new(
            "run-in-future",
            "started a run in the future",
            "ECR405",
            SubmissionJson,
            d => d.Json("2026-11-23T01:26:54Z", "2027-11-23T01:26:54Z")
        ),
    ];

    private static Draft AllCaptures(Draft draft)
    {
        foreach (
            var entry in RealSubmissions
                .Read(RealSubmissions.Emulated)
                .Entries.Where(entry => entry.Path.StartsWith("raw/env/", StringComparison.Ordinal))
        )
        {
            draft.Bytes(entry.Path, entry.Content!.Value.ToArray());
        }

        return draft;
    }

    private static Draft Renamed(Draft draft, string from, string to)
    {
        foreach (var name in new[] { "wrk.txt", "pidstat-target.txt", "pidstat-client.txt" })
        {
            draft.Rename($"raw/{from}/{name}", $"raw/{to}/{name}");
        }

        return draft.Json($"\"{from}\"", $"\"{to}\"");
    }

    /// <summary>Takes a run and its folder out; runs stand six blanks deep as the writer sets them.</summary>
    private static Draft WithoutRun(Draft draft, string name)
    {
        var text = draft[SubmissionJson];
        var mark = text.IndexOf($"\"name\": \"{name}\"", StringComparison.Ordinal);
        var start = text.LastIndexOf("    {\n", mark, StringComparison.Ordinal);
        var end = text.IndexOf("\n    },\n", mark, StringComparison.Ordinal) + "\n    },\n".Length;
        return draft.Write(SubmissionJson, text[..start] + text[end..]).DeleteFolder($"raw/{name}");
    }
}
