using System.Diagnostics;
using System.Text;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>Asks a script of this folder under Node.js for second opinions.</summary>
internal static class NodeScript
{
    public static string Tests { get; } = Repository.PathOf("tests");

    public static string Here { get; } = Path.Combine(Tests, "EcResults.Tests", "Submissions", "Schema");

    /// <summary>Skips the test where Node.js or a package is missing; fails it under CI, where the verdict counts.</summary>
    public static void Require(string? package = null)
    {
        var missing =
            package is not null && !Directory.Exists(Path.Combine(Tests, "node_modules", package))
                ? $"{package} is not installed: run npm ci in the folder tests"
                : MissingNode();
        if (missing is not null)
        {
            // On a developer's machine node is a choice.
            Assert.False(Environment.GetEnvironmentVariable("CI") is "true", missing);
            Assert.Skip(missing);
        }
    }

    /// <summary>Gives the script lines and takes its answer, without the line end.</summary>
    public static async Task<string> Ask(string script, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Here, script)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using var node = Process.Start(start)!;
        var answer = node.StandardOutput.ReadToEndAsync();
        foreach (var line in lines)
        {
            await node.StandardInput.WriteAsync($"{line}\n");
        }
        node.StandardInput.Close();
        var verdicts = await answer;
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return verdicts.TrimEnd();
    }

    private static string? MissingNode()
    {
        try
        {
            using var node = Process.Start(
                new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true }
            )!;
            node.WaitForExit();
            return node.ExitCode == 0 ? null : "node does not run";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "node is not installed";
        }
    }
}
