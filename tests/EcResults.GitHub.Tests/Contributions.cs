namespace EcResults.GitHub.Tests;

/// <summary>Trees of files for pull requests, made from the small valid submission of the rules' fixtures.</summary>
internal static class Contributions
{
    public const string Id = "20261123-ecresults-epyc-vm-base";

    public const string Regular = "100644";

    private static readonly string Base = EcResults.Testing.Repository.PathOf(
        "tests",
        "EcResults.Tests",
        "fixtures",
        "rules",
        "base",
        Id
    );

    /// <summary>A repository without results.</summary>
    public static Dictionary<string, (string Mode, byte[] Content)> Empty =>
        new()
        {
            ["results/LICENSE"] = File("CC0"),
            [".github/CODEOWNERS"] = File("* @keeper @octo/team\n"),
            ["src/Program.cs"] = File("// code\n"),
        };

    /// <summary>The same with a submission of one file.</summary>
    public static Dictionary<string, (string Mode, byte[] Content)> Small =>
        new(Empty) { ["results/20261123-a-b/submission.json"] = File("{}") };

    /// <summary>The same with the submission.</summary>
    public static Dictionary<string, (string Mode, byte[] Content)> WithSubmission() => WithFolder(Base);

    /// <summary>The same as <see cref="Empty"/> with a submission that is published here.</summary>
    public static Dictionary<string, (string Mode, byte[] Content)> WithPublished(string id) =>
        WithFolder(EcResults.Testing.Repository.PathOf("results", id));

    /// <summary>The same with one more file.</summary>
    public static Dictionary<string, (string Mode, byte[] Content)> With(
        string path,
        string content,
        string mode = Regular
    )
    {
        var files = WithSubmission();
        files[path] = (mode, Encoding.UTF8.GetBytes(content));
        return files;
    }

    private static Dictionary<string, (string Mode, byte[] Content)> WithFolder(string folder)
    {
        var files = Empty;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files[$"results/{Path.GetFileName(folder)}/{name}"] = (Regular, System.IO.File.ReadAllBytes(path));
        }

        return files;
    }

    public static (string Mode, byte[] Content) File(string text) => (Regular, Encoding.UTF8.GetBytes(text));
}
