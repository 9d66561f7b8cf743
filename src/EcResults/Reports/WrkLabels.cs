namespace EcResults.Evidence;

/// <summary>
/// Tells the lines of a report by their labels, loosely: a line whose label stands but whose values are damaged must be
/// recognised, so that the damage is named and the line is not passed over.
/// </summary>
internal static class WrkLabels
{
    /// <summary>What both tools print where there is no report. Most go to standard error, usage to standard output.</summary>
    private static readonly string[] Errors =
    [
        "unable to connect to ",
        "unable to create thread ",
        "unable to initialize SSL",
        "invalid URL: ",
        "number of connections must be >= threads",
        "Throughput MUST be specified with the --rate or -R option",
        "Usage: wrk ",
    ];

    /// <summary>The kind of a line without the blanks around it.</summary>
    public static WrkLineKind KindOf(ReadOnlySpan<char> text) =>
        text switch
        {
            _ when RunningAt(text) >= 0 => WrkLineKind.Running,
            _ when text.StartsWith("Making ") && text.Contains(" requests to ", StringComparison.Ordinal) =>
                WrkLineKind.Making,
            _ when text.StartsWith("Thread Stats") => WrkLineKind.Header,
            _ when text.StartsWith("Thread calibration") => WrkLineKind.Calibration,
            _ when text.StartsWith("Latency Distribution") => WrkLineKind.Distribution,
            _ when text.StartsWith("Latency") => WrkLineKind.Latency,
            _ when text.StartsWith("Req/Sec") => WrkLineKind.ThreadRate,
            _ when text.StartsWith("Detailed Percentile spectrum") => WrkLineKind.Spectrum,
            _ when text.StartsWith("Socket errors") => WrkLineKind.SocketErrors,
            _ when text.StartsWith("Non-2xx or 3xx responses") => WrkLineKind.ErrorResponses,
            _ when text.StartsWith("Requests/sec") => WrkLineKind.Rate,
            _ when text.StartsWith("Transfer/sec") => WrkLineKind.Transfer,
            _ when Follow(text, " requests in ", " read") => WrkLineKind.Completed,
            _ when Follow(text, " threads and ", " connections") => WrkLineKind.Threads,
            _ when IsVersion(text) => WrkLineKind.Version,
            _ => WrkLineKind.Other,
        };

    /// <summary>Where <c>Running 10s test @</c> stands in a line, or -1.</summary>
    public static int RunningAt(ReadOnlySpan<char> text)
    {
        const string Word = "Running ";
        var test = text.IndexOf(" test @", StringComparison.Ordinal);
        if (test < 0)
        {
            return -1;
        }

        var start = text[..test].LastIndexOf(Word, StringComparison.Ordinal);
        return start >= 0 && !text[(start + Word.Length)..test].Contains(' ') ? start : -1;
    }

    /// <summary>Whether a line is one that the tool prints in place of a report.</summary>
    public static bool IsError(ReadOnlySpan<char> text)
    {
        foreach (var error in Errors)
        {
            if (text.StartsWith(error, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IsVersion(text);
    }

    private static bool IsVersion(ReadOnlySpan<char> text) =>
        text.StartsWith("wrk ") && Follow(text, " [", "] Copyright");

    private static bool Follow(ReadOnlySpan<char> text, string first, string then)
    {
        var start = text.IndexOf(first, StringComparison.Ordinal);
        return start >= 0 && text[start..].Contains(then, StringComparison.Ordinal);
    }
}
