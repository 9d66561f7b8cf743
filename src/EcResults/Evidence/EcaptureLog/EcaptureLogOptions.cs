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
            ? Loads(Loads(log, line, "probes", "num_probes"), line, "maps", "num_maps")
        : line.StartsWith("Event maps retrieved ")
            ? Loads(Loads(log, line, "decoders", "num_decoders"), line, "event maps", "num_maps")
        : log;

    private static EcaptureLog Loads(EcaptureLog log, EcaptureMessage line, string what, string field) =>
        line.Field(field) is { } number ? log with { Loaded = [.. log.Loaded, new LogLoaded(what, number)] } : log;
}
