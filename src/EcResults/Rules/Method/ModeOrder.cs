namespace EcResults.Rules;

internal static class ModeOrder
{
    /// <summary>From 0.7.3 to 1.5.2 keylog and pcap mode hook the handshake only.</summary>
    private static readonly Version FirstVersion = new(0, 7, 3);

    private static readonly Version NextVersion = new(2, 0, 0);

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR326",
            Name = "mode-order",
            Severity = Severity.Warning,
            Law =
                "No mode is faster than its baseline by more than equal runs differ, nor takes less of the busy server's CPU for a request; nor, on kept connections, text mode of eCapture 0.7.3 to 1.5.2 than keylog or pcap mode.",
            Reason =
                "Probes only add work. A mode that answers more requests than the baseline was measured under other conditions: "
                + "another load, a machine that warmed up or was busy before, outputs that are mixed up. The versions named hook each "
                + "read and write in text mode, and the handshake only in the others: a text mode that costs less has captured less.",
            Cure =
                "Check which output belongs to which mode and that text mode captured everything, interleave the runs and measure again; "
                + "or explain it in summary.md.",
            Check = submission =>
                [
                    .. HooksHandshakeOnly(submission) ? WorkloadRuns.Of(submission).SelectMany(Check) : [],
                    .. FasterWithEcapture.Check(submission),
                    .. CheaperWithEcapture.Check(submission),
                ],
        };

    private static bool HooksHandshakeOnly(Submission submission) =>
        submission.Manifest is { } manifest
        && ReleaseNumber.Of(manifest.Environment.Ecapture.Version) is { } version
        && version >= FirstVersion
        && version < NextVersion;

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        if (
            workload.Workload is not { KeepAlive: true, Generator: LoadGenerator.Wrk }
            || workload.MedianRate(Mode.Text) is not { } text
        )
        {
            yield break;
        }

        foreach (var mode in new[] { Mode.Pcap, Mode.Keylog })
        {
            if (workload.MedianRate(mode) is { } other && text > other * (1 + workload.NoiseShare))
            {
                yield return new Problem(
                    FirstOf(workload, Mode.Text).Load!.RequestsPerSecond.At,
                    $"text mode of {workload.Name} makes {MessageFormat.Number(Math.Round(text))} requests per second, more than the {MessageFormat.Number(Math.Round(other))} of {mode.Word()} mode, which hooks the handshake only",
                    "check which output belongs to which mode, or explain it in summary.md"
                ).Beside(FirstOf(workload, mode).Load!.RequestsPerSecond.At, $"{mode.Word()} mode stands here");
            }
        }
    }

    private static RunEvidence FirstOf(WorkloadRuns workload, Mode mode) =>
        workload.In(mode).First(run => WorkloadRuns.RateOf(run) is not null);
}
