namespace EcResults.Evidence;

/// <summary>Recognises the output of load generators that are not read, so that a finding can name them.</summary>
internal static partial class OtherGenerators
{
    /// <summary>The first sign that a line gives: each is printed by one tool only.</summary>
    private static readonly IReadOnlyList<(string Name, Regex Sign)> All =
    [
        ("ApacheBench", ApacheBench()),
        ("bombardier", Bombardier()),
        ("h2load", H2load()),
        ("hey", Hey()),
        ("k6", K6()),
        ("oha", Oha()),
        ("siege", Siege()),
        ("vegeta", Vegeta()),
    ];

    /// <summary>The generator that printed a line and no other could have, and the line; null where none did.</summary>
    public static (string Name, WrkLine Line)? Find(IReadOnlyList<WrkLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var (name, sign) in All)
            {
                if (sign.IsMatch(line.Text))
                {
                    return (name, line);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:This is ApacheBench|Concurrency Level: +\d)", RegexOptions.NonBacktracking)]
    private static partial Regex ApacheBench();

    [GeneratedRegex(@"^Bombarding \S", RegexOptions.NonBacktracking)]
    private static partial Regex Bombardier();

    [GeneratedRegex(@"^finished in \S+, \S+ req/s, ", RegexOptions.NonBacktracking)]
    private static partial Regex H2load();

    // oha says how many succeeded where hey says nothing; both print a histogram.
    [GeneratedRegex(@"^Response time histogram:$", RegexOptions.NonBacktracking)]
    private static partial Regex Hey();

    [GeneratedRegex(@"^http_req(?:s|_duration)\.{3}", RegexOptions.NonBacktracking)]
    private static partial Regex K6();

    [GeneratedRegex(@"^Success rate: +\d", RegexOptions.NonBacktracking)]
    private static partial Regex Oha();

    [GeneratedRegex(@"^(?:\*\* SIEGE \d|Transactions: +\d+ hits)", RegexOptions.NonBacktracking)]
    private static partial Regex Siege();

    [GeneratedRegex(@"^Requests +\[total, rate", RegexOptions.NonBacktracking)]
    private static partial Regex Vegeta();
}
