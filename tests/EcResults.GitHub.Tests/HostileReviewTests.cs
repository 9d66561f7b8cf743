using System.Text.Json.Nodes;
using EcResults.Cli.Commands;

namespace EcResults.GitHub.Tests;

/// <summary>
/// Pull requests that want more than to add a result, read through the API and reviewed: each is an error, and nothing
/// of it is more than code in the comment.
/// </summary>
public sealed class HostileReviewTests
{
    private const string Folder = $"results/{Contributions.Id}";
    private const string Manifest = $"{Folder}/submission.json";

    /// <summary>Texts that mean something to GitHub, to Markdown, to a workflow or to a terminal.</summary>
    public static TheoryData<string> Texts =>
        [
            "@everyone and @octo/team",
            "#123 GH-2 octo/repo#3",
            "https://evil.example www.evil.example mail@evil.example",
            "[click](https://evil.example) ![pixel](https://evil.example/x.png)",
            "<img src=x onerror=alert(1)><!-- ecresults: review -->",
            "`code` ``more`` ```all``` ~~~~",
            "::error::forged",
            "a\n::add-mask::b\n##[error]c",
            "\e[31mred\e[0m\e]8;;https://evil.example\a",
            "\u202Egnp.exe\u2066hidden\u2069\u200B",
            "| a | b |\n|---|---|\n# heading\n- [ ] item",
            "<details><summary>Valid</summary>",
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_name_of_a_file_is_refused_and_stays_a_name(string text)
    {
        var name = $"{Folder}/raw/{text.Replace('/', '\u2044')}.txt";

        var review = await Review(Contributions.With(name, "x\n"));

        Assert.Contains("ECR002", review, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Words_of_the_manifest_stay_words(string text)
    {
        var review = await Review(
            Changed(json =>
            {
                json["submitter"]!["name"] = text;
                json["environment"]!["cpu"]!["model"] = text;
                json["environment"]!["kernel"]!["release"] = text;
                json["environment"]!["ecapture"]!["version"] = text;
                json["status"] = new JsonObject
                {
                    ["state"] = "withdrawn",
                    ["reason"] = text,
                    ["date"] = "2026-11-24",
                };
            }),
            Contributions.WithSubmission()
        );

        Assert.Contains("### ", review, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Names_in_the_manifest_stay_names(string text) =>
        await Review(
            Changed(json =>
            {
                json["workloads"]![0]!["name"] = text;
                json["runs"]![0]!["name"] = text;
                json[text] = text;
            })
        );

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Lines_of_raw_files_stay_lines(string text)
    {
        var files = Contributions.WithSubmission();
        foreach (var name in new[] { "raw/001-baseline/wrk.txt", "raw/env/uname.txt", "raw/env/server.txt" })
        {
            Append(files, name, $"{text}\n");
        }

        await Review(files);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>\n", "ECR505")]
    [InlineData("<img src=x onerror=alert(1)>\n", "ECR505")]
    [InlineData("[click](javascript:alert(1))\n", "ECR505")]
    [InlineData("![pixel](https://evil.example/x.png)\n", "ECR505")]
    [InlineData("\u202Egnp.exe\n", "ECR506")]
    [InlineData("\e[31mred\n", "ECR506")]
    public async Task Prose_that_is_more_than_prose_is_refused(string prose, string code)
    {
        var files = Contributions.WithSubmission();
        Append(files, "summary.md", prose);

        Assert.Contains(code, await Review(files), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/EcResults/Rules/RuleBook.cs")]
    [InlineData("schema/submission.schema.json")]
    [InlineData(".github/workflows/validate.yml")]
    [InlineData(".github/CODEOWNERS")]
    [InlineData("results/LICENSE")]
    [InlineData("results/known-warnings.txt")]
    [InlineData("site/content/method.md")]
    public async Task Nothing_else_changes_beside_a_submission(string path) =>
        Assert.Contains("ECR406", await Review(Contributions.With(path, "mine\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("raw/env/UNAME.txt")]
    [InlineData("raw/env/caf\u00e9.txt", "raw/env/cafe\u0301.txt")]
    [InlineData("RAW/env/uname.txt")]
    [InlineData("raw/001-Baseline/wrk.txt")]
    [InlineData("Submission.json")]
    public async Task Files_that_collide_on_some_systems_are_refused(params string[] names)
    {
        var files = Contributions.WithSubmission();
        foreach (var name in names)
        {
            files[$"{Folder}/{name}"] = Contributions.File("x\n");
        }

        var review = await Review(files);

        Assert.All(names, name => Assert.Contains($"`{Folder}/{name}", review, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20261123-ECRESULTS-epyc-vm-base")]
    [InlineData("20261123-ecresults-epyc-vm-b\u00e4se", "20261123-ecresults-epyc-vm-ba\u0308se")]
    [InlineData("20261123-ecresults-epyc-vm.base")]
    public async Task Ids_that_collide_on_some_systems_are_refused(params string[] ids)
    {
        var files = Contributions.WithSubmission();
        foreach (var (path, file) in Contributions.WithSubmission())
        {
            foreach (var id in ids)
            {
                files[path.Replace(Contributions.Id, id, StringComparison.Ordinal)] = file;
            }
        }

        var review = await Review(files);

        Assert.All(ids, id => Assert.Contains($"#### `results/{id}", review, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_s_result_beside_a_submission_is_refused()
    {
        const string Other = "results/20261123-ecresults-qemu-tcg-kernel-6.1";
        var before = Contributions.WithPublished(Path.GetFileName(Other));
        var after = new Dictionary<string, (string Mode, byte[] Content)>(before);
        foreach (var (path, file) in Contributions.WithSubmission())
        {
            after[path] = file;
        }

        after.Remove($"{Other}/summary.md");

        var review = await Review(after, before);

        Assert.Contains("one pull request holds one submission", review, StringComparison.Ordinal);
        Assert.Contains($"**Change** of `{Path.GetFileName(Other)}`", review, StringComparison.Ordinal);
        Assert.Contains("who is neither its submitter nor a maintainer", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_request_that_changes_many_results_gets_one_comment_that_GitHub_takes()
    {
        var (before, after) = (Contributions.Empty, Contributions.Empty);
        foreach (var number in Enumerable.Range(100, 130))
        {
            before[$"results/20261123-a-{new string('b', 60)}{number}/submission.json"] = Contributions.File("{}");
            after[$"results/20261123-a-{new string('b', 60)}{number}/submission.json"] = Contributions.File("{ }");
        }

        var review = await Review(after, before);

        Assert.InRange(review.Length, 1000, StickyComment.Longest);
        Assert.Contains("published results more\n", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_under_another_s_name_is_refused() =>
        Assert.Contains("ECR409", await Review(Contributions.WithSubmission()), StringComparison.Ordinal);

    private static Dictionary<string, (string Mode, byte[] Content)> Changed(Action<JsonNode> change)
    {
        var files = Contributions.WithSubmission();
        var json = JsonNode.Parse(files[Manifest].Content)!;
        change(json);
        files[Manifest] = Contributions.File(json.ToJsonString());
        return files;
    }

    private static void Append(Dictionary<string, (string Mode, byte[] Content)> files, string name, string text)
    {
        var (mode, content) = files[$"{Folder}/{name}"];
        files[$"{Folder}/{name}"] = (mode, [.. content, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>The comment on a stranger's pull request, which is an error and harmless.</summary>
    private static async Task<string> Review(
        IReadOnlyDictionary<string, (string Mode, byte[] Content)> after,
        IReadOnlyDictionary<string, (string Mode, byte[] Content)>? before = null
    )
    {
        await using var github = await FakeGitHub.Start();
        github.Author = "mallory";
        github.Open(before ?? Contributions.Empty, after);
        using var api = github.Connect(new InstantTime());
        var content = await new PullRequestReader(api, FakeGitHub.Repository).Read(FakeGitHub.Number);

        var review = PullRequestReview.Of(content);
        await new ReviewPoster(api, FakeGitHub.Repository).Post(FakeGitHub.Number, content.Head, review);

        Assert.False(review.Passes);
        RenderedComment.AssertHarmless(github.Conversation.Only);
        Assert.All(
            github.Checks.Annotations.Values.Single(),
            one => Assert.DoesNotContain(one["message"]!.ToString(), letter => char.IsControl(letter))
        );
        return github.Conversation.Only;
    }
}
