namespace EcResults.Rules;

/// <summary>
/// The network interface and the filter of pcap mode beside the address under load: warnings, because the proxy of a
/// container may stand between.
/// </summary>
internal static partial class PacketsAgainstLoad
{
    private const string Loopback = "lo";
    private const string All = "any";

    /// <summary>The findings: one of a kind for each workload.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var workload in submission.Manifest?.Workloads ?? [])
        {
            var captured = submission
                .Runs.Where(run =>
                    run.Run.Workload == workload.Name
                    && run.Log?.Seconds.Any(second => second.Packet.Events > 0) == true
                )
                .ToList();
            var elsewhere = captured
                .Where(run =>
                    Workload.IsLoopback(workload.Url) && run.Log is { InterfaceName.Text: not (Loopback or All) }
                )
                .ToList();
            if (elsewhere is [{ Log.InterfaceName: { } name } first, ..])
            {
                yield return Warning(
                    first,
                    name.At,
                    $"pcap mode captured the packets of {MessageFormat.Quote(name.Text)} in {MessageFormat.FirstOf(elsewhere)}; the load went to \"{workload.Url}\", whose packets pass \"lo\"",
                    "capture on lo"
                );
            }

            var passedOver = captured.Where(run => LeavesOut(run.Log!.PacketFilter?.Text ?? "", workload.Url)).ToList();
            if (passedOver is [{ Log.PacketFilter: { } filter } other, ..])
            {
                yield return Warning(
                    other,
                    filter.At,
                    $"pcap mode captured packets with the filter {MessageFormat.Quote(filter.Text)} in {MessageFormat.FirstOf(passedOver)}, which leaves out the load on \"{workload.Url}\"",
                    "capture the port of the load"
                );
            }
        }
    }

    private static Problem Warning(RunEvidence run, Location at, string message, string help) =>
        new Problem(at, message, $"{help}, or say in summary.md what stands between, as the proxy of a container does")
            .AsWarning()
            .Beside(run.Load?.Url.At ?? at, "the load went here");

    /// <summary>Whether a filter names ports and nothing else that could let the load through.</summary>
    private static bool LeavesOut(string filter, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && PortsOnly().Match(filter) is { Success: true } ports
        && ports.Groups["port"].Captures.All(port => port.Value != address.Port.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?:tcp )?(?:(?:src |dst )?port (?<port>[0-9]{1,5})(?: or |$))+$")]
    private static partial Regex PortsOnly();
}
