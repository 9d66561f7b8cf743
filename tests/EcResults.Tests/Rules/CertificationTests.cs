namespace EcResults.Tests.Rules;

public sealed class CertificationTests
{
    private static readonly Submission Published = SubmissionReader.Read(
        RealSubmissions.Read("20261123-ecresults-epyc-vm-openssl-3.0")
    );

    [Fact]
    public void A_law_is_told_with_the_values_of_a_run_and_how_closely_it_holds()
    {
        var little = Certification.Of(Published, []).Passed.Single(row => row.Code == "ECR211");

        Assert.Matches(
            @"^32 connections = 0\.\d{3} ms × [\d,]+/s, closes within [\d.]+ %: the middle one of 30 runs, of which the furthest is off by [\d.]+ %$",
            little.Words
        );
        Assert.Contains("Latency", little.At.Source.Lines[little.At.Line - 1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_has_a_finding_is_not_said_to_hold()
    {
        var finding = RuleBook
            .Find("ECR211")!
            .Finding(new Problem(Published.Runs[0].Load!.RequestsPerSecond.At, "wrong", "mend it"));

        Assert.Contains(Certification.Of(Published, []).Passed, row => row.Code == "ECR211");
        Assert.DoesNotContain(Certification.Of(Published, [finding]).Passed, row => row.Code == "ECR211");
    }

    [Fact]
    public void Every_warning_is_a_limit_of_the_result()
    {
        var findings = RuleBook.Check(Published);

        Assert.NotEmpty(findings);
        Assert.Equal(
            findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.Message),
            Certification.Of(Published, findings).Warnings.Select(row => row.Words)
        );
    }

    [Fact]
    public void What_was_not_measured_is_not_listed() =>
        Assert.Empty(Certification.Of(Published with { Runs = [], Readings = [] }, []).Passed);

    [Fact]
    public void Without_texts_it_stays_and_holds_none()
    {
        var kept = (Published with { Certificate = Certification.Of(Published, []) }).WithoutTexts().Certificate!;

        Assert.NotEmpty(kept.Passed);
        Assert.All(kept.Passed, row => Assert.Empty(row.At.Source.Content));
    }
}
