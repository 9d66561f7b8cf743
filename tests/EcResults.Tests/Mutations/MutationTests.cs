namespace EcResults.Tests.Mutations;

/// <summary>
/// That the validator lets nothing through: one fault at a time is put into a submission that is in order, and each has
/// to be refused by the rule that is meant for it, at the file where it was put.
/// </summary>
public class MutationTests
{
    private static readonly Lazy<List<Row>> Rows = new(() => [.. Fault.All.AsParallel().AsOrdered().Select(Row.Of)]);

    public static IEnumerable<TheoryDataRow<string>> Submissions =>
        RealSubmissions.Ids().Select(id => new TheoryDataRow<string>(id));

    [Fact]
    public void Every_fault_is_refused_by_its_rule_at_its_file()
    {
        var refused = Rows.Value.Where(row => row.Refused).ToList();
        var edits = Rows.Value.Where(row => row.PassedUnderSums is not null).ToList();
        TestTable.Publish(
            "mutations",
            [
                .. Rows.Value.Select(row => row.ToString()),
                $"{Rows.Value.Count} mutations, {refused.Count} refused; "
                    + $"{edits.Count} change files, {edits.Count(row => row.PassedUnderSums is [])} refused under the old SHA256SUMS",
            ]
        );

        Assert.Equal(Rows.Value.Count, Rows.Value.Select(row => row.Fault.Name).Distinct().Count());
        Assert.True(Rows.Value.Count >= 460);
        Assert.Empty(Rows.Value.Where(row => !row.Refused).Select(row => row.ToString()));
    }

    [Fact]
    public void Every_changed_file_is_refused_under_the_sums_that_were_written_before() =>
        Assert.Empty(Rows.Value.Where(row => row.PassedUnderSums is [_, ..]).Select(row => row.ToString()));

    [Fact]
    public void Every_rule_has_a_fault_that_it_is_meant_for()
    {
        var missing = RuleBook.All.Select(rule => rule.Code).Except(Fault.All.Select(fault => fault.Code)).ToList();

        Assert.True(
            missing is [],
            $"no fault is meant for {string.Join(", ", missing)}: add one to fixtures/mutations, as its README says"
        );
    }

    [Theory]
    [MemberData(nameof(Submissions))]
    public void A_real_submission_has_no_error(string id)
    {
        var findings = RuleBook.Check(SubmissionReader.Read(RealSubmissions.Read(id)));

        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>A fault and what became of it.</summary>
    private sealed record Row(
        Fault Fault,
        bool Refused,
        IReadOnlyList<string> Found,
        IReadOnlyList<string>? PassedUnderSums
    )
    {
        public static Row Of(Fault fault)
        {
            var findings = fault.Findings();
            return new Row(
                fault,
                fault.IsMetBy(findings),
                [
                    .. findings
                        .Select(finding =>
                            $"{finding.Severity} {finding.Code}@{finding.At.Path.Split('/', 3)[^1]} ({finding.Message})"
                        )
                        .Distinct(),
                ],
                fault.PassedUnderSums()
            );
        }

        public override string ToString() =>
            $"{Fault.Name}: {Fault.Deed}: {Fault.Code} at {Fault.File}: {Outcome}; under old sums: {UnderSums}";

        private string Outcome =>
            Refused
                ? Fault.IsWarning
                    ? "refused (a warning)"
                    : "refused"
                : $"ESCAPED, found instead {(Found is [] ? "nothing" : string.Join(", ", Found))}";

        private string UnderSums =>
            PassedUnderSums switch
            {
                null => "no file is changed",
                [] => "refused",
                var passed => $"PASSED at {string.Join(", ", passed)}",
            };
    }
}
