using System.Text.RegularExpressions;

namespace EcResults.Cli.Checking;

/// <summary>
/// The warnings that a reviewer accepted when a result was published. They stand on its page as limits of it, and are listed
/// no more, so that a new one is seen. The file lies beside the submissions, where a contributor may change nothing.
/// </summary>
internal sealed partial class KnownWarnings
{
    private const long LargestFile = 64 * 1024 * 1024;

    private const string Head =
        "# The warnings that were accepted when a result was published, a line each: submission, rule, place.\n"
        + "# ecresults validate --accept-warnings writes this file; --all lists them.\n";

    private readonly Dictionary<string, HashSet<string>> byFolder = [];

    private KnownWarnings() { }

    /// <summary>The lists of the folders that submissions lie in.</summary>
    /// <exception cref="CannotRunException">A list cannot be read.</exception>
    public static KnownWarnings Of(IEnumerable<SubmissionPlace> places)
    {
        var known = new KnownWarnings();
        foreach (var folder in places.Select(FolderOf).Distinct())
        {
            known.byFolder[folder] = Read(Path.Combine(folder, SubmissionLayout.KnownWarnings));
        }

        return known;
    }

    /// <summary>The findings of a submission but for its known warnings.</summary>
    public IReadOnlyList<Finding> New(SubmissionPlace place, IReadOnlyList<Finding> findings)
    {
        var known = byFolder[FolderOf(place)];
        return known.Count == 0
            ? findings
            :
            [
                .. findings.Where(finding =>
                    finding.Severity == Severity.Error || !known.Contains(LineOf(place, finding))
                ),
            ];
    }

    /// <summary>Makes the warnings of submissions the known ones; the lines of other submissions stay.</summary>
    /// <exception cref="IOException">A list cannot be written.</exception>
    public void Accept(IReadOnlyList<(SubmissionPlace Place, IReadOnlyList<Finding> Findings)> submissions)
    {
        foreach (var folder in submissions.GroupBy(one => FolderOf(one.Place)))
        {
            var ids = folder.Select(one => IdOf(one.Place)).ToHashSet();
            var lines = folder
                .SelectMany(one =>
                    one.Findings.Where(finding => finding.Severity == Severity.Warning)
                        .Select(finding => LineOf(one.Place, finding))
                )
                .Concat(
                    byFolder[folder.Key]
                        .Where(line => !ids.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)]))
                )
                .ToHashSet();
            byFolder[folder.Key] = lines;
            File.WriteAllText(
                Path.Combine(folder.Key, SubmissionLayout.KnownWarnings),
                Head + string.Concat(byFolder[folder.Key].Order(StringComparer.Ordinal).Select(line => line + "\n"))
            );
        }
    }

    private static HashSet<string> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var text =
            SourceText.FromUtf8(path, RegularFile.Read(path, LargestFile))
            ?? throw new CannotRunException(
                $"\"{path}\" is not valid UTF-8; ecresults validate --accept-warnings writes it"
            );
        var lines = text.Lines.Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToList();
        return lines.Find(line => !Line().IsMatch(line.Text)) is { } wrong
            ? throw new CannotRunException(
                $"line {wrong.Number} of \"{path}\" is not a submission, a rule and a place with a blank between them; ecresults validate --accept-warnings writes the file anew once the line is gone"
            )
            : lines.Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
    }

    private static string LineOf(SubmissionPlace place, Finding finding)
    {
        var at = finding.At;
        var path = at.Path.StartsWith(place.Display + "/", StringComparison.Ordinal)
            ? at.Path[(place.Display.Length + 1)..]
            : at.Path;
        return $"{IdOf(place)} {finding.Code} {path}{(at.Line == 0 ? "" : $":{at.Line}")}";
    }

    private static string IdOf(SubmissionPlace place) => Path.GetFileName(place.Folder);

    private static string FolderOf(SubmissionPlace place) => Path.GetDirectoryName(place.Folder)!;

    [GeneratedRegex(@"\A\S+ ECR[0-9]{3} \S.*\z")]
    private static partial Regex Line();
}
