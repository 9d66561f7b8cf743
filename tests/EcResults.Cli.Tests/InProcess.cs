using EcResults.Cli.Commands;

namespace EcResults.Cli.Tests;

/// <summary>Runs commands in this process, with their streams caught: all of the program but its start.</summary>
internal static class InProcess
{
    /// <summary>Relative paths mean what they mean to somebody in the checkout; the runner of tests begins beside them.</summary>
    static InProcess() => Environment.CurrentDirectory = Repository.Root;

    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, colour: false);
        var code = CommandLineHost.Run(AllCommands.Create(terminal), arguments, terminal);
        return (code, output.ToString(), error.ToString());
    }
}
