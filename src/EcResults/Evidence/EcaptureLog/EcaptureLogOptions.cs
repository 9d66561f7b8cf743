namespace EcResults.Evidence;

/// <summary>
/// What a log of eCapture 2 repeats of its command line: the user, the files that it writes and the filter of packets; and how
/// many of its parts it loads for that.
/// </summary>
internal static class EcaptureLogOptions
{
    /// <summary>Takes one line of the start.</summary>
    internal static EcaptureLog Take(EcaptureLog log, EcaptureMessage line) =>
        line.StartsWith("Probe initialized ")
            ? log with
            {
                TargetUserId = log.TargetUserId ?? EcaptureLineFacts.Number(line.Field("uid")),
            }
        // In pcap mode the line has more words, and names a file that -k does not always give.
        : line.StartsWith("Keylog handler registered keylog_file=")
            ? log with
            {
                KeylogFile = log.KeylogFile ?? line.Field("keylog_file"),
            }
        : line.StartsWith("Pcap handler registered ") ? log with { PcapFile = log.PcapFile ?? line.Field("pcap_file") }
        : line.StartsWith("Applying BPF filter ") ? log with { PacketFilter = log.PacketFilter ?? line.Field("filter") }
        : line.StartsWith("Setting up eBPF probes ")
            ? Counted(log, ("probes", line.Field("num_probes")), ("maps", line.Field("num_maps")))
        : line.StartsWith("Event maps retrieved ")
            ? Counted(log, ("decoders", line.Field("num_decoders")), ("event maps", line.Field("num_maps")))
        : log;

    private static EcaptureLog Counted(EcaptureLog log, params (string What, Quoted? Number)[] counts) =>
        log with
        {
            Loaded =
            [
                .. log.Loaded,
                .. counts
                    .Where(count => count.Number is not null)
                    .Select(count => new LogLoaded(count.What, count.Number!)),
            ],
        };
}
