using System.ComponentModel;

namespace EcResults.Cli.Tests.Workflows;

/// <summary>Tests that need node: where it is missing they fail with the reason.</summary>
internal static class NodeModule
{
    /// <summary>Stops the test where node does not run, or where the package is not installed.</summary>
    public static void Need(string? package = null)
    {
        if (Missing(package) is { } missing)
        {
            Assert.Fail($"{missing}; run tests/run, which installs what is missing");
        }
    }

    private static string? Missing(string? package)
    {
        if (package is not null && !Directory.Exists(Repository.PathOf("tests", "node_modules", package)))
        {
            return $"{package} is not installed";
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
