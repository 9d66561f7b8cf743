using System.Diagnostics;

namespace EcResults.Site.Tests;

/// <summary>Runs a tool of <c>tests/node_modules</c>; the test fails where it is not installed, as tests/run does.</summary>
internal static class NodeTool
{
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("node", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.PathOf("tests"),
            },
        };
        if (Browser is { } browser)
        {
            process.StartInfo.Environment["CHROMIUM"] = browser;
        }

        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Fails the test where a package of tests/package.json is not installed.</summary>
    public static void Require(string package) =>
        Assert.True(
            Directory.Exists(Repository.PathOf("tests", "node_modules", package)) && OnPath("node") is not null,
            $"{package} is not installed; \"npm ci\" in tests/ installs it, as tests/run does"
        );

    /// <summary>Fails the test where there is no browser that it can drive; see <see cref="Browser"/>.</summary>
    public static void RequireBrowser() =>
        Assert.True(
            Browser is not null,
            "there is no chromium, chromium-browser or google-chrome on PATH, and CHROMIUM names none; run tests/run, "
                + "which installs chromium"
        );

    /// <summary>The browser by whatever name a distribution gives it, or null.</summary>
    private static string? Browser { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
            ? (File.Exists(named) ? named : null)
            : OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome");

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
