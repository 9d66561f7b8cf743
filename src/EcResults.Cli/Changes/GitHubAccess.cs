using EcResults.GitHub;

namespace EcResults.Cli.Changes;

/// <summary>Where GitHub is, which repository is meant, and the token.</summary>
internal static class GitHubAccess
{
    private const string DefaultApi = "https://api.github.com/";

    private static readonly IReadOnlyList<string> TokenVariables = ["GH_TOKEN", "GITHUB_TOKEN"];

    /// <summary>The option <c>--api</c>.</summary>
    public static Option<string?> AddressOption() =>
        new("--api")
        {
            Description = $"The address of GitHub's API; GITHUB_API_URL or {DefaultApi} where it is left out",
            HelpName = "URL",
        };

    /// <summary>The address of the API.</summary>
    /// <param name="given">What the command line says, or null.</param>
    /// <exception cref="CannotRunException">It is not an address.</exception>
    public static Uri Address(string? given)
    {
        var text =
            given ?? (Environment.GetEnvironmentVariable("GITHUB_API_URL") is { Length: > 0 } url ? url : DefaultApi);
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new CannotRunException(
                $"\"{Sanitized.Line(text)}\" is not an address; give one such as {DefaultApi}"
            );
    }

    /// <summary>The repository of an option <c>--repo</c>.</summary>
    /// <exception cref="CannotRunException">It has another form.</exception>
    public static RepositoryName Repository(string given) =>
        RepositoryName.Parse(given)
        ?? throw new CannotRunException($"--repo is \"{Sanitized.Line(given)}\"; give it as OWNER/NAME");

    /// <summary>The repository that a folder's checkout was cloned from.</summary>
    /// <exception cref="CannotRunException">There is none, or it is not on GitHub.</exception>
    public static RepositoryName RepositoryAround(string folder)
    {
        if (
            Checkout.Around(folder) is { } checkout
            && new Git(checkout).Try(["config", "--get", "remote.origin.url"], out var output, out _)
        )
        {
            var words = Encoding.UTF8.GetString(output).Trim().Split('/', ':');
            if (words.Length >= 3 && words[^3].EndsWith("github.com", StringComparison.OrdinalIgnoreCase))
            {
                var name = words[^1].EndsWith(".git", StringComparison.Ordinal) ? words[^1][..^4] : words[^1];
                if (RepositoryName.Parse($"{words[^2]}/{name}") is { } found)
                {
                    return found;
                }
            }
        }

        throw new CannotRunException(
            "this is not in a checkout of a repository on GitHub; add --repo OWNER/NAME with the one to contribute to"
        );
    }

    /// <summary>The token of the environment, or null.</summary>
    public static string? TokenOfEnvironment() =>
        TokenVariables
            .Select(name => Environment.GetEnvironmentVariable(name)?.Trim())
            .FirstOrDefault(token => !string.IsNullOrEmpty(token));

    /// <summary>The token that <c>gh auth token</c> gives, or null where gh is not installed or not logged in.</summary>
    public static string? TokenOfGh()
    {
        if (InstalledProgram.StartOf("gh", ["auth", "token"]) is not { } start)
        {
            return null;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        // Read and dropped: what it says there is nothing that a log must have.
        var errors = process.StandardError.ReadToEndAsync();
        var token = process.StandardOutput.ReadToEnd().Trim();
        errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0 && token.Length > 0 ? token : null;
    }
}
