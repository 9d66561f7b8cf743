using System.CommandLine.Parsing;

namespace EcResults.Cli;

/// <summary>Parses the command line, runs the command and maps what prevents it to exit code 2.</summary>
internal static class CommandLineHost
{
    public static int Run(RootCommand root, string[] args, Terminal terminal)
    {
        try
        {
            var code = Answer(root, args, terminal);
            // Here and not when the process ends: output that is lost is no success.
            terminal.Out.Flush();
            return code;
        }
        catch (Exception fault)
        {
            Failure.Tell(fault, terminal);
            return ExitCode.CouldNotRun;
        }
    }

    private static int Answer(RootCommand root, string[] args, Terminal terminal)
    {
        // Response files are off: a word like @everyone is data here, not a file to read options from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var errors = parsed
            .Errors.Select(error => InHouseStyle(error.Message))
            // Where a word is unknown, that it was not the command that is needed says nothing new.
            .Where(message =>
                parsed.UnmatchedTokens.Count == 0 || !message.StartsWith("required command", StringComparison.Ordinal)
            )
            .Concat(UnknownOptions(parsed))
            .ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                terminal.Error(Sanitized.Line(error));
            }

            var words =
                args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]) ? $" {args[0]}" : "";
            terminal.Error($"see: ecresults{words} --help");
            return ExitCode.CouldNotRun;
        }

        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Err,
            }
        );
    }

    /// <summary>A misspelt option is not a path: whoever means a path that begins with a dash writes ./ in front.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => token.Value.StartsWith('-'))
            .Select(token => $"unknown option \"{token.Value}\"");

    /// <summary>Lower case, no full stop.</summary>
    private static string InHouseStyle(string message) =>
        message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
