using CliWrap;
using CliWrap.Buffered;

namespace EcResults.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
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

    /// <summary>Runs the command and gives its exit code and what it printed.</summary>
    public static Task<BufferedCommandResult> Run(params IReadOnlyList<string> arguments) =>
        RunIn(Repository.Root, arguments);

    /// <summary>The same in another working folder.</summary>
    public static async Task<BufferedCommandResult> RunIn(string folder, params IReadOnlyList<string> arguments) =>
        await Wrap(Program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, TestContext.Current.CancellationToken);

    private static Command Wrap(string program) => CliWrap.Cli.Wrap(program);
}
