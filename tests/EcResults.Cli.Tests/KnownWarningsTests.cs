namespace EcResults.Cli.Tests;

/// <summary>Warnings that were accepted at publication are listed no more, so that a new one is seen.</summary>
public sealed class KnownWarningsTests : TemporaryFolder
{
    private const string Other = "20260101-other-id ECR317 raw/001-baseline/wrk.txt:3";

    private string Results => Path.Combine(Folder, "results");

    private string List => Path.Combine(Results, "known-warnings.txt");

    [Fact]
    public async Task An_accepted_warning_is_counted_and_listed_only_when_asked_for()
    {
        Publish();
        var first = await Validate();
        Assert.Matches(@"\A1 submission, 0 errors, [1-9][0-9]* warnings\n\z", first.StandardError);

        var accepted = await Validate("--accept-warnings");
        var again = await Validate();
        var all = await Validate("--all");

        var counts = first.StandardError.Replace("0 errors, ", "0 errors, 0 warnings, ", StringComparison.Ordinal);
        Assert.Equal((0, ""), (accepted.ExitCode, accepted.StandardOutput));
        Assert.Equal(
            (0, "", counts.Replace(" warnings\n", " known warnings\n", StringComparison.Ordinal)),
            (again.ExitCode, again.StandardOutput, again.StandardError)
        );
        Assert.Equal((first.StandardOutput, first.StandardError), (all.StandardOutput, all.StandardError));
    }

    [Fact]
    public async Task A_new_warning_is_listed_beside_known_ones()
    {
        Publish();
        await Validate("--accept-warnings");
        var line = (await File.ReadAllLinesAsync(List, TestContext.Current.CancellationToken)).First(text =>
            text[0] != '#'
        );
        await File.WriteAllTextAsync(
            List,
            (await File.ReadAllTextAsync(List, TestContext.Current.CancellationToken)).Replace(
                line + "\n",
                "",
                StringComparison.Ordinal
            ),
            TestContext.Current.CancellationToken
        );

        var result = await Validate();

        Assert.Contains($" {line.Split(' ')[1]}]: ", result.StandardOutput, StringComparison.Ordinal);
        Assert.Matches(
            @"\A1 submission, 0 errors, [1-9] warnings?, [1-9][0-9]* known warnings\n\z",
            result.StandardError
        );
    }

    [Fact]
    public async Task An_error_is_never_known_and_nothing_is_accepted_beside_it()
    {
        Publish();
        await Validate("--accept-warnings");
        var manifest = Path.Combine(Results, Ecresults.BaseId, "submission.json");
        var text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(manifest, text + "{", TestContext.Current.CancellationToken);
        var before = await File.ReadAllTextAsync(List, TestContext.Current.CancellationToken);

        var checkedAgain = await Validate();
        var accepted = await Validate("--accept-warnings");

        Assert.Equal(1, checkedAgain.ExitCode);
        Assert.Contains(": error [", checkedAgain.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(2, accepted.ExitCode);
        Assert.Contains("nothing was accepted", accepted.StandardError, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(List, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_lines_of_submissions_that_are_not_named_stay()
    {
        Publish();
        await File.WriteAllTextAsync(List, Other + "\n", TestContext.Current.CancellationToken);

        await Validate("--accept-warnings");

        var lines = await File.ReadAllLinesAsync(List, TestContext.Current.CancellationToken);
        Assert.Contains(Other, lines);
        Assert.Contains(lines, line => line.StartsWith(Ecresults.BaseId + " ECR", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ECR317 raw/001-baseline/wrk.txt:3")]
    [InlineData("20260101-other-id ECR317")]
    [InlineData("20260101-other-id ECR3171 raw/001-baseline/wrk.txt")]
    public async Task A_list_that_cannot_be_read_is_an_error_at_its_line(string line)
    {
        Publish();
        await File.WriteAllTextAsync(List, $"# a comment\n\n{Other}\n{line}\n", TestContext.Current.CancellationToken);

        var result = await Validate();

        Assert.Equal((2, ""), (result.ExitCode, result.StandardOutput));
        Assert.Contains("line 4 of ", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_counts_them_apart()
    {
        Publish();
        await Validate("--accept-warnings");

        var result = await Ecresults.Run("site", "--results", Results, "--output", Path.Combine(Folder, "site"));

        Assert.Matches(@"\A1 submission, 0 errors, 0 warnings, [1-9][0-9]* known warnings \(", result.StandardError);
        Assert.DoesNotContain("lists the warnings", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_warning_of_what_is_published_here_is_known()
    {
        var result = await Ecresults.Run("validate");

        Assert.Matches(@"\A[0-9]+ submissions, 0 errors, 0 warnings, [0-9]+ known warnings\n\z", result.StandardError);
    }

    private Task<CliWrap.Buffered.BufferedCommandResult> Validate(params string[] options) =>
        Ecresults.RunIn(Folder, ["validate", .. options]);

    private void Publish() => Copy(Ecresults.Base, Path.Combine(Results, Ecresults.BaseId));
}
