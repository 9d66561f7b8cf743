using System.CommandLine;
using EcResults.Cli.Output;

namespace EcResults.Cli;

/// <summary>Parses the command line, runs the command and maps what prevents it to exit code 2.</summary>
internal static class CommandLineHost
{
    public static int Run(RootCommand root, string[] args, Terminal terminal)
    {
        // Response files are off: a word like @everyone is data here, not a file to read options from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error(Sanitized.Line(error.Message));
            }

            var words =
                args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]) ? $" {args[0]}" : "";
            terminal.Error($"see: ecresults{words} --help");
            return ExitCode.CouldNotRun;
        }

        try
        {
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = terminal.Out,
                    Error = terminal.Err,
                }
            );
        }
        catch (CannotRunException reason)
        {
            terminal.Error(Sanitized.Line(reason.Message));
            return ExitCode.CouldNotRun;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error(Sanitized.Line(fault.Message));
            return ExitCode.CouldNotRun;
        }
    }
}
