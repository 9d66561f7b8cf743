using EcResults.Cli.Changes;
using EcResults.GitHub;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults review --repo OWNER/NAME --pull N</c></summary>
internal static class ReviewCommand
{
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
        var api = GitHubAccess.AddressOption();
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
                    GitHubAccess.Repository(parsed.GetRequiredValue(repository)),
                    parsed.GetRequiredValue(number),
                    GitHubAccess.Address(parsed.GetValue(api)),
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

        using var api = GitHubApi.Connect(
            address,
            GitHubAccess.TokenOfEnvironment()
                ?? throw new CannotRunException(
                    "there is no token; set GH_TOKEN to one that may write pull requests, issues and checks"
                ),
            ToolVersion.Text,
            time
        );
        terminal.Note($"reading pull request {number} of {repository}");
        var content = await new PullRequestReader(api, repository).Read(number).ConfigureAwait(false);
        var review = PullRequestReview.Of(content);
        await new ReviewPoster(api, repository).Post(number, content.Head, review).ConfigureAwait(false);
        terminal.Out.WriteLine(Sanitized.Line(review.Title));
        return review.Passes ? ExitCode.Fine : ExitCode.ErrorsFound;
    }
}
