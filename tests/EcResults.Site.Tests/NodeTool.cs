using System.Diagnostics;

namespace EcResults.Site.Tests;

/// <summary>Runs a tool of <c>tests/node_modules</c>; the test is skipped where it is not installed, but not in CI.</summary>
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
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    public static void Require(string package)
    {
        var missing =
            !Directory.Exists(Repository.PathOf("tests", "node_modules", package))
            || Environment
                .GetEnvironmentVariable("PATH")!
                .Split(Path.PathSeparator)
                .All(folder => !File.Exists(Path.Combine(folder, "node")));
        Assert.False(missing && IsCi, $"CI must have {package}: run npm ci in tests/");
        Assert.SkipWhen(missing, $"{package} is not installed; run npm ci in tests/");
    }

    public static void RequireFile(string path)
    {
        Assert.False(!File.Exists(path) && IsCi, $"CI must have {path}");
        Assert.SkipUnless(File.Exists(path), $"{path} is not there");
    }

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";
}
