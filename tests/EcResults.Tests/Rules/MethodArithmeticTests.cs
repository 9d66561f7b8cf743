namespace EcResults.Tests.Rules;

/// <summary>The arithmetic behind rules on method, where fixtures would need whole measurements.</summary>
public class MethodArithmeticTests
{
    [Theory]
    [InlineData(1, "below three")]
    [InlineData(2, "below three")]
    [InlineData(3, "level of 75 % at most")]
    [InlineData(4, "level of 87.5 % at most")]
    [InlineData(5, "level of 93.75 %;")]
    [InlineData(6, null)]
    public void Few_blocks_are_told_the_level_that_they_attain(int blocks, string? words)
    {
        var submission = Planned([
            .. Enumerable.Range(1, blocks).SelectMany(block => new[] { (Mode.Baseline, block), (Mode.Text, block) }),
        ]);

        var problems = Check("ECR304", submission);

        if (words is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(words, Assert.Single(problems).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    // All runs of every mode in one stretch.
    [InlineData("bbbttt", true)]
    [InlineData("bbtt", true)]
    // Three of one mode, with baselines around them.
    [InlineData("bbtttb", true)]
    // Blocks in random order may put the end of one beside the start of the next.
    [InlineData("btb tbb", false)]
    [InlineData("bt tb", false)]
    [InlineData("bt", false)]
    [InlineData("bbb", false)]
    public void A_mode_in_one_stretch_is_told_from_blocks_side_by_side(string order, bool refused)
    {
        var block = 1;
        var runs = new List<(Mode, int)>();
        foreach (var letter in order)
        {
            block += letter == ' ' ? 1 : 0;
            if (letter != ' ')
            {
                runs.Add((letter == 'b' ? Mode.Baseline : Mode.Text, block));
            }
        }

        Assert.Equal(refused, Check("ECR305", Planned([.. runs])).Count > 0);
    }

    [Theory]
    [InlineData("6.10.14-amd64", false)]
    [InlineData("6.11.0-9-generic", true)]
    [InlineData("6.11.11", true)]
    [InlineData("6.12-rc1", true)]
    [InlineData("6.12.13", true)]
    [InlineData("6.12.107+deb13-amd64", false)]
    [InlineData("6.13.2-arch1-1", true)]
    [InlineData("6.13.3", false)]
    [InlineData("6.14.0", false)]
    [InlineData("7.2.13", false)]
    [InlineData("6.12.99999999999999999999", true)]
    [InlineData("99999999999999999999", false)]
    [InlineData("unknown", false)]
    public void A_kernel_is_known_by_the_numbers_that_its_release_starts_with(string release, bool refused) =>
        Assert.Equal(refused, Check("ECR320", OnKernel(release)).Count > 0);

    [Theory]
    [InlineData("4.18.0-553.el8_10.x86_64", true)]
    [InlineData("5.1.21", true)]
    [InlineData("5.2", false)]
    [InlineData("5.10.0-32-amd64", false)]
    [InlineData("10.0.1", false)]
    [InlineData("", false)]
    public void The_filter_by_process_needs_kernel_5_2(string release, bool refused) =>
        Assert.Equal(refused, Check("ECR318", OnKernel(release)).Count > 0);

    [Fact]
    public void Counts_too_large_to_add_up_are_no_exception()
    {
        const string Log = "raw/003-text/ecapture.log";
        var text = SourceText.FromUtf8(Log, BaseSubmission.Files.Find(Log)!.Content!.Value.Span)!.Content;
        var huge = text.Replace("read=839/", "read=9223372036854775807/", StringComparison.Ordinal)
            .Replace("read=825/", "read=9223372036854775807/", StringComparison.Ordinal);

        Assert.NotEmpty(BaseSubmission.Check(BaseSubmission.With(Log, System.Text.Encoding.UTF8.GetBytes(huge))));
    }

    [Theory]
    [InlineData("20261123-ecresults-epyc-vm-openssl-3.0", "ECR302 ECR308")]
    [InlineData("20261123-ecresults-epyc-vm-openssl-3.0-probed-client", "ECR302 ECR304 ECR308 ECR321 ECR327 ECR345")]
    [InlineData("20261123-ecresults-qemu-tcg-kernel-6.1", "ECR302 ECR308 ECR313 ECR319 ECR322")]
    public void The_real_submissions_have_the_warnings_that_are_true_of_them(string id, string codes)
    {
        var folder = Repository.PathOf("results", id);

        var findings = RuleBook
            .Check(SubmissionReader.Read(SubmissionFolder.Read(folder, $"results/{id}")))
            .Where(finding => finding.Code.StartsWith("ECR3", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(
            codes,
            string.Join(' ', findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal))
        );
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    private static List<Problem> Check(string code, Submission submission) =>
        [.. RuleBook.Find(code)!.Check(submission)];

    private static Submission OnKernel(string release)
    {
        var read = SubmissionReader.Read(BaseSubmission.Files);
        var environment = read.Manifest!.Environment;
        return read with
        {
            Manifest = read.Manifest with
            {
                Environment = environment with { Kernel = environment.Kernel with { Release = release } },
            },
        };
    }

    /// <summary>The base with other runs, of which nothing but the plan is known.</summary>
    private static Submission Planned((Mode Mode, int Block)[] plan)
    {
        var read = SubmissionReader.Read(BaseSubmission.Files);
        var first = read.Manifest!.Runs[0];
        var runs = plan.Select(
                (run, index) =>
                    first with
                    {
                        Name = $"{index + 1:000}-{run.Mode.Word()}",
                        Mode = run.Mode,
                        Repetition = run.Block,
                        StartedAt = first.StartedAt.AddMinutes(index),
                    }
            )
            .ToList();
        return read with
        {
            Manifest = read.Manifest with { Runs = runs },
            Runs = [.. runs.Select((run, index) => new RunEvidence(run, index))],
        };
    }
}
