using System.CommandLine;
using EcResults.Cli.Output;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults site</c></summary>
internal static class SiteCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("site", "Validates all results, then builds the site into artifacts/site.");
        command.SetAction(_ =>
        {
            terminal.Error("not yet");
            return ExitCode.CouldNotRun;
        });
        return command;
    }
}
