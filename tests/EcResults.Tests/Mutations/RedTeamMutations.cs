using System.Text.RegularExpressions;
using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>What an automatic mutator of every line, figure and word found to pass, and what was closed then.</summary>
internal static partial class RedTeamMutations
{
    public static IEnumerable<Mutation> All { get; } =
    [
        .. Load,
        .. Cpu,
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
            "figures-of-a-run-removed",
            "left the figures of one run out",
            "ECR203",
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
            "ECR224",
            "raw/env/cpuinfo.txt",
            d => d.ReplaceAll("raw/env/lscpu.txt", "AuthenticAMD", "GenuineIntel")
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
            "ECR224",
            "raw/env/cpuinfo.txt",
            d => d.ReplaceAll("raw/env/cpuinfo.txt", " hypervisor", "")
        ),
        new(
            "lscpu-fewer-processors",
            "lowered the processors in lscpu",
            "ECR224",
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
            "uname-other-kernel",
            "wrote another kernel into uname and submission.json, which all other files contradict",
            "ECR205",
            "raw/env/uname.txt",
            d => d.ReplaceAll("raw/env/uname.txt", "6.18.44", "6.18.45").Json("6.18.44", "6.18.45")
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

    /// <summary>The figures of a run, with the comma before them.</summary>
    [GeneratedRegex(",\\n      \"figures\": [{][^}]*[}]")]
    private static partial Regex Figures();

    /// <summary>The modifications of eCapture, with the comma before them.</summary>
    [GeneratedRegex(",\\n +\"modifications\": \"[^\"]*\"")]
    private static partial Regex Modifications();
}
