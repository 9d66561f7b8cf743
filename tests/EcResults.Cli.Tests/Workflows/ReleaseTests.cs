namespace EcResults.Cli.Tests.Workflows;

/// <summary>The scripts that make a release, with a real archive.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_archive_runs_without_any_dotnet_on_the_machine()
    {
        // The framework as it comes: to compile it as well takes minutes, and a release tries the archive that it publishes.
        var quickly = new Dictionary<string, string?> { ["PublishReadyToRunComposite"] = "false" };
        var built = Ran.In(Repository.Root, quickly, Script("build-archive"), "linux-x64", folder.Path);
        Assert.True(built.ExitCode == 0, built.Output + built.Errors);
        var archive = built.Output.TrimEnd('\n');
        Assert.Equal($"ecresults-{Version()}-linux-x64.tar.gz", Path.GetFileName(archive));

        var tried = Ran.In(folder.Path, Script("try-archive"), archive);

        Assert.True(tried.ExitCode == 0, tried.Output + tried.Errors);
        Assert.Contains($"$ ecresults --version\n{Version()}\n", tried.Output, StringComparison.Ordinal);
        Assert.Contains("\n$ ecresults rules\n", tried.Output, StringComparison.Ordinal);
        Assert.Contains("ECR001", tried.Output, StringComparison.Ordinal);
        Assert.Contains("\n$ ecresults validate results/2", tried.Output, StringComparison.Ordinal);
        Assert.Contains("1 submission, 0 errors", tried.Output + tried.Errors, StringComparison.Ordinal);
        // One program that may be put anywhere, and the licences of all that is in it.
        var listed = Ran.In(folder.Path, "tar", "--list", "--file", archive)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var files = listed.Where(name => !name.EndsWith('/')).Select(Path.GetFileName);
        Assert.Equal(
            ["LICENSE", "LICENSE.TXT", "THIRD-PARTY-NOTICES.TXT", "THIRD-PARTY-NOTICES.txt", "ecresults"],
            files.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_archive_that_does_not_run_is_found_out()
    {
        folder.Write("broken/ecresults", "#!/bin/sh\nexit 3\n");
        var command = Path.Combine(folder.Path, "broken", "ecresults");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Ran.In(folder.Path, "tar", "--create", "--gzip", "--file=broken.tar.gz", "broken");

        var tried = Ran.In(folder.Path, Script("try-archive"), "broken.tar.gz");

        Assert.Equal(3, tried.ExitCode);
    }

    [Fact]
    public void No_archive_is_made_for_another_kind_of_machine() =>
        Assert.Equal(2, Ran.In(Repository.Root, Script("build-archive"), "win-x64; id", folder.Path).ExitCode);

    [Fact]
    public void The_tagged_commit_is_taken_where_it_was_merged_and_has_the_tag_s_version()
    {
        Repo();
        Git("tag", "v1.2.3");
        Commit("later");

        var ran = Take("v1.2.3");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal(Head("v1.2.3"), Head("HEAD"));
    }

    [Theory]
    [InlineData("v9.9.9", "there is no such tag")]
    [InlineData("--all", "there is no such tag")]
    [InlineData("v1.2.4", "the version is 1.2.3")]
    [InlineData("v1.2.3", "the tag is not on the main branch")]
    public void Another_tag_is_refused(string tag, string reason)
    {
        Repo();
        Git("tag", "v1.2.4");
        Git("checkout", "--quiet", "-b", "aside");
        Commit("never merged");
        Git("tag", "v1.2.3");
        Git("checkout", "--quiet", "main");

        var ran = Take(tag);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(reason, ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_attested_and_published_is_what_the_sums_name()
    {
        var lines = Workflow.Lines("release.yml").Select(line => line.Trim()).ToList();

        Assert.Contains("subject-checksums: ${{ runner.temp }}/release/SHA256SUMS", lines);
        Assert.Contains("run: .github/scripts/build-release \"$RUNNER_TEMP/release\"", lines);
        Assert.Contains("run: .github/scripts/publish-release \"$RUNNER_TEMP/release\"", lines);
    }

    private static string Script(string name) => Repository.PathOf(".github", "scripts", name);

    private static string Version() => Ran.In(Repository.Root, Script("release-version")).Output.TrimEnd('\n');

    private void Repo()
    {
        folder.Write("src/Directory.Build.props", "<Project>\n  <VersionPrefix>1.2.3</VersionPrefix>\n</Project>\n");
        foreach (var name in new[] { "take-tagged-commit", "release-version" })
        {
            folder.Write(".github/scripts/" + name, "");
            File.Copy(Script(name), Path.Combine(folder.Path, ".github", "scripts", name), overwrite: true);
        }

        Git("init", "--quiet", "--initial-branch=main");
        Commit("first");
    }

    private Ran Take(string tag) =>
        Ran.In(
            folder.Path,
            new Dictionary<string, string?> { ["TAG"] = tag },
            Path.Combine(folder.Path, ".github", "scripts", "take-tagged-commit")
        );

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    private string Head(string name) => Ran.In(folder.Path, "git", "rev-parse", name).Output;

    private void Git(params string[] arguments)
    {
        string[] author = ["-c", "user.name=octo", "-c", "user.email=octo@example.org", "-c", "commit.gpgsign=false"];
        var git = Ran.In(folder.Path, "git", author.Concat(arguments));
        Assert.True(git.ExitCode == 0, git.Output + git.Errors);
    }
}
