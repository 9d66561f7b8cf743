namespace EcResults.Evidence;

/// <summary>What a log of eCapture 2 repeats of its command line: the user, the files that it writes and the filter of packets.</summary>
internal static class EcaptureLogOptions
{
    /// <summary>Takes one line of the start.</summary>
    internal static EcaptureLog Take(EcaptureLog log, EcaptureMessage line) =>
        log with
        {
            TargetUserId =
                log.TargetUserId
                ?? (line.StartsWith("Probe initialized ") ? EcaptureLogFacts.Number(line.Field("uid")) : null),
            // In pcap mode the line has more words, and names a file that -k does not always give.
            KeylogFile =
                log.KeylogFile
                ?? (line.StartsWith("Keylog handler registered keylog_file=") ? line.Field("keylog_file") : null),
            PcapFile = log.PcapFile ?? (line.StartsWith("Pcap handler registered ") ? line.Field("pcap_file") : null),
            PacketFilter = log.PacketFilter ?? (line.StartsWith("Applying BPF filter ") ? line.Field("filter") : null),
        };
}
