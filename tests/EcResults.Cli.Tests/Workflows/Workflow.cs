namespace EcResults.Cli.Tests.Workflows;

/// <summary>The workflows of this repository as text. Each is written in the plain block style that this reads.</summary>
internal static class Workflow
{
    /// <summary>The paths of all workflows.</summary>
    public static string[] Files { get; } =
    [.. Directory.EnumerateFiles(Repository.PathOf(".github", "workflows"), "*.y*ml").Order(StringComparer.Ordinal)];

    /// <summary>The lines of a workflow.</summary>
    public static string[] Lines(string name) => File.ReadAllLines(Repository.PathOf(".github", "workflows", name));

    /// <summary>The scripts of a workflow: what stands after "run:", or in the block that is further in than it.</summary>
    public static IReadOnlyList<string> Scripts(string path) => ScriptsIn(File.ReadAllLines(path));

    /// <summary>The scripts among the lines of a workflow.</summary>
    public static IReadOnlyList<string> ScriptsIn(string[] lines)
    {
        var scripts = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var key = lines[i].IndexOf("run:", StringComparison.Ordinal);
            if (key < 0 || lines[i][..key].Trim() is not ("" or "-"))
            {
                continue;
            }

            var block = lines.Skip(i + 1).TakeWhile(line => line.Trim().Length == 0 || Indent(line) > key);
            scripts.Add(string.Join('\n', block.Prepend(lines[i][(key + 4)..].Trim())));
        }

        return scripts;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
