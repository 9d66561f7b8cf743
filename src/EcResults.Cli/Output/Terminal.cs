namespace EcResults.Cli.Output;

/// <summary>Standard output for findings and data, standard error for everything else.</summary>
/// <param name="output">Where findings and data go.</param>
/// <param name="error">Where everything else goes.</param>
/// <param name="colour">Whether findings are coloured.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool colour)
{
    public TextWriter Out { get; } = output;

    public TextWriter Err { get; } = error;

    public bool Colour { get; } = colour;

    /// <summary>The process's own streams: UTF-8 without a mark, LF, colour on a terminal unless NO_COLOR is set.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var colour =
            !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        TextWriter Writer(Stream stream, bool flush) =>
            new StreamWriter(stream, utf8) { NewLine = "\n", AutoFlush = flush };
        return new Terminal(
            Writer(Console.OpenStandardOutput(), flush: false),
            Writer(Console.OpenStandardError(), flush: true),
            colour
        )
        {
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        };
    }

    /// <summary>Whether somebody can be asked: there is a keyboard, and questions are seen.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Asks until the answer is understood.</summary>
    /// <returns>What was understood; null where nobody can be asked, or the answer is an empty line.</returns>
    public T? Ask<T>(string question, Func<string, T?> understand)
    {
        T? understood = default;
        while (understood is null && Answer(question) is { } answer)
        {
            understood = understand(answer);
        }

        return understood;
    }

    private string? Answer(string question)
    {
        if (!CanAsk)
        {
            return null;
        }

        Out.Flush();
        Err.Write($"{Sanitized.Line(question)} [Enter: not known] ");
        return Console.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>Says why something cannot be done.</summary>
    public void Error(string message) => Note($"ecresults: {message}");

    /// <summary>Says something that is neither finding nor data.</summary>
    public void Note(string message)
    {
        Out.Flush();
        Err.WriteLine(message);
    }
}
