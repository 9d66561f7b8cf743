namespace EcResults.Rules;

/// <summary>
/// The seconds of a condensed log beside each other. eCapture prints as many lines for each event of a kind, so in every second
/// the lines are a sum of the same multiples; and where all answers have one size, so do all writes.
/// </summary>
internal static class SecondsAlike
{
    /// <summary>
    /// A read of nothing, at the end of a connection, has 3 lines less, and a stretch between two seconds ends within an event:
    /// 96 lines at the most with 32 connections, in 8,100 seconds of 351 logs measured for this project.
    /// </summary>
    private const double SlackLinesPerConnection = 4;
    private const double SlackLines = 4;

    /// <summary>A connection's own line and the blank one behind it.</summary>
    private const int LinesOfConnect = 2;

    private const double SlackShare = 0.001;

    /// <summary>Of fewer seconds none is the odd one.</summary>
    private const int LeastSeconds = 5;

    /// <summary>Where more than a fifth of the seconds do not fit, answers or logs are of another kind.</summary>
    private const double LeastAlike = 0.8;

    /// <summary>The findings, the first second of each log.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => submission.Runs.Select(Check).OfType<Problem>();

    private static Problem? Check(RunEvidence run)
    {
        if (run is not { Log: { Condensed: not null } log, Load: { } load })
        {
            return null;
        }

        List<LogSecond> seconds = [.. log.Seconds.Where(second => second.Events > 0)];
        return seconds.Count < LeastSeconds
            ? null
            : Strangers(seconds) ?? Lines(seconds, load.Connections.Value) ?? Writes(seconds);
    }

    /// <summary>
    /// A mode prints reads, writes or packets in all of its seconds or in none. Secrets come with connections, which may all be
    /// made in the first.
    /// </summary>
    private static Problem? Strangers(List<LogSecond> seconds)
    {
        foreach (
            var (what, count) in new (string, Func<LogSecond, long>)[]
            {
                ("reads", second => second.Read.Events),
                ("writes", second => second.Write.Events),
                ("packets", second => second.Packet.Events),
            }
        )
        {
            var odd = seconds.FindAll(second => count(second) > 0);
            if (odd is [var first, ..] && odd.Count <= seconds.Count * (1 - LeastAlike))
            {
                return ForTheReviewer(
                    first.At,
                    $"this second has {what}, which {seconds.Count - odd.Count} of the {seconds.Count} seconds with events have none of",
                    seconds.First(second => count(second) == 0).At
                );
            }
        }

        return null;
    }

    private static Problem? Lines(List<LogSecond> seconds, double connections)
    {
        if (Multiples(seconds) is not var (requests, answers))
        {
            return null;
        }

        double Surplus(LogSecond second) => Other(second) - (requests * Request(second)) - (answers * Answer(second));
        var slack = SlackLines + (SlackLinesPerConnection * connections);
        var odd = seconds.FindAll(second => Math.Abs(Surplus(second)) > slack);
        return odd is [var first, ..] && odd.Count <= seconds.Count * (1 - LeastAlike)
            ? ForTheReviewer(
                first.At,
                $"{MessageFormat.Number(first.Lines)} lines are {MessageFormat.Number(Math.Abs(Surplus(first)))} {(Surplus(first) > 0 ? "more" : "less")} than these events take, at {MessageFormat.Number(requests)} and {MessageFormat.Number(answers)} lines each as in the other seconds",
                seconds.First(second => !odd.Contains(second)).At
            )
            : null;
    }

    /// <summary>By how many lines each event counts: the two whole numbers that most neighbouring seconds agree on.</summary>
    private static (double Requests, double Answers)? Multiples(List<LogSecond> seconds)
    {
        var votes = new Dictionary<(double, double), int>();
        for (var at = 1; at < seconds.Count; at++)
        {
            var (one, other) = (seconds[at - 1], seconds[at]);
            var (a, b, c, d) = (Request(one), Answer(one), Request(other), Answer(other));
            var determinant = (a * d) - (b * c);
            if (determinant == 0)
            {
                continue;
            }

            var (x, y) = (
                ((Other(one) * d) - (b * Other(other))) / determinant,
                ((a * Other(other)) - (Other(one) * c)) / determinant
            );
            if (x >= 1 && y >= 1 && double.IsInteger(x) && double.IsInteger(y))
            {
                votes[(x, y)] = votes.GetValueOrDefault((x, y)) + 1;
            }
        }

        // One pair may agree by chance.
        return votes.Count > 0 && votes.MaxBy(vote => vote.Value) is { Value: > 1, Key: var most }
            ? most
            : Alone(seconds);
    }

    /// <summary>Where a log has one kind of event only, as keylog mode has.</summary>
    private static (double Requests, double Answers)? Alone(List<LogSecond> seconds) =>
        seconds.TrueForAll(second => Request(second) == 0)
        && seconds.CountBy(second => Other(second) / Answer(second)).MaxBy(each => each.Value)
            is { Value: > 1, Key: var lines }
            ? (0, lines)
            : null;

    private static Problem? Writes(List<LogSecond> seconds)
    {
        var written = seconds.FindAll(second => second.Write.Events > 0);
        if (written.Count < LeastSeconds)
        {
            return null;
        }

        var usual = Medians.Of([.. written.Select(second => Mean(second))]);
        // An event more or less may be counted in the next second.
        var odd = written.FindAll(second =>
            Math.Abs(second.Write.Bytes - (usual * second.Write.Events)) > usual + (SlackShare * second.Write.Bytes)
        );
        return odd is [var first, ..] && odd.Count <= written.Count * (1 - LeastAlike)
            ? ForTheReviewer(
                first.At,
                $"{MessageFormat.Number(Math.Round(Mean(first), 1))} bytes a write stand in this second, and {MessageFormat.Number(Math.Round(usual, 1))} in the others",
                written.First(second => !odd.Contains(second)).At
            )
            : null;
    }

    private static double Mean(LogSecond second) => (double)second.Write.Bytes / second.Write.Events;

    private static double Request(LogSecond second) => (double)second.Read.Events + second.Packet.Events;

    private static double Answer(LogSecond second) => (double)second.Write.Events + second.Secret.Events;

    private static double Other(LogSecond second) =>
        second.Lines - second.Lost.Lines - (LinesOfConnect * (double)second.Connect.Events);

    private static Problem ForTheReviewer(Location at, string message, Location there) =>
        new Problem(at, message, "condense the whole log again with ecresults new")
            .AsWarning()
            .Beside(there, "one of the other seconds");
}
