using System.Collections.Concurrent;
using EcResults.Tests.Rules;

namespace EcResults.Tests.Mutations;

/// <summary>One fault put into a submission that is in order.</summary>
/// <param name="Name">Its name, with dashes.</param>
/// <param name="Deed">What an attacker or a careless contributor did.</param>
/// <param name="Code">The rule that refuses it.</param>
/// <param name="File">The file where the rule says so, within the submission.</param>
/// <param name="Change">The fault.</param>
internal sealed record Mutation(string Name, string Deed, string Code, string File, Func<Draft, Draft> Change)
{
    /// <summary>The day on which submissions are checked.</summary>
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly ConcurrentDictionary<
        (string, string?),
        HashSet<(string Code, string Path, string Message)>
    > Before = new();

    /// <summary>The submission that it is put into.</summary>
    public string Of { get; init; } = BaseSubmission.Id;

    /// <summary>A submission that stands beside the mutated one.</summary>
    public string? Beside { get; init; }

    /// <summary>Whether the submission without the fault counts as published, so that the change itself is checked too.</summary>
    public bool Published { get; init; }

    /// <summary>Whether a finding of the rule is a warning by law.</summary>
    public bool IsWarning => RuleBook.Find(Code)!.Severity == Severity.Warning;

    /// <summary>All findings that the fault brings: those that the submission had without it are left out.</summary>
    public IReadOnlyList<Diagnostic> Findings()
    {
        var files = RealSubmissions.Read(Of);
        var before = Before.GetOrAdd(
            (Of, Beside),
            _ => Check(files).Select(finding => (finding.Code, finding.At.Path, finding.Message)).ToHashSet()
        );
        return
        [
            .. Check(Change(new Draft(files)).Files())
                .Where(finding => !before.Contains((finding.Code, finding.At.Path, finding.Message))),
        ];
    }

    /// <summary>Whether one of the findings is the one expected.</summary>
    public bool IsMetBy(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Code == Code && finding.At.Path.EndsWith("/" + File, StringComparison.Ordinal));

    private List<Diagnostic> Check(SubmissionFiles files)
    {
        var submission = SubmissionReader.Read(files);
        var catalog = new Catalog(
            Beside is null ? [submission] : [SubmissionReader.Read(RealSubmissions.Read(Beside)), submission]
        );
        return
        [
            .. RuleBook.Check(submission),
            .. RuleBook.CheckCatalog(catalog, Today),
            .. Published ? RuleBook.CheckChange(SubmissionReader.Read(RealSubmissions.Read(Of)), submission) : [],
        ];
    }
}
