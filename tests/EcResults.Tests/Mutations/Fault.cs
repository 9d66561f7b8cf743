using System.Collections.Concurrent;

namespace EcResults.Tests.Mutations;

/// <summary>One fault put into a submission that is in order; fixtures/mutations/README.md has the form.</summary>
/// <param name="Name">Its name, with dashes.</param>
/// <param name="IsWarning">Whether the rule warns of it and blocks no merge.</param>
/// <param name="Code">The rule that refuses it.</param>
/// <param name="File">The file where the rule says so, within the submission.</param>
/// <param name="Deed">What an attacker or a careless contributor did.</param>
/// <param name="Table">The file that holds it.</param>
/// <param name="Steps">The steps that put it in.</param>
internal sealed partial record Fault(
    string Name,
    bool IsWarning,
    string Code,
    string File,
    string Deed,
    string Table,
    string[] Steps
)
{
    private static readonly ConcurrentDictionary<string, HashSet<(string, string, string)>> Before = new();

    /// <summary>All faults of all tables.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("tests", "EcResults.Tests", "fixtures", "mutations"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    /// <summary>All findings that the fault brings: those that the submission has without it are left out.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        string[] start = [.. Steps.Where(step => step.Split(' ')[0] is "of" or "beside")];
        var before = Before.GetOrAdd(
            string.Join('\n', start),
            _ => [.. BaseSubmission.Check("ECR001", ChangeScript.Of(Table, start)).Select(Words)]
        );
        return
        [
            .. BaseSubmission
                .Check(Code, ChangeScript.Of(Table, Steps))
                .Where(finding => !before.Contains(Words(finding))),
        ];
    }

    /// <summary>Whether one of the findings is the one expected.</summary>
    public bool IsMetBy(IEnumerable<Finding> findings) =>
        findings.Any(finding =>
            finding.Code == Code
            && IsWarning == (finding.Severity == Severity.Warning)
            && (finding.At.Path == File || finding.At.Path.EndsWith("/" + File, StringComparison.Ordinal))
        );

    /// <summary>
    /// The files that the fault changes and that no rule refuses although SHA256SUMS was written before; null where the
    /// fault changes no file. A file that was taken out is refused at SHA256SUMS, which lists it.
    /// </summary>
    public IReadOnlyList<string>? PassedUnderSums()
    {
        var script = ChangeScript.Of(Table, Steps, underSums: true);
        var files = script.Apply();
        var submission = SubmissionReader.Read(files);
        var refused = RuleBook
            .All.Where(rule => string.CompareOrdinal(rule.Code, "ECR100") < 0)
            .SelectMany(rule => rule.Check(submission).Select(rule.Finding))
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.At.Path)
            .ToHashSet();
        var changed = files
            .Entries.Where(entry => IsOther(entry, script.Start.Find(entry.Path)))
            .Select(entry => entry.Path)
            .Where(path => path != SubmissionFiles.ChecksumsName)
            .ToList();
        if (script.Start.Entries.Any(entry => files.Find(entry.Path) is null))
        {
            changed.Add(SubmissionFiles.ChecksumsName);
        }

        return changed.Count == 0 ? null : [.. changed.Where(path => !refused.Contains(files.DisplayPath(path)))];
    }

    private static bool IsOther(SubmissionFile now, SubmissionFile? before) =>
        before is null
        || (now.Kind, now.Size, now.Executable) != (before.Kind, before.Size, before.Executable)
        || (now.Content is { } content && !content.Span.SequenceEqual(before.Content!.Value.Span));

    private static (string, string, string) Words(Finding finding) => (finding.Code, finding.At.Path, finding.Message);

    /// <summary>One fault a paragraph: its head, and its steps.</summary>
    private static IEnumerable<Fault> Read(string table) =>
        ChangeScript
            .Paragraphs(table)
            .Select(lines =>
            {
                var head = Head().Match(lines[0]);
                Assert.True(head.Success, $"{table}: {lines[0]}");
                string Part(int index) => head.Groups[index].Value;
                return new Fault(
                    Part(1),
                    Part(2).Length > 0,
                    Part(3),
                    Escapes.Read(Part(4)),
                    Part(5),
                    table,
                    lines[1..]
                );
            });

    [GeneratedRegex("^([a-z0-9-]+): (warning )?(ECR[0-9]{3}) at (.+?): (.+)$")]
    private static partial Regex Head();
}
