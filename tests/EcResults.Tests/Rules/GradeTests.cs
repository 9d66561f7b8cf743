namespace EcResults.Tests.Rules;

/// <summary>The grade is the least of what the findings of a submission leave.</summary>
public class GradeTests
{
    private const string Published = "20261123-ecresults-epyc-vm-openssl-3.0";

    /// <summary>Where wrk reports socket errors: behind the requests of a run.</summary>
    private const string ErrorsAfter = "requests in ";

    public static IEnumerable<TheoryDataRow<string>> PublishedResults =>
        RealSubmissions.Ids().Where(id => id != BaseSubmission.Id).Select(id => new TheoryDataRow<string>(id));

    [Fact]
    public void Without_a_finding_it_is_an_A_that_nothing_limits()
    {
        var grade = EvidenceGrade.Of([]);

        Assert.Equal(Grade.A, grade.Grade);
        Assert.Empty(grade.Limits);
    }

    [Fact]
    public void An_error_leaves_a_D_whatever_its_rule_says()
    {
        var rule = RuleBook.Find("ECR201")!;
        var finding = rule.Finding(Problem("wrong") with { BestGrade = Grade.B });

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Grade.D, finding.BestGrade);
    }

    [Fact]
    public void The_least_decides_and_all_that_leave_no_A_are_named_the_worst_first()
    {
        var rule = RuleBook.Find("ECR302")!;
        var grade = EvidenceGrade.Of([
            rule.Finding(Problem("less short") with { BestGrade = Grade.B }),
            rule.Finding(Problem("short") with { BestGrade = Grade.C }),
            rule.Finding(Problem("harmless") with { BestGrade = Grade.A }),
        ]);

        Assert.Equal(Grade.C, grade.Grade);
        Assert.Equal([new GradeLimit(Grade.C, "short"), new GradeLimit(Grade.B, "less short")], grade.Limits);
        Assert.Equal(["B", "A"], grade.Limits.Select(limit => limit.Next));
    }

    [Fact]
    public void A_finding_that_is_not_listed_counts()
    {
        var rule = RuleBook.Find("ECR302")!;
        var findings = Enumerable
            .Range(0, FindingList.MostOfOneCode + 2)
            .Select(index =>
                rule.Finding(
                    Problem($"{index:00}") with
                    {
                        BestGrade = index == FindingList.MostOfOneCode + 1 ? Grade.D : Grade.B,
                    }
                )
            );

        Assert.Equal(Grade.D, EvidenceGrade.Of(FindingList.Of(findings)).Grade);
    }

    [Theory]
    [MemberData(nameof(PublishedResults))]
    public void The_published_results_are_a_C(string id) =>
        Assert.Equal(Grade.C, GradeOf(new Draft(RealSubmissions.Read(id))).Grade);

    [Fact]
    public void One_timeout_in_half_a_million_requests_says_so_and_leaves_the_grade()
    {
        var draft = new Draft(RealSubmissions.Read(Published));
        var run = draft.Paths("raw/").First(path => path.EndsWith("-baseline/wrk.txt", StringComparison.Ordinal));
        var line = draft[run].Split('\n').Single(text => text.Contains(ErrorsAfter, StringComparison.Ordinal));
        draft.Replace(run, line, line + "\n  Socket errors: connect 0, read 0, write 0, timeout 1");
        var findings = RuleBook.Check(SubmissionReader.Read(draft.Files()));

        var requests = double.Parse(line.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var finding = Assert.Single(
            findings,
            finding => finding.Message.Contains("requests failed", StringComparison.Ordinal)
        );
        Assert.StartsWith(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"1 of {requests + 1:N0} requests failed (0.000"
            ),
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(Grade.C, EvidenceGrade.Of([.. findings.Where(one => one.Severity == Severity.Warning)]).Grade);
    }

    private static EvidenceGrade GradeOf(Draft draft) =>
        EvidenceGrade.Of(RuleBook.Check(SubmissionReader.Read(draft.Files())));

    private static Problem Problem(string message) =>
        new(new Location(new SourceText("results/x/a.txt", "a\n"), 1, 1, 1), message, "mend it");
}
