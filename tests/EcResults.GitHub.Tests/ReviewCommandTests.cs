using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;

namespace EcResults.GitHub.Tests;

/// <summary>The command as a process of its own, against a GitHub on the loopback.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "EcResults.Cli");

    private readonly string folder = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_valid_submission_gets_figures_beside_the_published_ones_and_passes()
    {
        await using var github = await FakeGitHub.Start();
        github.Author = "keeper";
        github.Open(Contributions.Empty, Contributions.WithSubmission());
        Publish("20261123-ecresults-epyc-vm-openssl-3.5");

        var run = await Review(github);

        var comment = github.Conversation.Only;
        Assert.True(run.ExitCode == 0, run.StandardError + comment);
        Assert.Contains("**Valid: no errors", comment, StringComparison.Ordinal);
        Assert.Contains(": grade ", comment, StringComparison.Ordinal);
        Assert.Contains(
            "Nearest published: `20261123-ecresults-epyc-vm-openssl-3.5`",
            comment,
            StringComparison.Ordinal
        );
        Assert.Contains("| throughput | ", comment, StringComparison.Ordinal);
        Assert.Equal("success", github.Checks.Runs.Single()["conclusion"]!.ToString());
        Assert.Equal([ReviewLabels.Valid], github.Conversation.Labels);
        Assert.DoesNotContain(FakeGitHub.Token, run.StandardOutput + run.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_of_more_than_a_hundred_files_takes_at_most_three_requests_a_file_and_ten()
    {
        const string Id = "20261123-ecresults-qemu-tcg-kernel-6.1";
        await using var github = await FakeGitHub.Start();
        github.Author = "keeper";
        github.Open(Contributions.Empty, Contributions.WithPublished(Id));
        Publish("20261123-ecresults-qemu-tcg-kernel-6.12");
        var files = github.ChangedFiles;

        var run = await Review(github);

        Assert.True(run.ExitCode == 0, run.StandardError + github.Conversation.Only);
        Assert.InRange(files, 100, 1000);
        Assert.InRange(github.Requests.Count, files, 3 * files + 10);
    }

    [Fact]
    public async Task Review_and_validate_find_the_same_in_the_same_pull_request()
    {
        var before = Contributions.WithSubmission();
        var after = Contributions.With("src/Program.cs", "// more code\n");
        var manifest = $"results/{Contributions.Id}/submission.json";
        var text = Encoding.UTF8.GetString(before[manifest].Content);
        after[manifest] = Contributions.File(
            text[..(text.TrimEnd().Length - 1)]
                + ",\"status\":{\"state\":\"withdrawn\",\"reason\":\"@everyone #1 <b>gone</b>\",\"date\":\"2026-11-24\"}}\n"
        );
        after[$"results/{Contributions.Id}/raw/env/run.sh"] = ("100755", "rm -rf /\n"u8.ToArray());
        await using var github = await FakeGitHub.Start();
        github.Open(before, after);

        await Review(github);
        var validated = await Validate(before, after);

        Assert.NotEmpty(validated);
        Assert.Equal(
            validated,
            github
                .Checks.Annotations.Values.Single()
                .Select(one => $"{one["title"]!.ToString()[..6]} {one["path"]} {one["message"]}")
                .Order(StringComparer.Ordinal)
        );
        var comment = github.Conversation.Only;
        Assert.Contains("**Status change** of", comment, StringComparison.Ordinal);
        Assert.Contains("`mona`, who is neither its submitter nor a maintainer", comment, StringComparison.Ordinal);
        // Contributed words stand in code spans alone, where nothing is a mention, a reference or HTML.
        Assert.Contains("`@everyone #1 <b>gone</b>`", comment, StringComparison.Ordinal);
        Assert.Contains(ReviewLabels.StatusChange, github.Conversation.Labels);
    }

    [Fact]
    public async Task A_second_run_posts_nothing()
    {
        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, Contributions.Small);
        var first = await Review(github);
        var posted = github.Requests.Count(request => !request.StartsWith("GET ", StringComparison.Ordinal));

        var second = await Review(github);

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Equal(posted, github.Requests.Count(request => !request.StartsWith("GET ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_submission_of_a_thousand_errors_gives_one_comment_that_GitHub_takes()
    {
        var after = Contributions.WithSubmission();
        for (var file = 0; file < 900; file++)
        {
            after[$"results/{Contributions.Id}/raw/{new string('x', 60)}{file}.txt"] = Contributions.File($"{file}\n");
        }

        await using var github = await FakeGitHub.Start();
        github.Open(Contributions.Empty, after);

        var run = await Review(github);

        Assert.Equal(1, run.ExitCode);
        Assert.InRange(github.Conversation.Only.Length, 1000, StickyComment.Longest);
        Assert.Equal("completed", github.Checks.Runs.Single()["status"]!.ToString());
    }

    [Theory]
    [InlineData("--repo octo --pull 7", "give it as OWNER/NAME")]
    [InlineData("--repo octo/../x --pull 7", "give it as OWNER/NAME")]
    [InlineData("--repo octo/results --pull 7 --api http://example.org", "must begin with https://")]
    [InlineData("--repo octo/results --pull 7 --api nowhere", "is not an address")]
    public async Task What_cannot_run_is_said_in_a_line(string arguments, string message)
    {
        Directory.CreateDirectory(Path.Combine(folder, "results"));

        var run = await Run(arguments.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.StandardError, StringComparison.Ordinal);
    }

    private void Publish(string id)
    {
        var source = EcResults.Testing.Repository.PathOf("results", id);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, "results", id, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private Task<BufferedCommandResult> Review(FakeGitHub github)
    {
        Directory.CreateDirectory(Path.Combine(folder, "results"));
        return Run(["--repo", "octo/results", "--pull", "7", "--api", github.Address.AbsoluteUri]);
    }

    private async Task<BufferedCommandResult> Run(IEnumerable<string> arguments) =>
        await CliWrap
            .Cli.Wrap(Program)
            .WithArguments(arguments.Prepend("review"))
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables => variables.Set("GH_TOKEN", FakeGitHub.Token))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    /// <summary>What <c>validate</c> says of the same change in a checkout.</summary>
    private async Task<IEnumerable<string>> Validate(
        Dictionary<string, (string Mode, byte[] Content)> before,
        Dictionary<string, (string Mode, byte[] Content)> after
    )
    {
        var checkout = Path.Combine(folder, "checkout");
        Directory.CreateDirectory(checkout);
        await Git(checkout, "init", "--quiet", "--initial-branch=main");
        await Write(checkout, before);
        await Git(checkout, "checkout", "--quiet", "-b", "contribution");
        await Write(checkout, after);
        var run = await CliWrap
            .Cli.Wrap(Program)
            .WithArguments(["validate", "--changed-since", "main", "--author", "mona", "--format", "json", "results"])
            .WithWorkingDirectory(checkout)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(run.StandardOutput)!;
        return All(json)
            .Where(one => one["code"] is not null && one["message"] is not null)
            .Select(one => $"{one["code"]} {one["file"] ?? one["path"]} {one["message"]}; {one["help"]}")
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(member => All(member.Value)).Prepend(one),
            JsonArray several => several.SelectMany(All),
            _ => [],
        };

    private static async Task Write(string checkout, Dictionary<string, (string Mode, byte[] Content)> files)
    {
        foreach (var (path, (mode, content)) in files)
        {
            var target = Path.Combine(checkout, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, content);
            if (mode == "100755")
            {
                File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        await Git(checkout, "add", "--all");
        await Git(checkout, "commit", "--quiet", "--allow-empty", "-m", "files");
    }

    private static async Task Git(string checkout, params string[] arguments) =>
        await CliWrap
            .Cli.Wrap("git")
            .WithArguments([
                "-c",
                "user.name=octo",
                "-c",
                "user.email=octo@example.org",
                "-c",
                "commit.gpgsign=false",
                .. arguments,
            ])
            .WithWorkingDirectory(checkout)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
