using EcResults.Cli.Reviewing;
using EcResults.GitHub;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults review --repo OWNER/NAME --pull N</c></summary>
internal static class ReviewCommand
{
    private const string DefaultApi = "https://api.github.com/";

    private static readonly IReadOnlyList<string> TokenVariables = ["GH_TOKEN", "GITHUB_TOKEN"];

    public static Command Create(Terminal terminal)
    {
        var repository = new Option<string>("--repo")
        {
            Description = "The repository on GitHub that the pull request is for",
            HelpName = "OWNER/NAME",
            Required = true,
        };
        var number = new Option<int>("--pull")
        {
            Description = "The pull request's number",
            HelpName = "N",
            Required = true,
        };
        var api = new Option<string?>("--api")
        {
            Description = $"The address of GitHub's API; GITHUB_API_URL or {DefaultApi} where it is left out",
            HelpName = "URL",
        };
        var command = new Command(
            "review",
            "Checks a pull request on GitHub and posts one comment, one check run and labels; run it in a checkout of the base branch, with a token in GH_TOKEN."
        )
        {
            repository,
            number,
            api,
        };
        command.SetAction(parsed =>
            Run(
                    RepositoryName.Parse(parsed.GetRequiredValue(repository))
                        ?? throw new CannotRunException(
                            $"--repo is \"{Sanitized.Line(parsed.GetRequiredValue(repository))}\"; give it as OWNER/NAME"
                        ),
                    parsed.GetRequiredValue(number),
                    AddressOf(parsed.GetValue(api)),
                    TimeProvider.System,
                    terminal
                )
                .GetAwaiter()
                .GetResult()
        );
        return command;
    }

    /// <summary>Reviews a pull request with the rules and beside the results of the working folder.</summary>
    /// <exception cref="CannotRunException">There is no token, or there are no results.</exception>
    /// <exception cref="GitHubException">GitHub failed.</exception>
    public static async Task<int> Run(
        RepositoryName repository,
        int number,
        Uri address,
        TimeProvider time,
        Terminal terminal
    )
    {
        if (!Directory.Exists(SubmissionSource.Results))
        {
            throw new CannotRunException(
                $"there is no \"{SubmissionSource.Results}\" here; run this at the top of a checkout of the base branch"
            );
        }

        using var api = GitHubApi.Connect(address, Token(), ToolVersion.Text, time);
        terminal.Note($"reading pull request {number} of {repository}");
        var content = await new PullRequestReader(api, repository).Read(number).ConfigureAwait(false);
        var review = PullRequestReview.Of(content);
        await new ReviewPoster(api, repository).Post(number, content.Head, review).ConfigureAwait(false);
        terminal.Out.WriteLine(Sanitized.Line(review.Title));
        return review.Passes ? ExitCode.Fine : ExitCode.ErrorsFound;
    }

    private static Uri AddressOf(string? given)
    {
        var text =
            given ?? (Environment.GetEnvironmentVariable("GITHUB_API_URL") is { Length: > 0 } url ? url : DefaultApi);
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new CannotRunException(
                $"\"{Sanitized.Line(text)}\" is not an address; give one such as {DefaultApi}"
            );
    }

    private static string Token() =>
        TokenVariables
            .Select(name => Environment.GetEnvironmentVariable(name)?.Trim())
            .FirstOrDefault(token => !string.IsNullOrEmpty(token))
        ?? throw new CannotRunException(
            $"there is no token; set {TokenVariables[0]} to one that may write pull requests, issues and checks"
        );
}
