namespace EcResults.Cli.Tests;

/// <summary>What <c>ecresults new</c> and <c>bench</c> are told wrongly, before anything is read, measured or written.</summary>
public class NewOptionsTests : TemporaryFolder
{
    [Theory]
    [InlineData("@octocat")]
    [InlineData("https://github.com/octocat")]
    [InlineData("octo--cat")]
    public async Task An_account_that_GitHub_cannot_have_is_refused_at_once(string account)
    {
        Evidence();

        var result = await NewOfEvidence("--github", account);

        Assert.Equal(
            (
                2,
                $"ecresults: --github takes the name of an account alone, such as octocat; \"{account}\" is not that\n"
            ),
            (result.ExitCode, result.StandardError)
        );
        Assert.False(Directory.Exists(Path.Combine(Folder, "results")));
    }

    [Theory]
    [InlineData("--machine", "My Box", "--machine takes lower case letters")]
    [InlineData("--github", "@octocat", "--github takes the name of an account alone")]
    public async Task Nothing_is_measured_for_a_name_that_no_submission_can_have(
        string option,
        string value,
        string said
    )
    {
        string[] machine = option == "--machine" ? [] : ["--machine", "vm"];

        // The script would refuse the URL before it measures anything.
        var result = await Ecresults.RunIn(
            Folder,
            ["bench", "ftp://x", "--submitter", "Mona", .. machine, option, value]
        );

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.StartsWith($"ecresults: {said}", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_about_a_workload_that_nobody_measured_are_not_passed_over()
    {
        Evidence();

        var result = await NewOfEvidence("--workload", "benchmark:response-bytes=1024");

        Assert.Equal(
            (2, "ecresults: --workload names \"benchmark\", and no run is of that workload; there is keepalive-1k\n"),
            (result.ExitCode, result.StandardError)
        );
    }

    [Theory]
    [InlineData("tls=TLSv1.3", "tls (1.0, 1.1, 1.2 or 1.3)")]
    [InlineData("keep-alive=yes", "(true or false)")]
    [InlineData("response-bytes=1k", "(a whole number)")]
    [InlineData("cipher=ECDHE-RSA-AES128-GCM-SHA256", "add tls=1.3 or another")]
    public async Task What_a_detail_of_a_workload_takes_is_said(string detail, string said)
    {
        Evidence();

        var result = await NewOfEvidence("--workload", $"keepalive-1k:{detail}");

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains(said, result.StandardError, StringComparison.Ordinal);
    }
}
