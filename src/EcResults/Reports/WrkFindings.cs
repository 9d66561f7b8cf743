namespace EcResults.Evidence;

/// <summary>What is found while a wrk or wrk2 report is read.</summary>
/// <param name="tool">The tool's name for messages: <c>wrk</c> or <c>wrk2</c>.</param>
internal sealed class WrkFindings(string tool)
{
    private const int LongestQuote = 60;
    private readonly List<WrkLine> passedOver = [];

    /// <summary>The tool's name for messages.</summary>
    public string Tool => tool;

    /// <summary>Why the evidence cannot be used.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>What was passed over.</summary>
    public List<Problem> Oddities { get; } = [];

    /// <summary>Adds a problem that unedited output cures.</summary>
    public void Refuse(Location at, string message) => Refuse(at, message, $"attach {tool}'s output unedited");

    /// <summary>Adds a problem.</summary>
    public void Refuse(Location at, string message, string help, params IReadOnlyList<Related> related) =>
        Problems.Add(new Problem(at, message, help) { Related = related });

    /// <summary>Adds an oddity.</summary>
    public void Note(Location at, string message) =>
        Oddities.Add(new Problem(at, message, $"attach {tool}'s output without other text"));

    /// <summary>Passes over a line that the tool does not print; consecutive ones become one oddity.</summary>
    public void PassOver(WrkLine line) => passedOver.Add(line);

    /// <summary>Ends a block of lines that were passed over.</summary>
    public void EndBlock()
    {
        if (passedOver.Count == 0)
        {
            return;
        }

        var first = passedOver[0];
        var quoted = Quote(first.Text);
        var more = passedOver.Count - 1;
        var message = more switch
        {
            0 => $"{quoted} is no line of a {tool} report",
            1 => $"{quoted} and one more line are no lines of a {tool} report",
            _ => $"{quoted} and {more} more lines are no lines of a {tool} report",
        };
        passedOver.Clear();
        Note(first.Whole, message);
    }

    /// <summary>Contributed words in quotes, short enough for a message.</summary>
    public static string Quote(ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestQuote)
        {
            return $"\"{words}\"";
        }

        // Half of a surrogate pair could not be written as UTF-8.
        var end = char.IsHighSurrogate(words[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"\"{words[..end]}…\"";
    }
}
