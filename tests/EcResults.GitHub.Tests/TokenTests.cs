using CliWrap;
using CliWrap.Buffered;

namespace EcResults.GitHub.Tests;

/// <summary>The token goes to GitHub in the header for it and nowhere else, whether all goes well or a request fails.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("review", null, 0)]
    [InlineData("review", "GET /user", 2)]
    [InlineData("review", "POST /issues/X/comments", 2)]
    [InlineData("submit", null, 0)]
    [InlineData("submit", "POST /graphql", 0)]
    [InlineData("submit", "POST /pulls", 2)]
    public async Task The_token_is_in_no_output_no_file_and_nothing_that_is_sent(
        string command,
        string? failing,
        int code
    )
    {
        await using var github = await FakeGitHub.Start();
        github.Author = "keeper";
        github.Open(Contributions.Empty, Contributions.WithSubmission());
        if (command == "submit")
        {
            github.Forks.Start(Contributions.Empty);
        }

        github.Failing = (kind, _) => kind == failing ? Fault.Unprocessable : null;
        foreach (var (path, (_, content)) in Contributions.WithSubmission())
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, content, TestContext.Current.CancellationToken);
        }

        string[] arguments =
            command == "submit"
                ? ["submit", Path.Combine("results", Contributions.Id), "--repo", "octo/results"]
                : ["review", "--repo", "octo/results", "--pull", "7"];
        var run = await CliWrap
            .Cli.Wrap(Path.Combine(AppContext.BaseDirectory, "EcResults.Cli"))
            .WithArguments([.. arguments, "--api", github.Address.AbsoluteUri])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
                variables
                    .Set("GH_TOKEN", FakeGitHub.Token)
                    // What it writes for itself is written here as well.
                    .Set("HOME", folder)
                    .Set("TMPDIR", folder)
            )
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == code, $"{run.ExitCode}: {run.StandardError}");
        var secret = FakeGitHub.Token["ghp_".Length..];
        Assert.DoesNotContain(secret, run.StandardOutput + run.StandardError, StringComparison.Ordinal);
        Assert.NotEmpty(github.Received);
        Assert.All(github.Received, request => Assert.DoesNotContain(secret, request, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(secret, File.ReadAllText(file), StringComparison.Ordinal)
        );
    }
}
