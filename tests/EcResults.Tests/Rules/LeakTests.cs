using System.Collections.Concurrent;

namespace EcResults.Tests.Rules;

/// <summary>
/// What people leave in files that they publish, one case a line: <c>CODE place | text</c>. A dash in place of the code
/// says that no rule may stop at the text. A middle dot stands for nothing, so that no scanner of others takes a case for
/// a secret.
/// </summary>
public class LeakTests
{
    private static readonly string[] Codes = ["ECR501", "ECR503", "ECR504", "ECR508"];

    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["config"] = "raw/env/server-config.txt",
        ["server"] = "raw/env/server.txt",
        ["cmdline"] = "raw/env/cmdline.txt",
        ["uname"] = "raw/env/uname.txt",
        ["maps"] = "raw/env/maps-target.txt",
        ["openssl"] = "raw/env/openssl.txt",
        ["cpuinfo"] = "raw/env/cpuinfo.txt",
        ["log"] = "raw/003-text/ecapture.log",
        ["wrk"] = "raw/003-text/wrk.txt",
        ["ps"] = "raw/003-text/ps-ecapture.txt",
        ["prose"] = "summary.md",
        ["note"] = "notes/note.txt",
    };

    /// <summary>How often a rule stops at a file of the base, or at nothing where the base has no such file.</summary>
    private static readonly ConcurrentDictionary<(string Code, string Path), int> OfBase = new();

    public static TheoryData<string, string, string> Cases() => [.. Read("leaks.txt").Concat(Read("look-alikes.txt"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_leak_is_seen_and_what_looks_like_one_is_not(string code, string place, string text)
    {
        var seen = Seen(place, text);
        if (code == "-")
        {
            Assert.Empty(seen);
        }
        else
        {
            Assert.Contains(code, seen);
        }
    }

    [Fact]
    public void There_are_enough_of_both()
    {
        Assert.InRange(Read("leaks.txt").Count(), 150, 1000);
        Assert.InRange(Read("look-alikes.txt").Count(), 100, 1000);
    }

    private static List<string> Seen(string place, string text)
    {
        var path = place == "command" ? SubmissionFiles.ManifestName : Places[place];
        var content = place == "command" ? Hostile.WithCommand(text) : $"{Hostile.Text(path)}{text}\n";
        var submission = Hostile.Submission(path, content);
        // What the base says itself is not the line's.
        return [.. Codes.Where(code => Count(code, submission) > OfBase.GetOrAdd((code, path), Count))];
    }

    private static int Count((string Code, string Path) file) =>
        Count(file.Code, Hostile.Submission(file.Path, Hostile.Text(file.Path)));

    private static int Count(string code, Submission submission) => RuleBook.Find(code)!.Check(submission).Count();

    private static IEnumerable<TheoryDataRow<string, string, string>> Read(string name)
    {
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "EcResults.Tests", "Rules", name)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var bar = line.IndexOf(" | ", StringComparison.Ordinal);
            var head = line[..bar].Split(' ');
            yield return new(
                head[0],
                head[1],
                line[(bar + 3)..]
                    .Replace("·", "", StringComparison.Ordinal)
                    .Replace("\\n", "\n", StringComparison.Ordinal)
            );
        }
    }
}
