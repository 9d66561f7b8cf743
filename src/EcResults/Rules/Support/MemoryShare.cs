namespace EcResults.Rules;

/// <summary>pidstat's RSS beside its own %MEM, a share of the memory that free prints.</summary>
internal static class MemoryShare
{
    /// <summary>Beyond the rounding of all three: 0.0014 at most in 11,980 real rows.</summary>
    private const double SlackPercent = 0.002;

    private const double BytesPerKib = 1024;

    /// <summary>The findings, one a file.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.Environment.Free?.TotalBytes is { Value: > 0 } total
            ? submission
                .Runs.SelectMany(run => run.PidstatReports)
                .Select(report => Check(report, total))
                .OfType<Problem>()
            : [];

    private static Problem? Check(PidstatReport report, Printed total)
    {
        foreach (var row in report.Samples.SelectMany(sample => sample.Rows))
        {
            if (
                row is { RssKib: { } rss, MemoryPercent: { } share }
                && (
                    rss.Value * BytesPerKib / total.High * 100 > share.High + SlackPercent
                    || (total.Low > 0 && rss.Value * BytesPerKib / total.Low * 100 < share.Low - SlackPercent)
                )
            )
            {
                return new Problem(
                    rss.At,
                    $"an RSS of {MessageFormat.Words(rss.At)} KiB is {MessageFormat.Number(Math.Round(rss.Value * BytesPerKib / total.Value * 100, 2))} % of the machine's memory, and %MEM says {MessageFormat.Words(share.At)}",
                    "attach pidstat's output unedited, of the machine whose memory free.txt shows"
                ).Beside(total.At, "the memory stands here");
            }
        }

        return null;
    }
}
