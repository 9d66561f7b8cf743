namespace EcResults.Evidence;

/// <summary>What is found while a wrk or wrk2 report is read.</summary>
/// <param name="tool">The tool's name for messages: <c>wrk</c> or <c>wrk2</c>.</param>
internal sealed class WrkFindings(string tool)
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private WrkLine? firstPassedOver;
    private int passedOver;

    /// <summary>The tool's name for messages.</summary>
    public string Tool => tool;

    /// <summary>How many problems there are; any one makes the evidence useless.</summary>
    public int Problems => problems.Count;

    /// <summary>Adds a problem that unedited output cures.</summary>
    public void Refuse(Location at, string message) => Refuse(at, message, $"attach {tool}'s output unedited");

    /// <summary>Adds a problem of a whole line that unedited output cures.</summary>
    /// <param name="line">The line, which is quoted.</param>
    /// <param name="message">What is wrong with it.</param>
    public void Refuse(WrkLine line, string message) => Refuse(line.Whole, $"{Quotation.Of(line.Text)} {message}");

    /// <summary>Adds a problem of a value that unedited output cures.</summary>
    /// <returns>No value.</returns>
    public Printed? Refuse(Quoted word, string message)
    {
        Refuse(word.At, message);
        return null;
    }

    /// <summary>Adds a problem.</summary>
    public void Refuse(Location at, string message, string help, params IReadOnlyList<Related> related) =>
        problems.Add(new Problem(at, message, help) { Related = related });

    /// <summary>Adds an warning.</summary>
    public void Note(Location at, string message) =>
        warnings.Add(new Problem(at, message, $"attach {tool}'s output without other text"));

    /// <summary>Notes the keys that the terminal echoed before a line.</summary>
    public void NoteEcho(WrkLine line)
    {
        if (line.Echo is { } echo)
        {
            var keys = Quotation.Of(line.Line.Text.AsSpan(echo.Column - 1, echo.Length));
            Note(echo, $"{keys} is the terminal's echo of a key and no part of the report");
        }
    }

    /// <summary>Passes over a line that the tool does not print; consecutive ones become one warning.</summary>
    public void PassOver(WrkLine line)
    {
        firstPassedOver ??= line;
        passedOver++;
    }

    /// <summary>Ends a block of lines that were passed over.</summary>
    public void EndBlock()
    {
        if (firstPassedOver is { } first)
        {
            var lines = passedOver switch
            {
                1 => "is no line",
                2 => "and one more line are no lines",
                _ => $"and {passedOver - 1} more lines are no lines",
            };
            Note(first.Whole, $"{Quotation.Of(first.Text)} {lines} of a {tool} report");
        }

        firstPassedOver = null;
        passedOver = 0;
    }

    /// <summary>The outcome: a problem leaves no report.</summary>
    public Reading<T> Reading<T>(T? report)
        where T : LoadReport => new(problems.Count > 0 ? null : report, problems, warnings);
}
