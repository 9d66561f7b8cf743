using EcResults.Cli.Changes;
using EcResults.GitHub;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults submit PATH</c></summary>
internal static class SubmitCommand
{
    /// <summary>A submission of the largest size over a slow line.</summary>
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(5);

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "The submission's folder" };
        var repository = new Option<string?>("--repo")
        {
            Description =
                "The repository to contribute to; the one that the checkout was cloned from where it is left out",
            HelpName = "OWNER/NAME",
        };
        var issue = new Option<int?>("--issue")
        {
            Description = "The number of an issue that the pull request closes",
            HelpName = "N",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be sent, and send nothing" };
        var api = GitHubAccess.AddressOption();
        var command = new Command(
            "submit",
            "Opens the pull request of a submission on GitHub, or brings the open one up to date; the token is taken from GH_TOKEN or from gh."
        )
        {
            path,
            repository,
            issue,
            dryRun,
            api,
        };
        command.SetAction(parsed =>
        {
            var named = SubmissionSource.OnePlace(parsed.GetRequiredValue(path));
            // Read once: what was checked is what is sent.
            var files = SubmissionSource.Read(named);
            var place = named with { Files = files };
            var checkedSubmission = Check(place, terminal);
            if (checkedSubmission is null)
            {
                terminal.Note("nothing is sent before the errors are mended");
                return ExitCode.ErrorsFound;
            }

            var name = parsed.GetValue(repository) is { } given
                ? GitHubAccess.Repository(given)
                : GitHubAccess.RepositoryAround(place.Folder);
            var package = new SubmissionPackage(
                files.Id,
                files.Entries.ToDictionary(file => file.Path, file => file.Content!.Value.ToArray())
            );
            Show(name, package, files, terminal);
            if (parsed.GetValue(dryRun))
            {
                terminal.Note("this was a dry run: nothing is sent");
                return ExitCode.Fine;
            }

            var body = Body(checkedSubmission, files, parsed.GetValue(issue));
            return Send(name, package, body, GitHubAccess.Address(parsed.GetValue(api)), terminal)
                .GetAwaiter()
                .GetResult();
        });
        return command;
    }

    /// <summary>The submission, or null where it has errors, which are written.</summary>
    private static Submission? Check(SubmissionPlace place, Terminal terminal)
    {
        var report = ChangeCheck.Run([new ChangedSubmission(place, IsThere: true, Before: null)], pull: null);
        FindingFormat.Text.Write(terminal, report);
        return report.Errors == 0 ? report.Submissions[0].Submission : null;
    }

    private static void Show(RepositoryName name, SubmissionPackage package, SubmissionFiles files, Terminal terminal)
    {
        terminal.Out.WriteLine($"pull request to {name}: {package.Title}");
        terminal.Out.WriteLine($"branch {package.Branch}");
        foreach (var file in files.Entries)
        {
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {file.Size, 9:N0} bytes  {package.Folder}/{Sanitized.Line(file.Path)}"
                )
            );
        }

        terminal.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Words.Count(files.Entries.Count, "file")}, {files.Entries.Sum(file => file.Size):N0} bytes"
            )
        );
        terminal.Note("what is sent is public and dedicated to the public domain under CC0 1.0");
    }

    private static string Body(Submission submission, SubmissionFiles files, int? issue) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The result `{files.Id}`: {Words.Count(files.Entries.Count, "file")}, {files.Entries.Sum(file =>
                file.Size
            ):N0} bytes, grade {submission.Grade}.

            Sent with `ecresults submit` {ToolVersion.Text}, which found no errors, and said that what is sent is dedicated to the public domain under CC0 1.0.

            """
        ) + (issue is { } number ? string.Create(CultureInfo.InvariantCulture, $"\nCloses #{number}.\n") : "");

    private static async Task<int> Send(
        RepositoryName name,
        SubmissionPackage package,
        string body,
        Uri address,
        Terminal terminal
    )
    {
        var token =
            GitHubAccess.TokenOfEnvironment()
            ?? GitHubAccess.TokenOfGh()
            ?? throw new CannotRunException(
                "there is no token; run gh auth login, or set GH_TOKEN to a classic token with the scope public_repo"
            );
        using var api = GitHubApi.Connect(address, token, ToolVersion.Text, TimeProvider.System, AttemptTimeout);
        var sent = await new SubmissionSender(api, name, words => terminal.Note(Sanitized.Line(words)))
            .Send(package, body)
            .ConfigureAwait(false);
        terminal.Note(
            sent.WasOpen
                ? $"pull request {sent.Number} was open, and holds this now"
                : $"pull request {sent.Number} is open"
        );
        terminal.Out.WriteLine(Sanitized.Line(sent.Address));
        return ExitCode.Fine;
    }
}
