using System.ComponentModel;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>Tests that need node: skipped with the reason where it is missing, and failed under CI.</summary>
internal static class NodeModule
{
    /// <summary>Stops the test where node does not run, or where the package is not installed.</summary>
    public static void Need(string? package = null)
    {
        if (Missing(package) is { } missing)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") is "true", missing);
            Assert.Skip(missing);
        }
    }

    private static string? Missing(string? package)
    {
        if (package is not null && !Directory.Exists(Repository.PathOf("tests", "node_modules", package)))
        {
            return $"{package} is not installed: run npm ci in the folder tests";
        }

        try
        {
            return Ran.In(Repository.Root, "node", "--version").ExitCode == 0 ? null : "node does not run";
        }
        catch (Win32Exception)
        {
            return "node is not installed";
        }
    }
}
