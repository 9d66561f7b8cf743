namespace EcResults.Cli.Tests.Workflows;

/// <summary>A repository as validate.yml checks it out: at the merge of a pull request, whose first parent is the base.</summary>
internal sealed class PullRequest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PullRequest()
    {
        Git("init", "--quiet", "--initial-branch=main");
        Write("results/LICENSE", "CC0");
        Write("results/20260101-octo-old/submission.json", "{}");
        Write("results/20260101-octo-gone/submission.json", "{}");
        Commit("base");
        Git("checkout", "--quiet", "-b", "contribution");
    }

    /// <summary>Variables that the script gets besides this process's.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>The checkout.</summary>
    public string Path => System.IO.Path.Combine(folder.Path, "contribution");

    /// <summary>The account that opened it, or null where the workflow does not say.</summary>
    public string? Author { get; init; }

    /// <summary>What the job summary shows.</summary>
    public string Summary => File.ReadAllText(SummaryPath);

    /// <summary>What the validator says as Markdown, which a step of its own adds to the summary.</summary>
    public string Reviewed => File.ReadAllText(ReviewPath);

    /// <summary>What <see cref="Validate"/>'s program says as Markdown.</summary>
    public string Review { get; init; } = "**Valid**\n";

    /// <summary>The arguments that the validator got.</summary>
    public IReadOnlyList<string> Arguments =>
        File.Exists(ArgumentsPath) ? File.ReadAllText(ArgumentsPath).Split('\0')[..^1] : [];

    private string ReviewPath => System.IO.Path.Combine(folder.Path, "review.md");

    private string SummaryPath => System.IO.Path.Combine(folder.Path, "summary.md");

    private string ArgumentsPath => System.IO.Path.Combine(folder.Path, "arguments");

    public void Write(string name, string text) => folder.Write("contribution/" + name, text);

    public void Link(string name, string target) => File.CreateSymbolicLink(System.IO.Path.Combine(Path, name), target);

    public void Remove(string name) => Directory.Delete(System.IO.Path.Combine(Path, name), recursive: true);

    public void Git(params string[] arguments)
    {
        Directory.CreateDirectory(Path);
        string[] author = ["-c", "user.name=octo", "-c", "user.email=octo@example.org", "-c", "commit.gpgsign=false"];
        var git = Ran.In(Path, "git", author.Concat(arguments));
        Assert.True(git.ExitCode == 0, git.Output + git.Errors);
    }

    /// <summary>Puts a submission into the base branch, and the contribution onto it.</summary>
    public void Publish(string submission)
    {
        Git("checkout", "--quiet", "main");
        foreach (var file in Directory.EnumerateFiles(submission, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(submission)!, file);
            Write("results/" + name, File.ReadAllText(file));
        }

        Commit("published");
        Git("checkout", "--quiet", "-B", "contribution");
    }

    public void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    /// <summary>
    /// Merges, and validates with a program that prints a text, lists changed submissions and ends with an exit code.
    /// </summary>
    public Ran Validate(string output = "", int exitCode = 0, IEnumerable<string>? listed = null)
    {
        Merge();
        var text = folder.Write("output", output);
        var review = folder.Write("review", Review);
        var list = folder.Write("listed", string.Concat((listed ?? ChangedSubmissions()).Select(one => one + "\0")));
        var validator = folder.Write(
            "validator",
            $"printf '%s\\0' \"$@\" >>'{ArgumentsPath}'\n"
                + $"cat '{text}'\ncp '{list}' \"$2\"\n"
                + $"cp '{text}' \"${{4#github=}}\"\ncp '{review}' \"${{6#markdown=}}\"\nexit {exitCode}\n"
        );
        return Run("bash", validator);
    }

    /// <summary>Merges, and validates with a command.</summary>
    public Ran ValidateWith(params string[] command)
    {
        Merge();
        return Run(command);
    }

    /// <summary>Puts what was written into a commit, and merges that into the base.</summary>
    public void Merge()
    {
        Commit("contribution");
        Git("checkout", "--quiet", "main");
        Git("merge", "--quiet", "--no-ff", "-m", "merge", "contribution");
    }

    /// <summary>Validates what is checked out.</summary>
    public Ran Run(params string[] command)
    {
        var script = Repository.PathOf(".github", "scripts", "validate-pull-request");
        return Ran.In(
            folder.Path,
            new Dictionary<string, string?>(Environment)
            {
                ["GITHUB_STEP_SUMMARY"] = SummaryPath,
                ["REVIEW"] = ReviewPath,
                ["PULL_REQUEST_AUTHOR"] = Author,
            },
            script,
            command.Prepend("contribution")
        );
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> ChangedSubmissions() =>
        Ran.In(Path, "git", "diff", "--name-only", "-z", "--no-renames", "HEAD^1", "HEAD")
            .Output.Split('\0')
            .Select(path => path.Split('/'))
            .Where(parts => parts is ["results", _, _, ..])
            .Select(parts => $"results/{parts[1]}")
            .Distinct();
}
