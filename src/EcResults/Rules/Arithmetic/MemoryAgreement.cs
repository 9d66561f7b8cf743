namespace EcResults.Rules;

internal static class MemoryAgreement
{
    /// <summary>
    /// ps and pidstat sample at other moments, and a buffer may be mapped between them: the peaks of 228 real runs differ by
    /// 8 % at most.
    /// </summary>
    private const double Most = 1.15;

    /// <summary>
    /// Of x86, where all kernels have pages of one size; elsewhere no file tells theirs. What the kernel counted at the end of
    /// 78 real loads is 105 % of the sampled peak at most.
    /// </summary>
    private const double PageKib = 4;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR219",
            Name = "memory-agreement",
            Severity = Severity.Warning,
            Law =
                "The peak of eCapture's memory is the same in ps and in pidstat, give or take 15 %, and no less than the kernel's counters show at the end of the load; pidstat's RSS is its %MEM of the machine's memory; sizes are whole pages, and no sample stands a quarter above the ones beside it.",
            Reason =
                "Both print the resident memory of one process. Where they disagree, one of them watched another process, or prints another "
                + "quantity. pidstat divides RSS by the memory that free prints too. The kernel maps pages of 4 KiB and more, and a program "
                + "that takes memory for a second does not give it back in the next.",
            Cure = "Attach the files that were recorded of eCapture itself during this run.",
            Check = submission =>
                [
                    .. submission.Runs.Select(Check).OfType<Problem>(),
                    .. submission.Runs.Select(run => AgainstCounters(submission, run)).OfType<Problem>(),
                    .. MemoryShare.Check(submission),
                    .. MemorySamples.Check(submission),
                ],
        };

    private static Problem? Check(RunEvidence run)
    {
        if (
            run is not { EcaptureMemory.RssKib: { Count: > 0 } samples, EcaptureCpu: { } pidstat }
            || PrintedBy(pidstat) is not { Count: > 0 } others
        )
        {
            return null;
        }

        var peak = samples.MaxBy(sample => sample.Value);
        var other = others.MaxBy(sample => sample.Value);
        return peak.Value <= other.Value * Most && other.Value <= peak.Value * Most
            ? null
            : new Problem(
                peak.At,
                $"a peak of {MessageFormat.Words(peak.At)} KiB contradicts pidstat's {MessageFormat.Words(other.At)}",
                "attach the files recorded of eCapture itself during this run"
            ).Beside(other.At, "pidstat's peak stands here");
    }

    private static Problem? AgainstCounters(Submission submission, RunEvidence run)
    {
        var sampled = run.EcaptureMemory?.RssKib ?? (run.EcaptureCpu is { } pidstat ? PrintedBy(pidstat) : []);
        var own = run.CountersAfter?.Processes.FirstOrDefault(process => process.IsEcapture);
        if (
            submission.Environment.Uname?.Architecture?.Text != "x86_64"
            || own?.RssPages is not { } pages
            || sampled.Count == 0
        )
        {
            return null;
        }

        var peak = sampled.MaxBy(sample => sample.Value);
        return pages.Value * PageKib <= peak.Value * Most
            ? null
            : new Problem(
                peak.At,
                $"a peak of {MessageFormat.Words(peak.At)} KiB contradicts the {MessageFormat.Number(pages.Value * PageKib)} KiB that the kernel counted at the end of the load",
                "attach the files recorded of eCapture itself during this run"
            ).Beside(pages.At, "the kernel's count of pages, 4 KiB each, stands here");
    }

    private static List<Printed> PrintedBy(PidstatReport pidstat)
    {
        var printed = new List<Printed>();
        foreach (var sample in pidstat.Samples)
        {
            foreach (var row in sample.Rows)
            {
                if (row.RssKib is { } rss)
                {
                    printed.Add(rss);
                }
            }
        }

        return printed;
    }
}
