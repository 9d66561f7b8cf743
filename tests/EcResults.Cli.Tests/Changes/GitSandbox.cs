namespace EcResults.Cli.Tests.Changes;

/// <summary>A repository of its own with one published result, and the real command run in it.</summary>
internal sealed class GitSandbox : IDisposable
{
    private int commits;

    public GitSandbox()
    {
        PublishedSample.CopyTo(Root);
        Git("init", "--quiet", "--initial-branch=main");
        Commit();
        Git("checkout", "--quiet", "-b", "work");
    }

    /// <summary>Variables that the command gets besides this process's.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("ecresults-").FullName;

    public string Submission => Path.Combine(Root, "results", PublishedSample.Id);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", $"--message={commits++}");
    }

    public void Git(params string[] arguments)
    {
        var (code, _, error) = Run(
            "git",
            Root,
            [
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@localhost",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "core.autocrlf=false",
                .. arguments,
            ]
        );
        Assert.True(code == 0, error);
    }

    /// <summary>Changes a text of the submission.</summary>
    public void Replace(string path, string old, string now)
    {
        var file = Path.Combine(Submission, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    public (int Code, string Output, string Error) Validate(params string[] arguments) => ValidateIn("", arguments);

    public (int Code, string Output, string Error) ValidateIn(string folder, params string[] arguments) =>
        Run(
            "dotnet",
            Path.Combine(Root, folder),
            [Path.Combine(AppContext.BaseDirectory, "EcResults.Cli.dll"), "validate", .. arguments],
            Environment
        );

    private static (int Code, string Output, string Error) Run(
        string program,
        string folder,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
