namespace EcResults.Rules;

/// <summary>The network interface of pcap mode beside the address under load.</summary>
internal static class CaptureInterface
{
    private const string Loopback = "lo";
    private const string All = "any";

    /// <summary>The findings: one for each workload.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var workload in submission.Manifest?.Workloads ?? [])
        {
            var elsewhere = submission
                .Runs.Where(run =>
                    run.Run.Workload == workload.Name
                    && Workload.IsLoopback(workload.Url)
                    && run.Log is { InterfaceName.Text: not (Loopback or All) }
                    && run.Log.Seconds.Any(second => second.Packet.Events > 0)
                )
                .ToList();
            if (elsewhere is [{ Log.InterfaceName: { } name } first, ..])
            {
                yield return new Problem(
                    name.At,
                    $"pcap mode captured the packets of {MessageFormat.Quote(name.Text)} in {MessageFormat.FirstOf(elsewhere)}; the load went to \"{workload.Url}\", whose packets pass \"lo\"",
                    "capture on lo, or say in summary.md what stands between, as the proxy of a container does"
                )
                {
                    Severity = Severity.Warning,
                    Related = [new Related(first.Load?.Url.At ?? name.At, "the load went here")],
                };
            }
        }
    }
}
