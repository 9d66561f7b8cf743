using System.Diagnostics;

namespace EcResults.Tests.Submissions.Schema;

/// <summary>Asks a script of this folder under Node.js for second opinions.</summary>
internal static class NodeScript
{
    public static string Tests { get; } = Repository.PathOf("tests");

    public static string Here { get; } = Path.Combine(Tests, "EcResults.Tests", "Submissions", "Schema");

    /// <summary>Fails the test where Node.js or a package is missing.</summary>
    public static void Require(string package) =>
        Assert.True(
            Directory.Exists(Path.Combine(Tests, "node_modules", package)),
            $"{package} is not installed: tests/run installs it"
        );

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
}
