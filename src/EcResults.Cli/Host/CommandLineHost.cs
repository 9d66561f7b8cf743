using System.CommandLine.Parsing;

namespace EcResults.Cli.Host;

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
        var errors = ErrorsOf(parsed).ToList();
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

    private static IEnumerable<string> ErrorsOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        // What stands behind an unknown word is no fault of its own.
        return unknown?.StartsWith('-') == true ? [Unknown("option", unknown, command.Options)]
            : unknown is not null && command is RootCommand ? [Unknown("command", unknown, command.Subcommands)]
            : parsed.Errors.Select(error => InHouseStyle(error.Message)).Concat(UnknownOptions(parsed));
    }

    /// <summary>A misspelt option is not a path: whoever means a path that begins with a dash writes ./ in front.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Where(token => token.Value.StartsWith('-'))
            .Select(token => Unknown("option", token.Value, parsed.CommandResult.Command.Options));

    private static string Unknown(string what, string word, IEnumerable<Symbol> known) =>
        $"unknown {what} \"{word}\""
        + (
            DidYouMean.Of(word, known.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name)) is { } near
                ? $"; did you mean {near}?"
                : string.Empty
        );

    /// <summary>Lower case, one line, no full stop. The library lists the values that an option takes one a line.</summary>
    private static string InHouseStyle(string message) =>
        message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is [var first, .. var values]
            ? char.ToLowerInvariant(first[0])
                + first[1..].TrimEnd('.').Replace(". Must", "; must", StringComparison.Ordinal)
                + (values.Length == 0 ? "" : " " + string.Join(", ", values))
            : message;
}
