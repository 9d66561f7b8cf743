namespace EcResults.Tests.Mutations;

/// <summary>
/// That the validator lets nothing through: one fault at a time is put into a submission that is in order, and each has
/// to be refused by the rule that is meant for it, at the file where it was put.
/// </summary>
public class MutationTests
{
    private static IReadOnlyList<Mutation> All { get; } =
    [
        .. LoadMutations.All,
        .. EvidenceMutations.All,
        .. FormMutations.All,
        .. ManifestMutations.All,
        .. FixtureMutations.All,
        .. AttackMutations.All,
        .. RedTeamMutations.All,
    ];

    public static IEnumerable<TheoryDataRow<string>> Submissions =>
        RealSubmissions.Ids().Select(id => new TheoryDataRow<string>(id));

    [Fact]
    public void Every_fault_is_refused_by_its_rule_at_its_file()
    {
        var rows = All.AsParallel().AsOrdered().Select(Row.Of).ToList();
        var refused = rows.Count(row => row.Refused);
        TestTable.Publish(
            "mutations",
            [.. rows.Select(row => row.ToString()), $"{rows.Count} mutations, {refused} refused"]
        );

        Assert.Equal(rows.Count, rows.Select(row => row.Mutation.Name).Distinct().Count());
        Assert.True(rows.Count >= 150);
        Assert.Empty(rows.Where(row => !row.Refused).Select(row => row.ToString()));
    }

    [Fact]
    public void Every_rule_has_a_fault_that_it_is_meant_for()
    {
        var met = All.Select(mutation => mutation.Code).ToHashSet();

        Assert.All(RuleBook.All, rule => Assert.Contains(rule.Code, met));
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_real_submission_has_no_error(string id)
    {
        var findings = RuleBook.Check(SubmissionReader.Read(RealSubmissions.Read(id)));

        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    private sealed record Row(Mutation Mutation, bool Refused, IReadOnlyList<string> Others)
    {
        public static Row Of(Mutation mutation)
        {
            var findings = mutation.Findings();
            return new Row(
                mutation,
                mutation.IsMetBy(findings),
                [
                    .. findings
                        .Select(finding => $"{finding.Code}@{finding.At.Path.Split('/', 3)[^1]} ({finding.Message})")
                        .Distinct(),
                ]
            );
        }

        public override string ToString() =>
            $"{Mutation.Name}: {Mutation.Deed}: {Mutation.Code} at {Mutation.File}: {(Refused ? Mutation.IsWarning ? "refused (warning by law)" : "refused" : $"ESCAPED, found instead {(Others.Count == 0 ? "nothing" : string.Join(", ", Others))}")}";
    }
}
