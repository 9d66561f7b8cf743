namespace EcResults.Tests.Evidence;

/// <summary>What holds for the parsers of all environment captures, whatever the bytes.</summary>
public sealed class EnvCaptureTests
{
    private static readonly string[] Kinds =
    [
        .. EvidenceCatalog
            .Files.Where(file => file.Place == EvidencePlace.Environment)
            .Select(file => file.Format.Name)
            .Distinct(),
    ];

    /// <summary>A line or two of each kind: what mutations start from.</summary>
    private static readonly string[] Seeds =
    [
        "Linux h 6.1.0-18-amd64 #1 SMP Debian 6.1.76-1 (2024-02-01) x86_64 GNU/Linux\n",
        "Linux version 5.8.0-63-generic (b@h) (gcc 10.3.0) #71-Ubuntu SMP\n",
        "processor\t: 0\nvendor_id\t: X\ncpu family\t: 6\nmodel\t: 1\nflags\t: fpu hypervisor\n\nprocessor\t: 1\nsiblings\t: 2\n",
        "processor: 0\nCPU implementer: 0x41\nCPU part: 0xd0c\nProcessor: AArch64 Processor rev 1 (aarch64)\n",
        "$ free -m\n      total  used  free shared buff/cache available\nMem:  15Gi 5,1Gi 1G 0B 9Mi 10Gi\nSwap: 0B 0B 0B\n",
        "             total       used       free\nMem: 24684084 1196880 22738172\n",
        "ID=debian\nVERSION_ID=\"12\\\"\"\nNAME='a b' # c\nPRETTY_NAME=x\n",
        "-r--r--r-- 1 root root 5516713 Nov 23 14:38 /sys/kernel/btf/vmlinux\nCONFIG_DEBUG_INFO_BTF=y\n",
        "ls: cannot access '/sys/kernel/btf/vmlinux': No such file or directory\n",
        "# OpenSSL 3.0.2, built on 15 Mar 2022 (Library: OpenSSL 3.0.2 15 Mar 2022)\nplatform: x\n",
        "Architecture: x86_64 (é)\nCPU(s): 2\nModel name: A (b)\nModel name: C\n",
        "docker\n",
        "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor:powersave\nperformance\n",
        "BOOT_IMAGE=/x a=\"b c\" -- d\n",
        "nginx version: nginx/1.22.1\nbuilt with OpenSSL 1.1.1n  15 Mar 2022 (running with OpenSSL 1.1.1w  11 Sep 2023)\n",
        "envoy  version: 9e0c1a/1.24.0/Clean/RELEASE/BoringSSL\nv2.7.6 h1:x\nlighttpd/1.4.69\nHAProxy version 2.6\n",
        "user www; worker_processes 4; # worker_processes 5;\nlog_format 'a\\'b' \"c\";\n",
        "wrk debian/4.1.0-3+b2 [epoll] Copyright\nUsage: wrk\n",
        "sysstat version 12.6.1\n(C) Sebastien Godard\n",
        "eCapture version:\tlinux_amd64:v2.5.1-modified:[CORE]\n",
        "/proc/1/maps:7f1553d14000-7f1553d33000 r--p 00000000 fe:00 10207842  /usr/lib/libssl.so.3 (deleted)\n",
        "0000000000035430 <SSL_read@@OPENSSL_3.0.0>:\n   35430:\tret\n",
    ];

    public static TheoryData<string> AllKinds => [.. Kinds];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Random_bytes_are_answered_and_every_place_lies_in_the_text(string kind) =>
        Gen.Byte.Array[0, 400].Sample(bytes => IsSound(kind, Encoding.Latin1.GetString(bytes)), iter: 500, threads: 1);

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Real_text_that_was_changed_is_answered_and_every_place_lies_in_the_text(string kind)
    {
        string[] lines =
        [
            .. Seeds.SelectMany(seed => seed.Split('\n')),
            "",
            " ",
            "\t:",
            "=",
            "\"",
            "'",
            "(",
            "\u00a0é\ud800",
        ];
        var line = Gen.Int[0, lines.Length - 1].Select(at => lines[at]);
        var cut = Gen.Select(line, Gen.Int[0, 90], Gen.Int[0, 90], Gen.Char);
        cut.Array[0, 12]
            .Sample(
                parts =>
                    IsSound(
                        kind,
                        string.Concat(parts.Select(part => Changed(part.Item1, part.Item2, part.Item3, part.Item4)))
                    ),
                iter: 1500,
                threads: 1
            );
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void A_mebibyte_of_anything_is_read_in_time(string kind)
    {
        string[] units =
        [
            string.Concat(Seeds),
            "\n",
            "x",
            "x\n",
            "0\n",
            "Linux ",
            "a: b\n",
            "\"",
            "<:>:",
            "processor : 0\n",
            "version: ",
        ];
        foreach (var unit in units)
        {
            var text = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));
            HangGuard.Watch(unit, () => Read(kind, new SourceText("x", text)));
        }
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void An_empty_file_is_a_problem_of_the_file_as_a_whole(string kind)
    {
        var reading = Read(kind, EnvText.Of(""));
        var problem = Assert.Single(reading.Problems);
        Assert.Null(reading.Report);
        Assert.Equal(("the file is empty", 0), (problem.Message, problem.At.Line));
    }

    private static Reading<Report> Read(string kind, SourceText text) => EvidenceCatalog.FormatNamed(kind)!.Read(text);

    private static string Changed(string line, int at, int other, char letter)
    {
        var (from, to) = (Math.Min(at, line.Length), Math.Min(other, line.Length));
        return (at % 4) switch
        {
            0 => line[..to] + letter + line[to..] + "\n",
            1 => line[from..] + "\n",
            2 => line[..from],
            _ => line + "\n",
        };
    }

    private static void IsSound(string kind, string text)
    {
        var source = new SourceText("x", text);
        var reading = Read(kind, source);
        Assert.Equal(reading.Report is null, reading.Problems.Count > 0);
        var places = reading
            .Problems.Concat(reading.Warnings)
            .Select(problem => problem.At)
            .Concat(reading.Report?.Figures.Select(figure => figure.At) ?? []);
        Assert.All(places, at => Assert.True(IsInside(at, source), $"{at} +{at.Length}"));
        Assert.All(reading.Problems.Concat(reading.Warnings), problem => Assert.DoesNotContain('\n', problem.Message));
        Assert.All(reading.Problems.Concat(reading.Warnings), problem => Assert.NotEmpty(problem.Help));
    }

    private static bool IsInside(Location at, SourceText source) =>
        at.Line == 0
            ? at is { Column: 0, Length: 0 }
            : at.Line <= source.Lines.Count
                && at.Column >= 1
                && at.Length >= 0
                && at.Column - 1 + at.Length <= source.Lines[at.Line - 1].Text.Length;
}
