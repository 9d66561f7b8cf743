using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Cli.Tests;

/// <summary><c>ecresults validate</c>: findings on standard output, everything else on standard error.</summary>
public class ValidateTests : TemporaryFolder
{
    [Fact]
    public async Task A_valid_submission_is_fine_with_its_warnings()
    {
        var result = await Ecresults.Run("validate", Ecresults.Base);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(": error ", result.StandardOutput, StringComparison.Ordinal);
        Assert.Matches(@"\A1 submission, 0 errors, [1-9] warnings\n\z", result.StandardError);
    }

    [Fact]
    public async Task A_manifest_stands_for_its_folder()
    {
        var result = await Ecresults.Run("validate", Path.Combine(Ecresults.Base, "submission.json"));

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task What_is_shown_of_several_submissions_is_what_is_shown_of_each_alone()
    {
        string[] published = ["20261123-ecresults-qemu-tcg-kernel-6.1", "20261123-ecresults-epyc-vm-openssl-3.5"];
        foreach (var id in published)
        {
            var target = Path.Combine(Folder, id == published[0] ? "one" : "two", id);
            Copy(Repository.PathOf("results", id), target);
            // A line in the middle of a file, one at its end, a place that another belongs to, and a day to come.
            await Bash(
                target,
                """sed -i '3i a line of mine' raw/003-*/wrk.txt; printf 'the last\n' >>raw/003-*/pidstat-target.txt; sed -i 's/"requestsPerSecond": /"requestsPerSecond": 1/; s/"date": "2026/"date": "2099/' submission.json"""
            );
        }

        var one = await Ecresults.RunIn(Folder, "validate", "one");
        var two = await Ecresults.RunIn(Folder, "validate", "two");
        var both = await Ecresults.RunIn(Folder, "validate", "one", "two");
        var marked = await Ecresults.RunIn(Folder, "validate", "one", "two", "--format", "sarif");

        Assert.Contains("     3 | a line of mine\n", both.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(both.StandardOutput, ": error \\[date-in-future ECR405\\]: \"2099-"));
        Assert.Equal(
            Of(one, "error") + Of(two, "error") + Of(one, "warning") + Of(two, "warning"),
            both.StandardOutput
        );
        Assert.Contains("\"startLine\": 3", marked.StandardOutput, StringComparison.Ordinal);
    }

    private static string Of(BufferedCommandResult result, string severity) =>
        string.Concat(
            Regex
                .Split(result.StandardOutput, @"^(?=\S)", RegexOptions.Multiline)
                .Where(finding => finding.Contains($": {severity} [", StringComparison.Ordinal))
        );

    [Fact]
    public async Task A_folder_of_submissions_is_all_of_them()
    {
        var result = await Ecresults.Run("validate", Path.GetDirectoryName(Ecresults.Base)!, Ecresults.Base);

        // Named twice, checked once.
        Assert.Matches(@"\A1 submissions?, 0 errors?, [0-9]+ warnings?\n\z", result.StandardError);
    }

    [Fact]
    public async Task Nothing_named_is_all_results()
    {
        var target = Path.Combine(Folder, "results", Ecresults.BaseId);
        Copy(Ecresults.Base, target);
        Copy(Ecresults.Base, Path.Combine(Folder, "results", "20261123-ecresults-other"));

        var result = await Ecresults.RunIn(Folder, "validate");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "results/20261123-ecresults-other/submission.json:4:9: error [bad-id ECR003]: ",
            result.StandardOutput,
            StringComparison.Ordinal
        );
        // The second is a copy of the first, and is told so as well.
        Assert.Contains(" error [copied-from-submission ECR402]: ", result.StandardOutput, StringComparison.Ordinal);
        Assert.Matches(@"\A2 submissions?, [0-9]+ errors?, [0-9]+ warnings?\n\z", result.StandardError);
    }

    [Theory]
    [InlineData("results/20261123-ecresults-other")]
    [InlineData("results/20261123-ecresults-other", "results/20261123-ecresults-third")]
    public async Task A_copy_of_a_submission_that_is_not_named_is_told(params string[] named)
    {
        Copy(Ecresults.Base, Path.Combine(Folder, "results", Ecresults.BaseId));
        Copy(Ecresults.Base, Path.Combine(Folder, "results", "20261123-ecresults-other"));
        Copy(Ecresults.Base, Path.Combine(Folder, "results", "20261123-ecresults-third"));

        var result = await Ecresults.RunIn(Folder, ["validate", .. named]);

        // Of so many findings about whole files the first are listed, which are those of the first path.
        Assert.Matches(
            $"(?m)^{named[0]}/raw/001-baseline/wrk.txt:.* error \\[copied-from-submission ECR402\\]: .*\"{Ecresults.BaseId}\"",
            result.StandardOutput
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_is_told_by_the_list_of_sums_beside_it_or_by_the_files_where_none_can_be_read(bool isRead)
    {
        var beside = Path.Combine(Folder, "results", Ecresults.BaseId);
        Copy(Ecresults.Base, beside);
        Copy(Ecresults.Base, Path.Combine(Folder, "results", "20261123-ecresults-other"));
        const string File = "raw/001-baseline/wrk.txt";
        var sum = ChecksumList.SumOf(
            await System.IO.File.ReadAllBytesAsync(Path.Combine(beside, File), TestContext.Current.CancellationToken)
        );
        byte[] list = isRead ? ChecksumList.Write([(File, sum)]) : [0xff, 0xfe];
        await System.IO.File.WriteAllBytesAsync(
            Path.Combine(beside, "SHA256SUMS"),
            list,
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, "validate", "results/20261123-ecresults-other");

        Assert.Contains(
            $"other/{File}: error [copied-from-submission ECR402]: ",
            result.StandardOutput,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_error_has_file_line_other_half_and_cure()
    {
        Replace(Path.Combine(CopyBase(), "raw", "001-baseline", "wrk.txt"), "53235.25", "53235.26");

        var result = await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            """
            20261123-ecresults-epyc-vm-base/raw/001-baseline/wrk.txt:12:16: error [summary-vs-raw ECR203]: requests per second recomputed from here is "53235.26"; submission.json says 53235.25
                12 | Requests/sec:  53235.26
                   |                ^~~~~~~~
              20261123-ecresults-epyc-vm-base/submission.json:69:30: submission.json says 53235.25
                69 |         "requestsPerSecond": 53235.25,
                   |                              ^~~~~~~~
              help: attach the raw file as the tool printed it, or correct the figure in submission.json · more: ecresults explain ECR203

            """,
            result.StandardOutput,
            StringComparison.Ordinal
        );
        Assert.Matches(@"\A1 submissions?, 1 errors?, [0-9]+ warnings?\n\z", result.StandardError);
    }

    [Fact]
    public async Task A_warning_does_not_fail()
    {
        var file = Path.Combine(CopyBase(), "raw", "001-baseline", "wrk.txt");
        Replace(file, "Running 10s", "$ wrk\nRunning 10s");

        var result = await Ecresults.RunIn(Folder, "validate", Ecresults.BaseId);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(": warning [unexpected-line ECR100]: ", result.StandardOutput, StringComparison.Ordinal);
        Assert.Matches(@"\A1 submissions?, 0 errors?, [0-9]+ warnings?\n\z", result.StandardError);
    }

    [Theory]
    [InlineData("nowhere", "\"nowhere\" does not exist; name a submission's folder, or a folder of submissions")]
    [InlineData("@all", "\"@all\" does not exist; name a submission's folder, or a folder of submissions")]
    [InlineData("empty", "\"empty\" holds no submission; each is a folder with a submission.json")]
    [InlineData("all", "\"all\" is a file; name a submission's folder, or use ecresults show for a single raw file")]
    [InlineData("--nope", "unknown option \"--nope\"\necresults: see: ecresults validate --help")]
    [InlineData("-x", "unknown option \"-x\"\necresults: see: ecresults validate --help")]
    public async Task What_cannot_be_checked_is_a_usage_error(string argument, string message)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "empty"));
        // A response file would be read as the arguments that it holds.
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "all"),
            Ecresults.Base,
            TestContext.Current.CancellationToken
        );

        var result = await Ecresults.RunIn(Folder, "validate", argument);

        Assert.Equal(
            (2, "", $"ecresults: {message}\n"),
            (result.ExitCode, result.StandardOutput, result.StandardError)
        );
    }

    [Fact]
    public async Task Nothing_named_and_no_results_is_a_usage_error()
    {
        var result = await Ecresults.RunIn(Folder, "validate");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            "ecresults: \"results\" does not exist; name a submission's folder, or a folder of submissions\n",
            result.StandardError
        );
    }

    [Fact]
    public async Task A_folder_that_may_not_be_read_cannot_be_checked()
    {
        var target = CopyBase();
        File.SetUnixFileMode(Path.Combine(target, "summary.md"), UnixFileMode.None);

        var result = await RunBoundByFileModes("validate", Ecresults.BaseId);

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
    }

    [Fact]
    public async Task All_published_results_are_valid()
    {
        var result = await Ecresults.Run("validate");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(": error ", result.StandardOutput, StringComparison.Ordinal);
    }

    /// <summary>Root may read everything, unless it gives up the right to.</summary>
    private async Task<BufferedCommandResult> RunBoundByFileModes(params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? await CliWrap
                .Cli.Wrap("setpriv")
                .WithArguments([
                    "--bounding-set=-dac_override,-dac_read_search",
                    "--inh-caps=-dac_override,-dac_read_search",
                    Ecresults.Program,
                    .. arguments,
                ])
                .WithWorkingDirectory(Folder)
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(TestContext.Current.CancellationToken)
            : await Ecresults.RunIn(Folder, arguments);
}
