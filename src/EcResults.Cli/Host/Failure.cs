using EcResults.GitHub;
using EcResults.Site.Templating;

namespace EcResults.Cli.Host;

/// <summary>Says in words why a command could not run.</summary>
internal static class Failure
{
    /// <summary>The environment variable that adds the stack trace where it is 1.</summary>
    public const string TraceVariable = "ECRESULTS_TRACE";

    /// <summary>Writes the reason to standard error; where that cannot be written, the exit code alone says it.</summary>
    public static void Tell(Exception fault, Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            // Nobody reads the output, and the command fails anyway.
        }

        try
        {
            foreach (var line in Lines(Cause(fault)))
            {
                terminal.Err.WriteLine(Sanitized.Line(line));
            }
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException)
        {
            // Nobody reads standard error either.
        }
    }

    /// <summary>What went wrong first, where the work was done in parallel.</summary>
    private static Exception Cause(Exception fault) =>
        fault is AggregateException several ? several.Flatten().InnerExceptions[0] : fault;

    private static IEnumerable<string> Lines(Exception cause)
    {
        var isDefect =
            cause
            is not (
                CannotRunException
                or GitHubException
                or IOException
                or UnauthorizedAccessException
                or TemplateException
            );
        var message = isDefect
            ? $"this is a defect of ecresults, please report it ({TraceVariable}=1 adds details): "
                + $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}"
            : cause.Message;
        // The mistakes of a template are one a line.
        var lines = message.Split('\n').Select(line => $"ecresults: {line}");
        return Environment.GetEnvironmentVariable(TraceVariable) == "1"
            ? lines.Concat(cause.ToString().Split('\n'))
            : lines;
    }
}
