using System.Text.RegularExpressions;
using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>What an automatic mutator of every line, figure and word found to pass, and what was closed then.</summary>
internal static partial class RedTeamMutations
{
    private static readonly string Wrk2 = RealSubmissions
        .Read(RealSubmissions.Rates)
        .Entries.First(entry => entry.Name == "wrk2.txt")
        .Path;

    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "spectrum-inverse",
            "changed 1/(1-p) of a row",
            "ECR225",
            Wrk2,
            d => d.Replace(Wrk2, "512.00\n", "513.00\n")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-middle-row-removed",
            "took a row out of the spectrum's middle",
            "ECR225",
            Wrk2,
            d => d.Without(Wrk2, "0.950000")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-row-twice",
            "doubled a row of the spectrum",
            "ECR225",
            Wrk2,
            d => d.Replace(Wrk2, Row(d, "0.950000"), Row(d, "0.950000") + Row(d, "0.950000"))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-percentile",
            "changed the percentile of a row by its last digit",
            "ECR225",
            Wrk2,
            d => d.Replace(Wrk2, "0.985938", "0.985939")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "distribution-digit",
            "lowered a percentile that is kept nowhere",
            "ECR225",
            Wrk2,
            d => d.Replace(Wrk2, " 99.900%    3.19ms", " 99.900%    2.19ms")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "distribution-digit-figures-again",
            "lowered the median by a tenth, figures computed again",
            "ECR225",
            Wrk2,
            d => d.Replace(Wrk2, " 50.000%    1.05ms", " 50.000%    0.95ms").Regenerate()
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-bucket",
            "wrote a latency at which no bucket ends",
            "ECR225",
            Wrk2,
            d =>
                d.Replace(Wrk2, "2.311     0.987500", "2.312     0.987500")
                    .Replace(Wrk2, "2.311     0.985938", "2.312     0.985938")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "calibration-removed",
            "took the line of calibration out",
            "ECR111",
            Wrk2,
            d => d.Without(Wrk2, "Thread calibration")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "log-line-of-another-year",
            "changed the year of a line of eCapture's own",
            "ECR130",
            Log,
            d => d.Replace(Log, "2026-11-23T01:26:14Z INF skip HTTP", "2027-11-23T01:26:14Z INF skip HTTP")
        ),
        new(
            "log-total-one-less",
            "lowered the size of the condensed log by one",
            "ECR130",
            Log,
            d => d.Replace(Log, "bytes=53143027", "bytes=53143026")
        ),
        new(
            "log-other-openssl",
            "another OpenSSL in the log of one run",
            "ECR206",
            Log,
            d => d.ReplaceAll(Log, "openssl 3.0.20", "openssl 3.0.21").Regenerate()
        ),
        new(
            "module-removed",
            "left the module out of eCapture's command",
            "ECR206",
            Log,
            d => d.After(TextRun, "ecapture tls -m", "ecapture -m")
        ),
        new(
            "module-other",
            "wrote another module into eCapture's command",
            "ECR206",
            Log,
            d => d.After(TextRun, "ecapture tls -m", "ecapture gotls -m")
        ),
        new(
            "bytecode-other",
            "wrote another kind of bytecode into eCapture's command",
            "ECR206",
            Log,
            d => d.After(TextRun, "libssl.so.3 -b 1", "libssl.so.3 -b 2")
        ),
        new(
            "interface-other",
            "wrote another interface into the command of pcap mode",
            "ECR206",
            PcapLog,
            d => d.Json("-m pcap -i lo", "-m pcap -i eth0")
        ),
        new(
            "cpu-row-twice",
            "doubled a row of pidstat",
            "ECR120",
            Target,
            d => d.Replace(Target, Line(d, "01:26:25"), Line(d, "01:26:25") + Line(d, "01:26:25"))
        ),
        new(
            "cpu-header-column-renamed",
            "renamed a column in one header of pidstat",
            "ECR120",
            Target,
            d => d.Replace(Target, "%usr", "%uss")
        ),
        new(
            "cpu-header-column-removed",
            "took a column out of one header of pidstat",
            "ECR120",
            Target,
            d => d.Replace(Target, "   %wait", "")
        ),
        new(
            "cpu-header-damaged",
            "damaged the last word of a header",
            "ECR120",
            Target,
            d => d.Replace(Target, "Command", "Commane")
        ),
        new(
            "cpu-faults-negative",
            "put a sign before a share of guests",
            "ECR120",
            Target,
            d => d.Replace(Target, "    0.00    9.00", "   -0.00    9.00")
        ),
        new(
            "cpu-memory-digit",
            "raised one memory size, which is no peak in ps",
            "ECR120",
            Ecapture,
            d => d.Replace(Ecapture, "  112820 ", "  122820 ")
        ),
        new(
            "cpu-memory-above-virtual",
            "put a resident size above the virtual one",
            "ECR120",
            Client,
            d => d.Replace(Client, "177736    9784", "  1736    9784")
        ),
        new(
            "cpu-date-none",
            "wrote a month that no year has into pidstat's first line",
            "ECR120",
            Target,
            d => d.Replace(Target, "11/23/26", "21/23/26")
        ),
        new(
            "cpu-date-day-before",
            "moved pidstat's day by one, which no zone does",
            "ECR224",
            Target,
            d => d.Replace(Target, "11/23/26", "11/22/26")
        ),
        new(
            "time-day-before",
            "started the first run a day before",
            "ECR224",
            "raw/001-baseline/pidstat-target.txt",
            d => d.Json("2026-11-23T01:25:44Z", "2026-11-22T01:25:44Z")
        ),
        new(
            "time-other-zone",
            "started the first run two hours before",
            "ECR215",
            "raw/001-baseline/pidstat-target.txt",
            d => d.Json("2026-11-23T01:25:44Z", "2026-11-22T23:25:44Z")
        ),
        new(
            "time-generator-outside",
            "started a run six seconds before, figures computed again",
            "ECR215",
            "raw/001-baseline/pidstat-client.txt",
            d => d.Json("2026-11-23T01:25:44Z", "2026-11-23T01:25:38Z").Regenerate()
        ),
        new(
            "cpu-other-process-in-a-row",
            "changed the process of one row",
            "ECR332",
            Target,
            d =>
                d.Replace(
                    Target,
                    Line(d, "01:26:25"),
                    Line(d, "01:26:25").Replace("17750", "17751", StringComparison.Ordinal)
                )
        ),
        new(
            "cpu-last-samples-removed",
            "cut the last four samples off, figures computed again",
            "ECR332",
            Target,
            d => d.Write(Target, d[Target][..d[Target].IndexOf("01:26:27", StringComparison.Ordinal)]).Regenerate()
        ),
        new(
            "figures-of-a-run-removed",
            "left the figures of one run out",
            "ECR204",
            SubmissionJson,
            d => d.Write(SubmissionJson, Figures().Replace(d[SubmissionJson], "", 1))
        ),
        new(
            "virtualization-unstated",
            "left out what virt.txt shows",
            "ECR333",
            SubmissionJson,
            d => d.Json("    \"virtualization\": \"docker\",\n", "")
        ),
        new(
            "lscpu-other-machine",
            "took lscpu of another machine",
            "ECR205",
            "raw/env/cpuinfo.txt",
            d => d.ReplaceAll("raw/env/lscpu.txt", "AuthenticAMD", "GenuineIntel")
        ),
        new(
            "thread-rate-unit",
            "left the unit of the thread rates out",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "11.05k     1.29k   13.22k", "11.05     1.29   13.22")
        ),
        new(
            "thread-rate-deviation",
            "raised the deviation of the thread rates",
            "ECR217",
            Wrk,
            d => d.Replace(Wrk, "1.29k", "8.29k")
        ),
        new(
            "latency-share",
            "lowered the share of requests near the mean",
            "ECR217",
            Wrk,
            d => d.Replace(Wrk, "74.26%", "24.26%")
        ),
        new(
            "distribution-heading-removed",
            "took the heading of the percentiles out, figures computed again",
            "ECR110",
            Wrk,
            d => d.Without(Wrk, "Latency Distribution")
        ),
        new(
            "distribution-line-twice",
            "wrote a second p99",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "99%    7.86ms\n", "99%    7.86ms\n     99%    6.86ms\n")
        ),
        new(
            "log-losses-lowered",
            "took nine of ten losses out of a second, figures computed again",
            "ECR130",
            Log,
            d => d.Replace(Log, "lost=4695/17435", "lost=4695/1743").Regenerate()
        ),
        new(
            "hypervisor-flag-removed",
            "took the flag of the hypervisor out of cpuinfo",
            "ECR205",
            "raw/env/cpuinfo.txt",
            d => d.ReplaceAll("raw/env/cpuinfo.txt", " hypervisor", "")
        ),
        new(
            "lscpu-fewer-processors",
            "lowered the processors in lscpu",
            "ECR205",
            "raw/env/cpuinfo.txt",
            d =>
                d.Replace(
                    "raw/env/lscpu.txt",
                    "CPU(s):                                  2",
                    "CPU(s):                                  1"
                )
        ),
        new(
            "modifications-removed",
            "left out what was changed in eCapture",
            "ECR333",
            SubmissionJson,
            d => d.Write(SubmissionJson, Modifications().Replace(d[SubmissionJson], "", 1))
        ),
        new(
            "cpu-processors-in-words",
            "wrote the processors of pidstat's first line in words",
            "ECR120",
            Target,
            d => d.Replace(Target, "(2 CPU)", "(two CPU)")
        ),
        new(
            "cpu-command-in-a-row",
            "changed the command of one row",
            "ECR332",
            Target,
            d =>
                d.Replace(
                    Target,
                    Line(d, "01:26:25"),
                    Line(d, "01:26:25").Replace("nginx", "nginy", StringComparison.Ordinal)
                )
        ),
        new(
            "time-hour-before",
            "started the first run an hour before, on a Monday",
            "ECR215",
            "raw/001-baseline/pidstat-target.txt",
            d => d.Json("2026-11-23T01:25:44Z", "2026-11-23T00:25:44Z")
        ),
        new(
            "maximum-unit",
            "changed the unit of the greatest latency, figures computed again",
            "ECR210",
            Wrk,
            d => d.Replace(Wrk, "18.89ms", "18.89us").Regenerate()
        ),
        new(
            "uname-other-kernel",
            "wrote another kernel into uname and submission.json, which all other files contradict",
            "ECR205",
            "raw/env/uname.txt",
            d => d.ReplaceAll("raw/env/uname.txt", "6.18.44", "6.18.45").Json("6.18.44", "6.18.45")
        ),
        new(
            "mean-nan",
            "wrote nan for the mean, figures computed again",
            "ECR217",
            Wrk,
            d => d.Replace(Wrk, "Latency     2.93ms", "Latency      -nanus").Regenerate()
        ),
        new(
            "block-without-its-text-run",
            "left the text run of one block out, figures computed again",
            "ECR304",
            SubmissionJson,
            d => Without(d, "006-text").Regenerate()
        )
        {
            Of = RealSubmissions.Blocks,
        },
        new(
            "block-with-one-baseline",
            "left one of a block's two baselines out, figures computed again",
            "ECR304",
            SubmissionJson,
            d => Without(d, "004-baseline").Regenerate()
        )
        {
            Of = RealSubmissions.Blocks,
        },
        new(
            "block-left-out",
            "left a whole block out, figures computed again",
            "ECR304",
            SubmissionJson,
            d => Without(Without(Without(d, "004-baseline"), "005-baseline"), "006-text").Regenerate()
        )
        {
            Of = RealSubmissions.Blocks,
        },
        new(
            "maps-inode-of-a-part",
            "changed the inode of one part of the library",
            "ECR155",
            "raw/env/maps-target.txt",
            d => d.Replace("raw/env/maps-target.txt", "0007c000 fe:00 10207842", "0007c000 fe:00 10207843")
        ),
    ];

    /// <summary>Takes a run out of submission.json, and its folder.</summary>
    private static Draft Without(Draft draft, string run)
    {
        var text = draft[SubmissionJson];
        var start = text.LastIndexOf(
            "    {\n",
            text.IndexOf($"\"{run}\"", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var end = text.IndexOf("\n    },\n", start, StringComparison.Ordinal) + "\n    },\n".Length;
        return draft.Write(SubmissionJson, text[..start] + text[end..]).DeleteFolder($"raw/{run}");
    }

    /// <summary>The line of pidstat that starts so, with its end.</summary>
    private static string Line(Draft draft, string clock)
    {
        var text = draft[Target];
        var start = text.IndexOf(clock, StringComparison.Ordinal);
        return text[start..(text.IndexOf('\n', start) + 1)];
    }

    /// <summary>The first row of a spectrum with these words, with its end.</summary>
    private static string Row(Draft draft, string words)
    {
        var text = draft[Wrk2];
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var start = text.LastIndexOf('\n', at) + 1;
        return text[start..(text.IndexOf('\n', at) + 1)];
    }

    /// <summary>The figures of a run, with the comma before them.</summary>
    [GeneratedRegex(",\\n      \"figures\": [{][^}]*[}]")]
    private static partial Regex Figures();

    /// <summary>The modifications of eCapture, with the comma before them.</summary>
    [GeneratedRegex(",\\n +\"modifications\": \"[^\"]*\"")]
    private static partial Regex Modifications();
}
