using System.Buffers;

namespace EcResults.Site.Models;

/// <summary>
/// The blank lines and the repeated headings of a pidstat report: it prints both before each sample, and they are half of
/// what a run's files weigh.
/// </summary>
internal static class RepeatedHeadings
{
    private const int LongestTime = 16;
    private static readonly SearchValues<char> OfTime = SearchValues.Create("0123456789:AMP #Time");

    /// <summary>The lines, from 1; none in a file that is no pidstat report.</summary>
    /// <param name="path">The file within the submission.</param>
    /// <param name="text">Its whole text.</param>
    /// <param name="linked">Lines that links lead to, which stay.</param>
    public static IReadOnlySet<int> Of(string path, string text, IReadOnlySet<int> linked)
    {
        var repeated = new HashSet<int>();
        if (!path.Contains("/pidstat-", StringComparison.Ordinal))
        {
            return repeated;
        }

        var seen = new HashSet<string>();
        var rest = text.AsSpan();
        for (var number = 1; SourceText.TakeLine(ref rest, out var line); number++)
        {
            if (
                (line.IsWhiteSpace() || (HeadingOf(line) is { } heading && !seen.Add(heading)))
                && !linked.Contains(number)
            )
            {
                repeated.Add(number);
            }
        }

        return repeated;
    }

    /// <summary>The names of the columns without the time before them, or null where a line is no heading.</summary>
    private static string? HeadingOf(ReadOnlySpan<char> line)
    {
        var start = line.IndexOf("UID", StringComparison.Ordinal);
        start = start < 0 ? line.IndexOf("PID", StringComparison.Ordinal) : start;
        // A sample has digits of more columns before the name of its command, whatever that name is.
        var isHeading =
            start is >= 0 and <= LongestTime
            && line.TrimEnd().EndsWith("Command", StringComparison.Ordinal)
            && !line[..start].ContainsAnyExcept(OfTime);
        return isHeading ? line[start..].TrimEnd().ToString() : null;
    }
}
