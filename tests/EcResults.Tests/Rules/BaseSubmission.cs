namespace EcResults.Tests.Rules;

/// <summary>The small valid submission that every fixture changes in one thing.</summary>
internal static class BaseSubmission
{
    public const string Id = "20261123-ecresults-epyc-vm-base";

    public static string FixturesPath { get; } = Repository.PathOf("tests", "EcResults.Tests", "fixtures", "rules");

    public static SubmissionFiles Files { get; } =
        SubmissionFolder.Read(Path.Combine(FixturesPath, "base", Id), $"results/{Id}");

    /// <summary>
    /// What is true of the base and no fault of its files: its runs last ten seconds, it is one block, and eCapture loses
    /// most events at saturation.
    /// </summary>
    public static IReadOnlyList<string> OwnCodes { get; } = ["ECR302", "ECR304", "ECR308"];

    public static IReadOnlyList<Finding> Check(SubmissionFiles files) => RuleBook.Check(SubmissionReader.Read(files));

    /// <summary>
    /// The findings about what a fixture makes: for a rule about changes or pull requests those about it, else all about the
    /// outcome, alone and beside its neighbour, on a day after it was measured.
    /// </summary>
    public static IReadOnlyList<Finding> Check(string code, ChangeScript script)
    {
        var files = script.Apply();
        var submission = SubmissionReader.Read(files);
        var before = SubmissionReader.Read(new SubmissionFiles(Files.Id, $"before:{Files.Path}", Files.Entries));
        switch (RuleBook.Find(code))
        {
            case { CheckChange: not null }:
                return RuleBook.CheckChange(before, submission);
            case { CheckPullRequest: not null }:
                return RuleBook.CheckPullRequest(script.Pull);
            case { CheckContribution: not null }:
                return RuleBook.CheckContribution(script.Pull, script.IsNew ? null : before, submission);
        }

        Submission[] neighbours = script.Beside is { } beside ? [SubmissionReader.Read(beside)] : [];
        return FindingList.Sorted([
            .. RuleBook.Check(submission, new DateOnly(2026, 12, 31)),
            .. RuleBook.CheckCatalog(new Catalog([.. neighbours, submission])),
        ]);
    }

    /// <summary>The base with one file's bytes replaced.</summary>
    public static SubmissionFiles With(string path, byte[] bytes) => With(Files, path, bytes);

    /// <summary>A submission with one file's bytes replaced or added.</summary>
    public static SubmissionFiles With(SubmissionFiles files, string path, byte[] bytes) =>
        new(
            files.Id,
            files.Path,
            [
                .. files
                    .Entries.Where(entry => entry.Path != path)
                    .Append(new SubmissionFile(path, SubmissionFileKind.Regular, bytes.Length) { Content = bytes })
                    .OrderBy(entry => entry.Path, StringComparer.Ordinal),
            ]
        );
}
