namespace EcResults.Rules;

/// <summary>
/// A process's resident memory, in pages in the kernel's counters after the load and in KiB in pidstat's samples of it. In 207
/// pairs measured for this project the end has all of the most that was sampled of a server, and 0.84 to 1.02 of eCapture,
/// which gives memory back.
/// </summary>
internal static class MemoryAgainstCounters
{
    private const double LeastShare = 0.6;
    private const double MostShare = 1.25;

    /// <summary>The sizes that a page can have: the first on x86, one of them on other machines.</summary>
    private static readonly int[] PageKib = [4, 16, 64];

    /// <summary>The findings, the first of each run.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => submission.Runs.Select(Check).OfType<Problem>();

    private static Problem? Check(RunEvidence run)
    {
        if (LoadWindow.Of(run) is not { } window)
        {
            return null;
        }

        foreach (var process in run.CountersAfter?.Processes ?? [])
        {
            if (
                process.RssPages is { Value: > 0 } pages
                && Most(run, process.Pid, window) is { Value: > 0 } most
                && !Sizes(run).Any(kib => pages.Value * kib / most.Value is >= LeastShare and <= MostShare)
            )
            {
                return new Problem(
                    pages.At,
                    $"process {process.Pid}, {MessageFormat.Quote(process.Name.Text)}, has {MessageFormat.Number(pages.Value)} pages, {MessageFormat.Number(pages.Value * PageKib[0])} KiB, after the load, and pidstat sampled {MessageFormat.Number(most.Value)} KiB at the most",
                    "attach counters and samples of this run"
                )
                    .AsWarning()
                    .Beside(most.At, "pidstat's largest sample");
            }
        }

        return null;
    }

    private static Printed? Most(RunEvidence run, long pid, LoadWindow window) =>
        run
            .PidstatReports.SelectMany(report => report.Samples)
            .Where(window.HoldsSample)
            .SelectMany(sample => sample.Rows)
            .Where(row => row.ProcessId == pid)
            .Select(row => row.RssKib)
            .OfType<Printed>()
            .MaxBy(size => size.Value);

    private static int[] Sizes(RunEvidence run) =>
        run.PidstatReports.Any(report => report.Architecture?.Text is "x86_64" or "i686") ? PageKib[..1] : PageKib;
}
