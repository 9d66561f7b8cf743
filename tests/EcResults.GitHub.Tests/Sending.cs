namespace EcResults.GitHub.Tests;

/// <summary>Sends small submissions to a repository without results.</summary>
internal static class Sending
{
    public static SubmissionPackage Package { get; } = PackageOf("1\n");

    /// <summary>The branch of <see cref="Package"/> in the fork.</summary>
    public static string Branch { get; } = $"{FakeForks.Fork}:{Package.Branch}";

    public static async Task<FakeGitHub> Start()
    {
        var github = await FakeGitHub.Start();
        github.Forks.Start(Contributions.Empty);
        github.Forks.SlowFork = 1;
        return github;
    }

    public static SubmissionPackage PackageOf(string text, string id = "20261123-a-b") =>
        new(id, new Dictionary<string, byte[]> { ["a.txt"] = Encoding.UTF8.GetBytes(text) });

    public static async Task<SentSubmission> Send(FakeGitHub github, SubmissionPackage package)
    {
        // Faults that stall end by this; a slow machine only makes more attempts of it.
        using var api = github.Connect(new InstantTime(), TimeSpan.FromSeconds(3));
        return await new SubmissionSender(api, FakeGitHub.Repository, _ => { }).Send(package, "text");
    }

    public static int Changes(FakeGitHub github) =>
        github.Requests.Count(request => !request.StartsWith("GET ", StringComparison.Ordinal));
}
