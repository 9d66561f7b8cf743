using System.Text.RegularExpressions;
using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults of one who knows how the rules work: small digits, other clocks, other files, and what stands beside.</summary>
internal static partial class AttackMutations
{
    private const string ConfigFile = "raw/env/server-config.txt";

    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "mean-last-digit",
            "lowered the mean latency's last digit",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "2.92ms")
        ),
        new(
            "maximum-last-digit",
            "lowered the greatest latency's last digit",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "18.89ms", "18.88ms")
        ),
        new(
            "p75-digit",
            "lowered the 75th percentile a little",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "3.68ms", "3.67ms")
        ),
        new(
            "requests-last-digit",
            "added a request",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "110731 requests")
        ),
        new(
            "read-last-digit",
            "raised the bytes read by their last digit",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "133.37MB", "133.38MB")
        ),
        new(
            "errors-softened",
            "had twelve timeouts and wrote one",
            "ECR203",
            Wrk,
            d =>
                d.Replace(Wrk, "MB read\n", "MB read\n  Socket errors: connect 0, read 0, write 0, timeout 12\n")
                    .Regenerate()
                    .Replace(Wrk, "timeout 12", "timeout 1")
        ),
        new(
            "errors-taken-out",
            "had error responses and took the line out",
            "ECR203",
            SubmissionJson,
            d =>
                d.Replace(Wrk, "MB read\n", "MB read\n  Non-2xx or 3xx responses: 12\n")
                    .Regenerate()
                    .Without(Wrk, "Non-2xx")
        ),
        new(
            "kept-figure-left-out",
            "left one of the kept figures out",
            "ECR203",
            SubmissionJson,
            d => d.After(TextRun, "        \"latencyP90Us\": 5160,\n", "")
        ),
        new(
            "cpu-two-samples-removed",
            "took two bad samples out of all three files, figures computed again",
            "ECR332",
            EcaptureCpu,
            d => Removed(d, Target, EcaptureCpu, Client).Regenerate()
        ),
        new(
            "cpu-header-exchanged",
            "exchanged the heads of two columns",
            "ECR120",
            Target,
            d => d.ReplaceAll(Target, "%wait    %CPU", "%CPU    %wait")
        ),
        new(
            "cpu-average-invented",
            "wrote an average that the samples do not have",
            "ECR332",
            Target,
            d =>
                d.Append(
                    Target,
                    "Average:    65534     17750   10.00   50.00    0.00    8.00   60.00     -      0.40      0.00   13844    9372   0.04    114.00     61.00  nginx\n"
                )
        ),
        new("spectrum-mean", "lowered the mean of wrk2's spectrum", "ECR225", Wrk2Path, d => Digit(d, "#[Mean    = "))
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-deviation",
            "changed the deviation of wrk2's spectrum",
            "ECR225",
            Wrk2Path,
            d => Digit(d, "StdDeviation   = ")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-maximum",
            "changed the maximum of wrk2's spectrum",
            "ECR225",
            Wrk2Path,
            d => Digit(d, "#[Max     = ")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-count",
            "changed the count of wrk2's spectrum",
            "ECR225",
            Wrk2Path,
            d => Digit(d, "Total count    = ")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-rows-exchanged",
            "exchanged two rows of wrk2's spectrum",
            "ECR225",
            Wrk2Path,
            d => d.Write(Wrk2Path, RowsExchanged(d[Wrk2Path]))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-row-removed",
            "took the last row out of wrk2's spectrum",
            "ECR225",
            Wrk2Path,
            d => d.Write(Wrk2Path, LastRow().Replace(d[Wrk2Path], "", 1))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "spectrum-of-another-run",
            "took the spectrum of another run",
            "ECR225",
            Wrk2Path,
            d => d.Write(Wrk2Path, Spectrum().Replace(d[Wrk2Path], Spectrum().Match(d[LastWrk2Path]).Value, 1))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "ecapture-capture",
            "changed the version in eCapture's own capture",
            "ECR205",
            SubmissionJson,
            d => d.ReplaceAll("raw/env/ecapture-version.txt", "v2.5.1-modified", "v2.4.0")
        ),
        new(
            "uname-raw",
            "changed the kernel in its capture",
            "ECR205",
            SubmissionJson,
            d => d.ReplaceAll("raw/env/uname.txt", "6.18.44", "6.19.44")
        ),
        new(
            "memory-raw",
            "changed the memory in its capture",
            "ECR205",
            SubmissionJson,
            d => d.Replace("raw/env/free.txt", "23Gi", "64Gi")
        ),
        new(
            "os-raw",
            "changed the distribution in its capture",
            "ECR205",
            SubmissionJson,
            d => d.ReplaceAll("raw/env/os-release.txt", "debian", "fedora")
        ),
        new(
            "virt-raw",
            "changed the virtualization in its capture",
            "ECR205",
            SubmissionJson,
            d => d.Write("raw/env/virt.txt", "kvm\n")
        ),
        new(
            "virt-removed",
            "stated the virtualization without its capture",
            "ECR333",
            SubmissionJson,
            d => d.Delete("raw/env/virt.txt")
        ),
        new(
            "server-removed",
            "stated the server without its capture",
            "ECR333",
            SubmissionJson,
            d => d.Delete("raw/env/server.txt")
        ),
        new(
            "workers-raw",
            "changed the workers in the configuration",
            "ECR205",
            SubmissionJson,
            d => d.Replace(ConfigFile, "worker_processes 1;", "worker_processes 8;")
        ),
        new(
            "workers-twice",
            "stated the workers twice in the configuration",
            "ECR151",
            ConfigFile,
            d => d.Append(ConfigFile, "worker_processes 8;\n")
        ),
        new(
            "maps-other-generation",
            "mapped another generation of OpenSSL",
            "ECR205",
            SubmissionJson,
            d => d.ReplaceAll("raw/env/maps-target.txt", "libssl.so.3", "libssl.so.1.1")
        ),
        new(
            "maps-cut",
            "cut a line of the maps",
            "ECR155",
            "raw/env/maps-target.txt",
            d => d.Write("raw/env/maps-target.txt", d["raw/env/maps-target.txt"][..20] + "\n")
        ),
        new("ps-text", "wrote a remark among the memory", "ECR121", Ps, d => d.Append(Ps, "about 120 MB\n")),
        new(
            "ps-of-another-run",
            "took the memory of another run",
            "ECR401",
            "raw/005-pcap/ps-ecapture.txt",
            d => d.Copy(Ps, "raw/005-pcap/ps-ecapture.txt").Regenerate()
        ),
        new(
            "keylog-run-with-pcap-command",
            "ran pcap mode and called it keylog",
            "ECR206",
            SubmissionJson,
            d => d.Json("ecapture tls -m keylog", "ecapture tls -m pcap")
        ),
        new(
            "keylog-and-pcap-exchanged",
            "exchanged all files of keylog and pcap mode",
            "ECR206",
            KeylogLog,
            d => Exchanged(d, "002-keylog", "005-pcap").Regenerate()
        ),
        new(
            "pid-twice",
            "typed a second --pid, which is the one that counts",
            "ECR206",
            Log,
            d => d.After(TextRun, "--pid=17750", "--pid=17750 --pid=1")
        ),
        new(
            "connections-twice",
            "typed a second -c, which is the one that counts",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, "-c32", "-c32 -c64")
        ),
        new(
            "duration-in-minutes",
            "typed the duration in minutes",
            "ECR201",
            SubmissionJson,
            d => d.After(TextRun, "-d10s", "-d10m")
        ),
        new(
            "connections-closed",
            "closed each connection and called it keep-alive",
            "ECR201",
            SubmissionJson,
            d => d.ReplaceAll(SubmissionJson, "wrk -t1", "wrk -H 'Connection: close' -t1")
        ),
        new(
            "times-of-another-day",
            "moved all runs to another day",
            "ECR224",
            Target,
            d => d.ReplaceAll(SubmissionJson, "2026-11-23T01:", "2026-11-20T01:")
        ),
        new(
            "time-later-by-seconds",
            "started a run four seconds later than it was",
            "ECR203",
            Log,
            d => d.Json("01:26:20Z", "01:26:24Z")
        ),
        new(
            "log-times-moved",
            "moved the log by twenty minutes",
            "ECR215",
            Log,
            d => d.ReplaceAll(Log, "T01:26:", "T01:46:").Regenerate()
        ),
        new(
            "log-seconds-exchanged",
            "exchanged the clocks of two seconds, to move losses out of the load",
            "ECR130",
            Log,
            d =>
                d.Replace(Log, "01:26:18Z lines", "01:26:99Z lines")
                    .Replace(Log, "01:26:25Z lines", "01:26:18Z lines")
                    .Replace(Log, "01:26:99Z lines", "01:26:25Z lines")
                    .Regenerate()
        ),
        new(
            "log-middle-removed",
            "took lines out of the log's middle",
            "ECR130",
            Log,
            d => d.Without(Log, "01:26:24Z").Without(Log, "Loading eBPF").Regenerate()
        ),
        new(
            "log-ready-removed",
            "took the ready line out",
            "ECR130",
            Log,
            d => d.Without(Log, "probe started successfully").Regenerate()
        ),
        new(
            "log-crowded",
            "raised the events of a second beyond what its bytes hold",
            "ECR130",
            Log,
            d =>
                d.Replace(Log, "lines=2597 bytes=224793 read=145/5800", "lines=9000 bytes=224793 read=8000/5800")
                    .Regenerate()
        ),
        new(
            "log-hash-of-another",
            "took the head of another log",
            "ECR130",
            Log,
            d => d.Write(Log, d[PcapLog].Split('\n')[0] + d[Log][d[Log].IndexOf('\n', StringComparison.Ordinal)..])
        ),
        new(
            "run-doubled",
            "listed a run again under another name and time",
            "ECR401",
            "raw/006-text/wrk.txt",
            d => Doubled(d)
        ),
        new("prose-empty", "emptied the prose", "ECR507", Prose, d => d.Write(Prose, "")),
        new(
            "modifications-bidi",
            "put a reversal of text into a description",
            "ECR506",
            SubmissionJson,
            d => d.Json("no kernel probes", "no \u202Ekernel probes")
        ),
    ];

    private static string Wrk2Path =>
        RealSubmissions.Read(RealSubmissions.Rates).Entries.First(entry => entry.Name == "wrk2.txt").Path;

    private static string LastWrk2Path =>
        RealSubmissions.Read(RealSubmissions.Rates).Entries.Last(entry => entry.Name == "wrk2.txt").Path;

    private static Draft Removed(Draft draft, params string[] paths)
    {
        foreach (var path in paths)
        {
            draft.Without(path, "01:26:23  ").Without(path, "01:26:25  ");
        }

        return draft;
    }

    /// <summary>Raises the last digit but one of the number behind a mark, which is followed by a comma or a bracket.</summary>
    private static Draft Digit(Draft draft, string mark)
    {
        var text = draft[Wrk2Path];
        var end = text.IndexOfAny([',', ']'], text.IndexOf(mark, StringComparison.Ordinal) + mark.Length) - 1;
        end -= text[end - 1] is '.' ? 0 : 1;
        end -= mark.StartsWith("Total", StringComparison.Ordinal) ? 0 : 1;
        var digit = (char)(text[end] == '9' ? '1' : text[end] + 1);
        return draft.Write(Wrk2Path, text[..end] + digit + text[(end + 1)..]);
    }

    private static string RowsExchanged(string text)
    {
        var rows = Row().Matches(text);
        var (first, second) = (rows[1], rows[2]);
        return text[..first.Index] + second.Value + first.Value + text[(second.Index + second.Length)..];
    }

    private static Draft Exchanged(Draft draft, string left, string right)
    {
        foreach (
            var name in new[]
            {
                "wrk.txt",
                "pidstat-target.txt",
                "pidstat-client.txt",
                "pidstat-ecapture.txt",
                "ps-ecapture.txt",
                "ecapture.log",
            }
        )
        {
            draft.Swap($"raw/{left}/{name}", $"raw/{right}/{name}");
        }

        return draft;
    }

    private static Draft Doubled(Draft draft)
    {
        foreach (var path in draft.Paths("raw/003-text/"))
        {
            draft.Copy(path, path.Replace("003-text", "006-text", StringComparison.Ordinal));
        }

        var text = draft[SubmissionJson];
        var start = text.LastIndexOf(
            "    {\n",
            text.IndexOf(TextRun, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var end = text.IndexOf("\n    }", start, StringComparison.Ordinal) + "\n    }".Length;
        var again = text[start..end]
            .Replace("003-text", "006-text", StringComparison.Ordinal)
            .Replace("01:26:20Z", "01:29:20Z", StringComparison.Ordinal)
            .Replace("\"repetition\": 1", "\"repetition\": 2", StringComparison.Ordinal);
        var last = text.IndexOf("\n  ],\n  \"summary\"", StringComparison.Ordinal);
        return draft.Write(SubmissionJson, text[..last] + ",\n" + again + text[last..]).Regenerate();
    }

    [GeneratedRegex(
        @"^ +[0-9.]+ +[01]\.[0-9]{6} +[0-9]+ +([0-9.]+|inf)\n",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();

    [GeneratedRegex(@"^ +[0-9.]+ +1\.000000 +[0-9]+ +inf\n", RegexOptions.Multiline)]
    private static partial Regex LastRow();

    [GeneratedRegex(@"  Detailed Percentile spectrum:\n[\s\S]*?\n-{58}\n")]
    private static partial Regex Spectrum();
}
