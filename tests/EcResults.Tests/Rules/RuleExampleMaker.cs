using EcResults.Cli.Output;

namespace EcResults.Tests.Rules;

/// <summary>Makes the example of a rule from its fixtures.</summary>
internal static class RuleExampleMaker
{
    /// <summary>A page shows a place, not a file.</summary>
    private const int MostLines = 6;

    private const int FewLines = 2;
    private const int LongestLine = 150;
    private const string Folder = $"results/{BaseSubmission.Id}/";

    public static RuleExample Of(string code)
    {
        var refused = ChangeScript.Read(FirstOf(code, "refused*.change"));
        var finding = BaseSubmission.Check(code, refused).First(finding => finding.Code == code);
        // The base itself breaks a few laws of the method, and what is only added has nothing in the base to stand for it;
        // there the accepted fixture is what is in order.
        var inOrder =
            BaseSubmission.OwnCodes.Contains(code) || refused.OnlyAppends
                ? []
                : Differing(BaseSubmission.Files, Again(refused).Apply(), refused, finding);
        return new RuleExample(Words(finding), string.Join('\n', inOrder is [] ? Accepted(code, finding) : inOrder));
    }

    private static List<string> Accepted(string code, Finding finding)
    {
        var accepted = ChangeScript.Read(FirstOf(code, "accepted*.change"));
        Assert.DoesNotContain(BaseSubmission.Check(code, accepted), other => other.Code == code);
        var files = Again(accepted).Apply();
        return Differing(files, BaseSubmission.Files, accepted, finding) is [_, ..] lines ? lines : [Folder];
    }

    /// <summary>What the one has and the other has not: whole files by their names, lines by their numbers.</summary>
    private static List<string> Differing(
        SubmissionFiles one,
        SubmissionFiles other,
        ChangeScript script,
        Finding finding
    )
    {
        var paths = one
            .Entries.Where(entry => IsOther(entry, other.Find(entry.Path)))
            .Select(entry => entry.Path)
            // What was only made anew from the rest is not what the fixture is about.
            .Where(path => path != SubmissionFiles.ManifestName || script.Edits(path) || !script.Regenerates)
            .OrderBy(path => finding.At.Path == other.DisplayPath(path) ? 0 : 1)
            .ThenBy(path => path, StringComparer.Ordinal)
            .ToList();
        var lines = paths
            .SelectMany(path =>
                Differing(one, other, path, finding.At.Path == other.DisplayPath(path) ? finding.At.Line : 0)
            )
            .ToList();
        return lines.Count > MostLines ? [.. lines.Take(MostLines), "…"] : lines;
    }

    private static bool IsOther(SubmissionFile entry, SubmissionFile? other) =>
        other is null
        || other.Kind != entry.Kind
        || other.Executable != entry.Executable
        || other.Size != entry.Size
        || !(other.Content ?? default).Span.SequenceEqual((entry.Content ?? default).Span);

    private static List<string> Differing(SubmissionFiles one, SubmissionFiles other, string path, int near)
    {
        var mine = LinesOf(one.Find(path));
        var theirs = LinesOf(other.Find(path));
        var known = theirs.ToHashSet(StringComparer.Ordinal);
        // Of a file that the other has not, or has more of, a line or two say what it is like.
        List<(int Index, string Item)> found = other.Find(path) is null
            ? [.. mine.Index().Take(FewLines)]
            :
            [
                .. mine.Index()
                    .Where(line =>
                        mine.Length == theirs.Length ? line.Item != theirs[line.Index] : !known.Contains(line.Item)
                    ),
            ];
        if (found is [])
        {
            found = [.. mine.Index().Take(near).Where(line => line.Item.Length > 0).TakeLast(FewLines)];
        }

        var lines = found
            .Where(line => line.Item.Length > 0)
            .Select(line => $"{path}:{line.Index + 1}: {Shortened(line.Item)}")
            .ToList();
        return lines is [] ? [path] : lines;
    }

    private static string[] LinesOf(SubmissionFile? entry) =>
        entry?.Content is { } content ? Encoding.Latin1.GetString(content.Span).Split('\n') : [];

    private static string Shortened(string line)
    {
        var text = Sanitized.Line(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line)));
        return text.Length > LongestLine ? text[..LongestLine] + "…" : text;
    }

    private static string Words(Finding finding)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        FindingText.Write(writer, [finding], colour: false);
        return writer
            .ToString()
            .Replace($" · more: ecresults explain {finding.Code}", "", StringComparison.Ordinal)
            .Replace(Folder, "", StringComparison.Ordinal)
            .TrimEnd('\n');
    }

    /// <summary>A script is done once.</summary>
    private static ChangeScript Again(ChangeScript script) => ChangeScript.Read(script.Path);

    private static string FirstOf(string code, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(BaseSubmission.FixturesPath, code), pattern)
            // "refused.change" is the plain case, the others are further ones.
            .OrderBy(path => Path.GetFileName(path).Length)
            .ThenBy(path => path, StringComparer.Ordinal)
            .First();
}
