using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults in what pidstat, ps and eCapture printed.</summary>
internal static class EvidenceMutations
{
    public static IEnumerable<Mutation> All { get; } =
    [
        new(
            "cpu-digit",
            "lowered one sample of eCapture's CPU, figures computed again",
            "ECR120",
            EcaptureCpu,
            d => d.Replace(EcaptureCpu, "   75.00     0   2062", "   15.00     0   2062").Regenerate()
        ),
        new(
            "cpu-of-all-samples",
            "halved eCapture's CPU in all samples",
            "ECR120",
            EcaptureCpu,
            d => d.ReplaceAll(EcaptureCpu, "   75.00     0", "   37.00     0").Regenerate()
        ),
        new(
            "cpu-parts-digit",
            "changed %usr of one sample",
            "ECR120",
            Target,
            d => d.Replace(Target, "13.00   66.00", "15.00   66.00")
        ),
        new(
            "cpu-negative",
            "wrote a negative CPU",
            "ECR120",
            Target,
            d => d.Replace(Target, "79.00     0", "-1.00     0")
        ),
        new(
            "cpu-sample-negative",
            "wrote -1.00 for a bad sample, which counts as not measured, figures computed again",
            "ECR120",
            Target,
            d => d.Replace(Target, "79.00     0", "-1.00     0").Regenerate()
        ),
        new(
            "cpu-sample-removed",
            "took one bad sample out, figures computed again",
            "ECR332",
            Target,
            d => d.Without(Target, "01:26:23  ").Regenerate()
        ),
        new("cpu-nan", "wrote NaN for a CPU", "ECR120", Target, d => d.Replace(Target, "79.00     0", "  NaN     0")),
        new("cpu-letter", "a letter among the digits", "ECR120", Target, d => d.Replace(Target, "66.00", "6S.00")),
        new(
            "cpu-times-ten-million",
            "multiplied a process's CPU by 10⁷",
            "ECR100",
            Target,
            d =>
                d.ReplaceAll(Target, "13.00   6", "130000000.00   6")
                    .ReplaceAll(Target, "    0.00    8.00   8", "    0.00    8.00   13000008")
                    .Regenerate()
        ),
        new(
            "cpu-above-cores",
            "more CPU than the machine has",
            "ECR315",
            EcaptureCpu,
            d =>
                d.Replace(
                        EcaptureCpu,
                        "65.00    8.00    0.00    0.00   73.00",
                        "365.00    8.00    0.00    0.00  373.00"
                    )
                    .Regenerate()
        ),
        new(
            "cpu-column-missing",
            "lost a column",
            "ECR120",
            Target,
            d => d.Replace(Target, "13.00   66.00    0.00", "13.00   66.00")
        ),
        new(
            "pidstat-swapped",
            "swapped pidstat's files of server and eCapture",
            "ECR317",
            Target,
            d => d.Swap(Target, EcaptureCpu).Regenerate()
        ),
        new(
            "pidstat-swapped-client",
            "swapped pidstat's files of server and generator",
            "ECR317",
            Target,
            d => d.Swap(Target, Client).Regenerate()
        ),
        new(
            "pidstat-of-sudo",
            "watched sudo instead of eCapture",
            "ECR317",
            EcaptureCpu,
            d => d.ReplaceAll(EcaptureCpu, "  ecapture", "  sudo")
        ),
        new(
            "pidstat-of-a-shell",
            "watched a shell instead of the server",
            "ECR317",
            Target,
            d => d.ReplaceAll(Target, "  nginx", "  bash")
        ),
        new(
            "pidstat-of-another-run",
            "took pidstat's file from another run",
            "ECR215",
            Target,
            d => d.Copy("raw/005-pcap/pidstat-target.txt", Target).Regenerate()
        ),
        new(
            "pidstat-copied",
            "used one pidstat file for two runs",
            "ECR401",
            "raw/005-pcap/pidstat-target.txt",
            d => d.Copy(Target, "raw/005-pcap/pidstat-target.txt").Regenerate()
        ),
        new(
            "pidstat-of-another-machine",
            "took pidstat's file from another submission",
            "ECR205",
            Target,
            d => d.Take(RealSubmissions.Emulated, FirstTarget(), Target).Regenerate()
        ),
        new(
            "pidstat-another-kernel",
            "changed the kernel in a banner",
            "ECR205",
            Target,
            d => d.Replace(Target, "6.18.44", "6.18.45")
        ),
        new(
            "pidstat-another-process",
            "watched another process than --pid",
            "ECR317",
            Target,
            d => d.ReplaceAll(Target, "17750", "17751")
        ),
        new(
            "pidstat-another-server",
            "watched another program than the server named",
            "ECR317",
            Target,
            d => d.ReplaceAll(Target, "  nginx", "  caddy")
        ),
        new(
            "pidstat-clock-back",
            "put samples in another order",
            "ECR120",
            Target,
            d => d.Replace(Target, "01:26:21  ", "01:29:21  ")
        ),
        new(
            "pidstat-minutes-later",
            "moved all samples by minutes",
            "ECR215",
            Target,
            d => d.ReplaceAll(Target, "01:26:", "01:31:").Regenerate()
        ),
        new(
            "pidstat-other-day",
            "dated pidstat's banner another day",
            "ECR224",
            Target,
            d => d.Replace(Target, "11/23/26", "11/20/26")
        ),
        new(
            "pidstat-other-cores",
            "changed the number of CPUs in a banner",
            "ECR224",
            Target,
            d => d.Replace(Target, "(2 CPU)", "(8 CPU)")
        ),
        new(
            "pidstat-other-architecture",
            "changed the machine in a banner",
            "ECR224",
            Target,
            d => d.Replace(Target, "_x86_64_", "_aarch64_")
        ),
        new("pidstat-empty", "attached an empty file", "ECR120", Target, d => d.Write(Target, "")),
        new("pidstat-cut", "cut the last row", "ECR120", Target, d => d.Write(Target, d[Target][..^60])),
        new(
            "pidstat-idle",
            "watched an eCapture that did nothing",
            "ECR317",
            EcaptureCpu,
            d => d.Write(EcaptureCpu, Idle(d[EcaptureCpu])).Regenerate()
        ),
        new(
            "pidstat-generator-busy",
            "let the generator be the bottleneck",
            "ECR321",
            "raw/001-baseline/pidstat-client.txt",
            d =>
                d.Write("raw/001-baseline/pidstat-client.txt", Busy(d["raw/001-baseline/pidstat-client.txt"]))
                    .Regenerate()
        ),
        new(
            "pidstat-capped",
            "a pidstat that caps CPU at 100",
            "ECR325",
            "raw/001-baseline/pidstat-target.txt",
            d =>
                d.Replace(
                        "raw/001-baseline/pidstat-target.txt",
                        "31.00   68.00    0.00    0.00   99.00",
                        "92.00   68.00    0.00    0.00  100.00"
                    )
                    .Regenerate()
        ),
        new(
            "pidstat-missing",
            "left pidstat's file of the server out",
            "ECR322",
            Target,
            d => d.Delete(Target).Regenerate()
        ),
        new("rss-digit", "changed the greatest sample of memory", "ECR203", Ps, d => d.Replace(Ps, "122808", "122809")),
        new(
            "rss-tenth",
            "divided all memory by ten, figures computed again",
            "ECR219",
            Ps,
            d =>
                d.Write(
                        Ps,
                        string.Concat(
                            d[Ps].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..^1] + "\n")
                        )
                    )
                    .Regenerate()
        ),
        new(
            "rss-times-ten-million",
            "multiplied memory by 10⁷",
            "ECR121",
            Ps,
            d => d.Replace(Ps, "122808", "1228080000000").Regenerate()
        ),
        new("rss-negative", "wrote a negative memory", "ECR121", Ps, d => d.Replace(Ps, "122808", "-1")),
        new("rss-nan", "wrote NaN for memory", "ECR121", Ps, d => d.Replace(Ps, "122808", "NaN")),
        new("rss-unit", "wrote memory in MB", "ECR121", Ps, d => d.Replace(Ps, "122808", "120MB")),
        new(
            "rss-swapped",
            "swapped the memory of two runs",
            "ECR203",
            Ps,
            d => d.Swap(Ps, "raw/005-pcap/ps-ecapture.txt")
        ),
        new(
            "rss-in-baseline",
            "attached eCapture's memory to a baseline",
            "ECR002",
            "raw/001-baseline/ps-ecapture.txt",
            d => d.Copy(Ps, "raw/001-baseline/ps-ecapture.txt")
        ),
        new(
            "log-header-bytes",
            "garbled the size in the log's header",
            "ECR130",
            Log,
            d => d.Replace(Log, "bytes=53143027", "bytes=53143028")
        ),
        new(
            "log-header-sha",
            "shortened the checksum in the log's header",
            "ECR130",
            Log,
            d => d.Replace(Log, "sha256=3e4f", "sha256=4f")
        ),
        new(
            "log-header-sha-letters",
            "wrote letters that no checksum has",
            "ECR130",
            Log,
            d => d.Replace(Log, "sha256=3e4f", "sha256=zzzz")
        ),
        new("log-header-gone", "took the log's header out", "ECR130", Log, d => d.Without(Log, "condensed=1")),
        new(
            "log-header-twice",
            "wrote the log's header twice",
            "ECR130",
            Log,
            d => d.Write(Log, d[Log].Split('\n')[0] + "\n" + d[Log])
        ),
        new(
            "log-second-removed",
            "took a second with losses out of the log",
            "ECR130",
            Log,
            d => d.Without(Log, "01:26:27Z lines").Regenerate()
        ),
        new(
            "log-seconds-removed",
            "took all seconds but the first out of the log",
            "ECR130",
            Log,
            d => d.Without(Log, "01:26:2").Regenerate()
        ),
        new(
            "log-second-bytes",
            "changed the bytes of a second",
            "ECR130",
            Log,
            d => d.Replace(Log, "bytes=3205766", "bytes=3205760")
        ),
        new(
            "log-second-twice",
            "wrote a second twice",
            "ECR130",
            Log,
            d =>
                d.Replace(
                        Log,
                        "01:26:30Z lines",
                        "01:26:30Z lines=1 bytes=90 read=1/1 write=0/0 packet=0/0 secret=0/0 connect=0/0 lost=0/0\n#ecresults 2026-11-23T01:26:30Z lines"
                    )
                    .Regenerate()
        ),
        new(
            "log-second-garbled",
            "wrote a word for a count",
            "ECR130",
            Log,
            d => d.Replace(Log, "lines=2597", "lines=many")
        ),
        new(
            "log-second-negative",
            "wrote a negative count of losses",
            "ECR130",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=-1/-15458")
        ),
        new(
            "log-second-overflow",
            "wrote a count beyond 64 bits",
            "ECR130",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=2083/99999999999999999999")
        ),
        new(
            "log-lost-digit",
            "changed a digit of the losses",
            "ECR203",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=2083/15459")
        ),
        new(
            "log-losses-zeroed",
            "zeroed all losses, figures computed again",
            "ECR310",
            Log,
            d => d.Write(Log, NoLosses(d[Log])).Regenerate()
        ),
        new(
            "log-losses-moved",
            "moved a second's losses out of the load window",
            "ECR203",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=0/0").Replace(Log, "lost=0/0", "lost=2083/15458")
        ),
        new(
            "log-captured-raised",
            "multiplied the captured events",
            "ECR130",
            Log,
            d => d.ReplaceAll(Log, " read=", " read=9").Regenerate()
        ),
        new(
            "log-losses-more-than-lines",
            "lost samples in no line",
            "ECR130",
            Log,
            d => d.Replace(Log, "lost=2083/15458", "lost=0/15458")
        ),
        new(
            "log-events-more-than-lines",
            "more events than lines",
            "ECR130",
            Log,
            d => d.Replace(Log, "read=667/26680", "read=66700/26680").Regenerate()
        ),
        new(
            "log-nothing-captured",
            "a capture that captured nothing",
            "ECR309",
            Log,
            d => d.Without(Log, "#ecresults 2026").Regenerate()
        ),
        new("log-not-ended", "cut the clean end of the log", "ECR311", Log, d => d.Without(Log, "bye bye")),
        new(
            "log-cut-in-the-middle",
            "cut the log's second half",
            "ECR130",
            Log,
            d =>
                d.Write(Log, d[Log][..(d[Log].IndexOf("#ecresults 2026-11-23T01:26:25", StringComparison.Ordinal))])
                    .Regenerate()
        ),
        new("log-cut-start", "lost the banner of the log", "ECR130", Log, d => d.Without(Log, "AppName")),
        new(
            "log-own-line-added",
            "wrote a line of their own into the log",
            "ECR130",
            Log,
            d =>
                d.Replace(
                    Log,
                    "2026-11-23T01:26:31Z INF Probe stopped",
                    "2026-11-23T01:26:31Z INF Probe is fast\n2026-11-23T01:26:31Z INF Probe stopped"
                )
        ),
        new(
            "log-error-removed",
            "took a line of eCapture's own out",
            "ECR130",
            Log,
            d => d.Without(Log, "Handler closed")
        ),
        new(
            "log-version",
            "changed the version in the log",
            "ECR206",
            Log,
            d => d.Replace(Log, "v2.5.1-modified", "v2.5.1")
        ),
        new("log-mode", "attached the log of another mode", "ECR206", Log, d => d.Copy(KeylogLog, Log).Regenerate()),
        new("log-swapped", "swapped the logs of two runs", "ECR206", Log, d => d.Swap(Log, PcapLog).Regenerate()),
        new("log-pid", "changed the process in the log", "ECR206", Log, d => d.Replace(Log, "pid=17750", "pid=17751")),
        new("log-no-filter", "captured all processes", "ECR206", Log, d => d.Replace(Log, "pid=17750", "pid=0")),
        new(
            "log-library",
            "probed another library",
            "ECR206",
            Log,
            d => d.ReplaceAll(Log, "/srv/bookworm/usr", "/opt/usr")
        ),
        new(
            "log-library-version",
            "changed the OpenSSL version in a log",
            "ECR206",
            KeylogLog,
            d => d.ReplaceAll(KeylogLog, "openssl 3.0.20", "openssl 3.0.19")
        ),
        new(
            "log-of-another-hour",
            "moved the log by an hour",
            "ECR215",
            Log,
            d => d.ReplaceAll(Log, "2026-11-23T01:", "2026-11-23T02:").Regenerate()
        ),
        new(
            "log-of-another-submission",
            "took the log from another submission",
            "ECR215",
            Log,
            d => d.Take(RealSubmissions.Blocks, "raw/001-text/ecapture.log", Log).Regenerate()
        ),
        new(
            "log-debug",
            "measured with --debug",
            "ECR312",
            Log,
            d => d.Replace(Log, "2026-11-23T01:26:31Z INF Probe stopped", "2026-11-23T01:26:31Z DBG Probe stopped")
        ),
        new(
            "log-in-baseline",
            "attached a log to a baseline",
            "ECR002",
            "raw/001-baseline/ecapture.log",
            d => d.Copy(Log, "raw/001-baseline/ecapture.log")
        ),
        new(
            "log-of-a-crash",
            "attached the words of a crash",
            "ECR130",
            Log,
            d => d.Write(Log, "Segmentation fault\n").Regenerate()
        ),
        new("log-empty", "attached an empty log", "ECR130", Log, d => d.Write(Log, "").Regenerate()),
        new(
            "log-colour",
            "left colour codes in the log",
            "ECR509",
            Log,
            d => d.Replace(Log, "INF AppName", "\u001b[32mINF\u001b[0m AppName")
        ),
    ];

    private static string FirstTarget() =>
        RealSubmissions
            .Read(RealSubmissions.Emulated)
            .Entries.First(entry => entry.Path.EndsWith("-text/pidstat-target.txt", StringComparison.Ordinal))
            .Path;

    private static string Rows(string text, Func<string[], string[]> change) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                    line.Length > 0 && char.IsAsciiDigit(line[0])
                        ? string.Join("  ", change(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                        : line
                )
        );

    private static string Idle(string text) =>
        Rows(text, cells => [cells[0], cells[1], cells[2], "0.00", "0.00", "0.00", "0.00", "0.00", .. cells[8..]]);

    private static string Busy(string text) =>
        Rows(text, cells => [cells[0], cells[1], cells[2], "50.00", "49.99", "0.00", "0.00", "99.99", .. cells[8..]]);

    private static string NoLosses(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                    line.StartsWith("#ecresults 2", StringComparison.Ordinal)
                        ? line[..line.IndexOf("lost=", StringComparison.Ordinal)] + "lost=0/0"
                        : line
                )
        );
}
