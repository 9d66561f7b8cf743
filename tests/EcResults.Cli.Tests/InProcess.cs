using System.CommandLine;
using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests;

/// <summary>Runs commands in this process, with their streams caught.</summary>
internal static class InProcess
{
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, colour: false);
        var root = new RootCommand { ValidateCommand.Create(terminal), ShowCommand.Create(terminal) };
        var code = CommandLineHost.Run(root, arguments, terminal);
        return (code, output.ToString(), error.ToString());
    }
}
