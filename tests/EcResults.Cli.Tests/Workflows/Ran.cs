namespace EcResults.Cli.Tests.Workflows;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a program in a folder and waits for its end. A variable that is null is taken out.</summary>
    public static Ran In(
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        string program,
        params IEnumerable<string> arguments
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ran(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program in a folder, with this process's environment.</summary>
    public static Ran In(string folder, string program, params IEnumerable<string> arguments) =>
        In(folder, new Dictionary<string, string?>(), program, arguments);
}
