namespace EcResults.Tests.Rules;

public class CatalogIdsTests
{
    [Theory]
    [InlineData("20261123-EcResults-epyc-vm-base", true)]
    [InlineData("20261123-ecresults-epyc-vm.base", false)]
    [InlineData("20261123-ecresults-epyc-v.m-base", true)]
    [InlineData("20261123-ecresults-epyc-vm-base-2", false)]
    public void Ids_that_look_alike_are_refused(string id, bool refused)
    {
        var other = SubmissionReader.Read(new SubmissionFiles(id, $"results/{id}", []));

        Assert.Equal(
            refused ? ["ECR403"] : [],
            RuleBook
                .CheckCatalog(new Catalog([SubmissionReader.Read(BaseSubmission.Files), other]))
                .Select(finding => finding.Code)
        );
    }

    [Fact]
    public void The_same_id_in_two_folders_is_refused()
    {
        var twin = BaseSubmission.Files;
        var other = SubmissionReader.Read(
            new SubmissionFiles("20261123-octo-vm", "results/20261123-octo-vm", twin.Entries)
        );

        Assert.Contains(
            RuleBook.CheckCatalog(new Catalog([SubmissionReader.Read(BaseSubmission.Files), other])),
            finding =>
                finding.Code == "ECR403"
                && finding.Message.Contains("is that of another submission, \"results/", StringComparison.Ordinal)
        );
    }
}
