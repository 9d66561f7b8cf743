namespace EcResults.Tests.Rules;

/// <summary>The last size, length or count that is allowed, and the first that is not.</summary>
public class LimitTests
{
    private const int MiB = 1024 * 1024;

    [Theory]
    [InlineData("raw/001-baseline/x.txt", MiB, false)]
    [InlineData("raw/001-baseline/x.txt", MiB + 1, true)]
    [InlineData("summary.md", 16 * 1024, false)]
    [InlineData("summary.md", (16 * 1024) + 1, true)]
    public void A_file_has_a_largest_size(string path, int bytes, bool refused) =>
        Assert.Equal(refused, IsTooLarge([Sized(path, bytes)]));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_submission_has_a_largest_size(int more, bool refused) =>
        Assert.Equal(
            refused,
            IsTooLarge([
                .. Enumerable.Range(0, 16).Select(number => Sized($"raw/{number:D4}", MiB)),
                Sized("raw/more", more),
            ])
        );

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void A_submission_has_a_largest_count(int files, bool refused) =>
        Assert.Equal(
            refused,
            IsTooLarge([.. Enumerable.Range(0, files).Select(number => Sized($"raw/{number:D4}", 1))])
        );

    [Theory]
    [InlineData("20261123-octo-epyc", false)]
    [InlineData("20261123-octo-e", false)]
    [InlineData("20261123-0-0", false)]
    [InlineData("20261123-o.c-e.p-y", false)]
    [InlineData("20261123-octo-epyc-2345678901234567890123456789012345678901234567890123456789012", false)]
    [InlineData("20261123-octo-epyc-23456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData("2026112-octo-epyc", true)]
    [InlineData("2026112x-octo-epyc", true)]
    [InlineData("x0261123-octo-epyc", true)]
    [InlineData("20261123--epyc", true)]
    [InlineData("20261123-octo-", true)]
    [InlineData("20261123-octo", true)]
    [InlineData("20261123-.octo-epyc", true)]
    [InlineData("20261123-octo-.epyc", true)]
    [InlineData("20261123-octo--epyc", true)]
    [InlineData("20261123-Octo-epyc", true)]
    [InlineData("20261123-oCto-epyc", true)]
    [InlineData("20261123-octo-ePyc", true)]
    [InlineData("20261123-octo-e_c", true)]
    public void A_folder_is_named_by_date_submitter_and_machine(string id, bool refused)
    {
        var submission = SubmissionReader.Read(new SubmissionFiles(id, $"results/{id}", []));

        Assert.Equal(refused, RuleBook.Find("ECR003")!.Check(submission).Any());
    }

    [Theory]
    [InlineData("54980.00", "+9.96 %")]
    [InlineData("55020.00", "+10 %")]
    [InlineData("55062.00", "+10.1 %")]
    [InlineData("45020.00", "-9.96 %")]
    [InlineData("44938.00", "-10.1 %")]
    public void A_share_from_ten_percent_on_has_one_decimal(string rate, string shown)
    {
        var files = ChangeScript.Done(
            "replace raw/001-baseline/wrk.txt | 53235.25 | 50000.00",
            $"replace raw/004-baseline/wrk.txt | 51871.46 | {rate}"
        );

        Assert.Contains(
            $" differ by {shown}: ",
            Assert.Single(RuleBook.Find("ECR313")!.Check(SubmissionReader.Read(files))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(80, "", 80, false)]
    [InlineData(81, "", 80, true)]
    [InlineData(79, "👍", 79, true)]
    [InlineData(78, "👍", 80, false)]
    [InlineData(78, "👍a", 80, true)]
    public void What_is_quoted_is_cut_between_characters(int letters, string end, int shown, bool cut)
    {
        var words = new string('a', letters) + end;
        var read = SubmissionReader.Read(BaseSubmission.Files);
        var environment = read.Manifest!.Environment;
        var submission = read with
        {
            Manifest = read.Manifest with
            {
                Environment = environment with { Kernel = environment.Kernel with { Release = words } },
            },
        };

        Assert.Contains(
            RuleBook.Find("ECR205")!.Check(submission),
            problem => problem.Message.Contains($"\"{words[..shown]}{(cut ? "…" : "")}\"", StringComparison.Ordinal)
        );
    }

    private static SubmissionFile Sized(string path, long bytes) => new(path, SubmissionFileKind.Regular, bytes);

    private static bool IsTooLarge(IReadOnlyList<SubmissionFile> entries) =>
        RuleBook
            .Find("ECR004")!
            .Check(SubmissionReader.Read(new SubmissionFiles("20261123-o-x", "results/20261123-o-x", entries)))
            .Any();
}
