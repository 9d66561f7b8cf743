using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EcResults.Scale;

/// <summary>
/// Writes synthetic submissions: the small real one of the rules' tests under other kernels, processors and versions of
/// OpenSSL, its processes numbered anew, its load reports scaled by a few percent, its memory by a few pages, its switches
/// by a few a second and its logs by a few bytes, so that no two are copies. Each says of itself that it is synthetic. None of them is a
/// measurement.
/// </summary>
internal static partial class Synthetic
{
    private const string Day = "20261123";

    /// <summary>By how much each submission is slower than the one before: small enough for 10,000 within 6 percent.</summary>
    private const double Step = 6e-6;

    private static readonly (string Name, string[] Values)[] Varied =
    [
        (
            "6.18.44-fc-v669",
            ["5.15.0-122-generic", "6.1.0-28-amd64", "6.6.52-1-lts", "6.12.9-amd64", "6.18.44-fc-v669"]
        ),
        (
            "AMD EPYC",
            [
                "AMD EPYC 7763 64-Core Processor",
                "AMD EPYC 9554P 64-Core Processor",
                "AMD Ryzen 9 7950X 16-Core Processor",
                "AMD EPYC",
            ]
        ),
        ("3.0.20", ["3.0.15", "3.0.20", "3.2.4", "3.5.1"]),
    ];

    /// <summary>The program that eCapture loads for a version, where it is not that of the template's.</summary>
    private static readonly (string Version, string Program)[] Programs =
    [
        ("3.2.4", "openssl_3_2_3_kern"),
        ("3.5.1", "openssl_3_5_0_kern"),
    ];

    /// <summary>Writes <paramref name="count"/> folders; the same seed gives the same bytes.</summary>
    public static void Write(string template, string folder, int count, int seed)
    {
        var source = Path.GetFullPath(template);
        var files = Directory
            .EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(source, path), File.ReadAllText);
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            var name = $"{Day}-synthetic-{number:D6}";
            var chosen = Array.ConvertAll(Varied, part => (part.Name, part.Values[random.Next(part.Values.Length)]));
            foreach (var (path, text) in One(files, Path.GetFileName(source), name, number, chosen))
            {
                var target = Path.Combine(folder, name, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, text);
            }
        }
    }

    private static Dictionary<string, string> One(
        Dictionary<string, string> files,
        string id,
        string name,
        int number,
        (string From, string To)[] chosen
    )
    {
        var processes = files
            .Where(file => Path.GetFileName(file.Key).StartsWith("pidstat-", StringComparison.Ordinal))
            .SelectMany(file => PidstatRow().Matches(file.Value))
            .Select(match => match.Groups["pid"].Value)
            .ToHashSet();
        var changed = files.ToDictionary(
            file => file.Key,
            file =>
            {
                var text = new StringBuilder(file.Value).Replace(id, name);
                foreach (var (from, to) in chosen)
                {
                    text.Replace(from, to);
                    foreach (var (_, program) in Programs.Where(of => of.Version == to))
                    {
                        text.Replace("openssl_3_0_0_kern", program);
                    }
                }

                return Number()
                    .Replace(
                        text.ToString(),
                        match =>
                            processes.Contains(match.Value)
                                ? (int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + number).ToString(
                                    CultureInfo.InvariantCulture
                                )
                                : match.Value
                    );
            }
        );
        foreach (var path in files.Keys)
        {
            changed[path] = Path.GetFileName(path) switch
            {
                "wrk.txt" => Slower(changed[path], 1 - (number * Step)),
                "ps-ecapture.txt" => WithDigits(Number(), changed[path], number, step: 4),
                "ecapture.log" => WithTally(changed[path], changed[path].Length - files[path].Length + number, number),
                { } file when file.StartsWith("pidstat-", StringComparison.Ordinal) && file != "pidstat-version.txt" =>
                    WithDigits(Waits(), WithDigits(Switches(), changed[path], number, step: 1), number, step: 1),
                "summary.md" => "SYNTHETIC: made to measure how the site grows. No figure here was measured.\n",
                _ => changed[path],
            };
        }

        changed["submission.json"] = Recomputed(name, changed);
        return changed;
    }

    /// <summary>The manifest with the figures that the raw files have now.</summary>
    private static string Recomputed(string name, Dictionary<string, string> files)
    {
        var submission = SubmissionReader.Read(
            new SubmissionFiles(
                name,
                name,
                [
                    .. files
                        .OrderBy(file => file.Key, StringComparer.Ordinal)
                        .Select(file => (Path: file.Key, Bytes: Encoding.UTF8.GetBytes(file.Value)))
                        .Select(file => new SubmissionFile(file.Path, SubmissionFileKind.Regular, file.Bytes.Length)
                        {
                            Content = file.Bytes,
                        }),
                ]
            )
        );
        var manifest =
            submission.Manifest ?? throw new InvalidOperationException($"{name}: the manifest breaks its schema");
        return Encoding.UTF8.GetString(
            SubmissionBuilder.ToJson(
                SubmissionBuilder.WithSummary(
                    manifest with
                    {
                        Submitter = new Submitter("SYNTHETIC, not measured", "synthetic"),
                        // They are those of the template, whose raw files were changed.
                        Runs = [.. manifest.Runs.Select(run => run with { Figures = null })],
                    },
                    submission.Runs
                )
            )
        );
    }

    /// <summary>A load report with that share of the requests in the same time, and latencies longer by as much.</summary>
    private static string Slower(string report, double share)
    {
        string Scaled(string number, double factor)
        {
            var point = number.IndexOf('.', StringComparison.Ordinal);
            var decimals = point < 0 ? 0 : number.Length - point - 1;
            var value = double.Parse(number, CultureInfo.InvariantCulture) * factor;
            return value.ToString("F" + decimals, CultureInfo.InvariantCulture).PadLeft(number.Length);
        }

        var rates = Rate().Replace(report, match => Scaled(match.Value, share));
        return Latency().Replace(rates, match => Scaled(match.Value, 1 / share));
    }

    /// <summary>Samples with the submission's number in them: each of its digits, in steps, more in one sample.</summary>
    private static string WithDigits(Regex values, string samples, int number, int step)
    {
        var rest = number;
        return values.Replace(
            samples,
            match =>
            {
                var more = rest % 10 * step;
                rest /= 10;
                return (int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + more).ToString(
                    CultureInfo.InvariantCulture
                );
            }
        );
    }

    /// <summary>A condensed log counts its bytes in its first line, the hash of all of them, and those of each second.</summary>
    private static string WithTally(string log, int more, int number)
    {
        string Added(Match match, int value) =>
            (long.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + value).ToString(CultureInfo.InvariantCulture);
        var whole = Tally().Replace(log, match => Added(match, more), 1);
        var hash = Hash().Replace(whole, _ => number.ToString("x8", CultureInfo.InvariantCulture), 1);
        return SecondBytes().Replace(hash, match => Added(match, number), 1);
    }

    [GeneratedRegex(@"^\S+ +[0-9]+ +(?<pid>[0-9]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PidstatRow();

    /// <summary>The whole part of cswch/s.</summary>
    [GeneratedRegex(@"[0-9]+(?=\.[0-9]{2} +[0-9.]+ +[a-z]+$)", RegexOptions.Multiline)]
    private static partial Regex Switches();

    /// <summary>The whole part of %wait.</summary>
    [GeneratedRegex(@"(?<=^[0-9:]+ +[0-9]+ +[0-9]+ +[0-9.]+ +[0-9.]+ +0\.00 +)[0-9]+(?=\.)", RegexOptions.Multiline)]
    private static partial Regex Waits();

    [GeneratedRegex("(?<= sha256=)[0-9a-f]{8}")]
    private static partial Regex Hash();

    [GeneratedRegex("(?<=Z lines=[0-9]+ bytes=)[0-9]+")]
    private static partial Regex SecondBytes();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(
        "[0-9.]+(?= requests in)|(?<= requests in .*, )[0-9.]+(?=[KMG]?B read)|(?<=(Requests|Transfer)/sec: +)[0-9.]+|(?<=Req/Sec .*)[0-9.]+(?=k)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Rate();

    [GeneratedRegex("(?<=Latency +.*|^ +[0-9]+% +)[0-9.]+(?=[mu]s)", RegexOptions.Multiline)]
    private static partial Regex Latency();

    [GeneratedRegex("(?<=^#ecresults condensed=1 bytes=)[0-9]+")]
    private static partial Regex Tally();
}
