namespace EcResults.Cli.Tests.Changes;

/// <summary>A checkout that holds what git or the system would run or believe, and the real command in it.</summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private readonly GitSandbox sandbox = new();
    private readonly string traces = Directory.CreateTempSubdirectory("ecresults-").FullName;

    private string Trace => Path.Combine(traces, "was-run");

    public void Dispose()
    {
        sandbox.Dispose();
        Directory.Delete(traces, recursive: true);
    }

    [Theory]
    [InlineData("", "results")]
    [InlineData("results", ".")]
    [InlineData("results/" + PublishedSample.Id, ".")]
    public void A_program_in_the_working_folder_is_not_run(string folder, string path)
    {
        TrapPrograms.Put(Path.Combine(sandbox.Root, folder), Trace, "git");
        sandbox.Environment["PATH"] = TrapPrograms.SearchPath;
        sandbox.Replace("submission.json", "\"requestsPerSecond\": 19951.2,", "\"requestsPerSecond\": 19951.3,");

        var (code, output, _) = sandbox.ValidateIn(folder, "--changed-since", "main", path);

        Assert.Equal(1, code);
        Assert.Contains("ECR404", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    [Theory]
    [InlineData("results", "results")]
    [InlineData("results", "results/" + PublishedSample.Id)]
    [InlineData("results/" + PublishedSample.Id, "results")]
    [InlineData("results/" + PublishedSample.Id, "results/" + PublishedSample.Id)]
    public void A_bare_repository_among_the_files_is_not_believed(string at, string path)
    {
        PutRepository(Path.Combine(sandbox.Root, at));

        var (code, output, _) = sandbox.Validate("--changed-since", "main", path);

        Assert.False(File.Exists(Trace));
        // Beside submissions its files are nobody's; in one they are unexpected files.
        Assert.Equal(at == "results" && path != at ? 0 : 1, code);
        Assert.DoesNotContain("Unhandled", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results")]
    [InlineData("results/" + PublishedSample.Id)]
    public void A_repository_of_results_or_of_a_submission_is_refused(string at)
    {
        PutRepository(Path.Combine(sandbox.Root, at, ".git"));

        var (code, _, error) = sandbox.Validate("--changed-since", "main", at);

        Assert.Equal(2, code);
        Assert.Contains($"{at}\" holds a repository of its own", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    [Theory]
    [InlineData("results")]
    [InlineData("results/" + PublishedSample.Id)]
    public void A_folder_that_was_handed_over_with_a_repository_is_in_none(string at)
    {
        Directory.Delete(Path.Combine(sandbox.Root, ".git"), recursive: true);
        PutRepository(Path.Combine(sandbox.Root, at, ".git"));

        var (code, _, error) = sandbox.Validate("--changed-since", "main", "results/" + PublishedSample.Id);

        Assert.Equal(2, code);
        Assert.Contains("needs a git repository", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    [Fact]
    public void A_link_in_place_of_all_results_is_not_followed()
    {
        Directory.Move(Path.Combine(sandbox.Root, "results"), Path.Combine(traces, "results"));
        Directory.CreateSymbolicLink(Path.Combine(sandbox.Root, "results"), Path.Combine(traces, "results"));

        var (code, _, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(2, code);
        Assert.Contains("is a link", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_of_a_hook_lead_git_to_no_other_repository()
    {
        sandbox.Replace("submission.json", "\"requestsPerSecond\": 19951.2,", "\"requestsPerSecond\": 19951.3,");
        sandbox.Environment["GIT_DIR"] = Path.Combine(traces, "nowhere");
        sandbox.Environment["GIT_INDEX_FILE"] = Path.Combine(traces, "index");
        sandbox.Environment["GIT_CONFIG_COUNT"] = "1";
        sandbox.Environment["GIT_CONFIG_KEY_0"] = "core.worktree";
        sandbox.Environment["GIT_CONFIG_VALUE_0"] = traces;

        Assert.Equal(1, sandbox.Validate("--changed-since", "main").Code);
    }

    [Theory]
    [InlineData("results/** text\n", "\n", "\r\n")]
    [InlineData("* text=auto\n", "\n", "\r\n")]
    [InlineData("results/** working-tree-encoding=ISO-8859-1\n", "Linux", "L\u00efnux")]
    public void Attributes_hide_no_change(string attributes, string old, string now)
    {
        File.WriteAllText(Path.Combine(sandbox.Root, ".gitattributes"), attributes);
        sandbox.Replace("raw/env/uname.txt", old, now);
        sandbox.Commit();

        var (code, output, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.Contains("raw/env/uname.txt", output, StringComparison.Ordinal);
        Assert.StartsWith("1 submission,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_filter_made_of_a_file_at_checkout_is_a_change()
    {
        File.WriteAllText(Path.Combine(sandbox.Root, ".gitattributes"), "results/** eol=crlf\n");
        sandbox.Commit();
        Directory.Delete(sandbox.Submission, recursive: true);
        sandbox.Git("checkout", "--quiet", "--", "results");

        var (code, _, error) = sandbox.Validate("--changed-since", "main");

        Assert.Equal(1, code);
        Assert.StartsWith("1 submission,", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submodule_in_place_of_a_submission_is_refused_in_its_own_words()
    {
        sandbox.Git("update-index", "--add", "--cacheinfo", $"160000,{new string('1', 40)},results/20260101-octo-sub");
        Directory.CreateDirectory(Path.Combine(sandbox.Root, "results", "20260101-octo-sub"));

        foreach (var path in new[] { "results", "results/20260101-octo-sub" })
        {
            var (code, output, _) = sandbox.Validate("--changed-since", "main", path);

            Assert.Equal(1, code);
            Assert.Contains(
                "error [link-or-run-bit ECR006]: the submission's folder is a submodule",
                output,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_linked_worktree_is_a_checkout()
    {
        var worktree = Path.Combine(traces, "worktree");
        sandbox.Git("worktree", "add", "--quiet", "-b", "other", worktree);

        Assert.Equal((0, "0 submissions, 0 errors, 0 warnings\n"), Checked(worktree));
        Directory.Delete(Path.Combine(worktree, "results", PublishedSample.Id), recursive: true);
        Assert.Equal(1, Checked(worktree).Code);
    }

    [Fact]
    public void A_checkout_as_a_submodule_of_another_repository_is_a_checkout()
    {
        var inner = Path.Combine(traces, "inner");
        sandbox.Git("init", "--quiet", traces);
        sandbox.Git(
            "-C",
            traces,
            "-c",
            "protocol.file.allow=always",
            "submodule",
            "--quiet",
            "add",
            sandbox.Root,
            "inner"
        );

        Assert.Equal((0, "0 submissions, 0 errors, 0 warnings\n"), Checked(inner, "origin/main"));
        Directory.Delete(Path.Combine(inner, "results", PublishedSample.Id), recursive: true);
        Assert.Equal(1, Checked(inner, "origin/main").Code);
    }

    [Fact]
    public void The_changed_submissions_are_listed_for_the_pull_request_s_check_from_any_folder()
    {
        var list = Path.Combine(traces, "list");
        Directory.Move(sandbox.Submission, sandbox.Submission + "-new");

        var (_, output, _) = sandbox.ValidateIn(
            "..",
            "--changed-since",
            "main",
            "--changed-list",
            list,
            Path.Combine(sandbox.Root, "results")
        );

        Assert.Equal($"results/{PublishedSample.Id}\0results/{PublishedSample.Id}-new\0", File.ReadAllText(list));
        Assert.Contains(
            $"results/{PublishedSample.Id}/submission.json: error [published-figure-changed ECR404]",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(sandbox.Root, output, StringComparison.Ordinal);
    }

    private (int Code, string Error) Checked(string checkout, string reference = "main")
    {
        var (code, _, error) = sandbox.Validate("--changed-since", reference, Path.Combine(checkout, "results"));
        return (code, error);
    }

    /// <summary>A repository whose settings name a program that git runs when it looks at the work tree.</summary>
    private void PutRepository(string at)
    {
        Directory.CreateDirectory(Path.Combine(at, "objects", "info"));
        File.WriteAllText(Path.Combine(at, "objects", "info", "packs"), "\n");
        Directory.CreateDirectory(Path.Combine(at, "refs", "heads"));
        File.WriteAllText(Path.Combine(at, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(
            Path.Combine(at, "config"),
            $"[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = \"touch '{Trace}'; false\"\n"
        );
    }
}
