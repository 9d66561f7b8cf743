using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Cli.Tests;

/// <summary>The command, run from a folder.</summary>
internal static class Ecresults
{
    /// <summary>The small valid submission of the rules' fixtures.</summary>
    public const string BaseId = "20261123-ecresults-epyc-vm-base";

    /// <summary>Its folder.</summary>
    public static string Base { get; } =
        Repository.PathOf("tests", "EcResults.Tests", "fixtures", "rules", "base", BaseId);

    /// <summary>The program beside the tests.</summary>
    public static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "EcResults.Cli.exe" : "EcResults.Cli");

    /// <summary>Runs the command in this process, from the repository's root, and gives its exit code and what it printed.</summary>
    public static Task<BufferedCommandResult> Run(params string[] arguments) =>
        Task.Run(() =>
        {
            var start = DateTimeOffset.UtcNow;
            var (code, output, error) = InProcess.Run(arguments);
            return new BufferedCommandResult(code, start, DateTimeOffset.UtcNow, output, error);
        });

    /// <summary>The same in a process of its own, from another folder.</summary>
    public static async Task<BufferedCommandResult> RunIn(string folder, params IReadOnlyList<string> arguments) =>
        await CliWrap
            .Cli.Wrap(Program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);
}
