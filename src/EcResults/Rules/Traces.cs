namespace EcResults.Rules;

/// <summary>All traces of a passage.</summary>
internal static class Traces
{
    /// <summary>The traces of one kind of certainty, in the order in which they stand.</summary>
    public static IEnumerable<(Passage Passage, Trace Trace)> Of(Submissions.Submission submission, bool certain) =>
        Passages
            .Of(submission)
            .SelectMany(passage =>
                (certain ? Certain(passage) : Likely(passage))
                    .Where(trace => trace.IsCertain == certain)
                    .Select(trace => (passage, trace))
            );

    private static IEnumerable<Trace> Certain(Passage passage) =>
        [
            .. EmailAddresses.In(passage),
            .. Ipv4Addresses.In(passage),
            .. Ipv6Addresses.In(passage),
            .. HardwareAddresses.In(passage),
        ];

    private static IEnumerable<Trace> Likely(Passage passage) =>
        [
            .. EmailAddresses.In(passage),
            .. Ipv4Addresses.In(passage),
            .. HostNames.In(passage),
            .. MachineIds.In(passage),
            .. HomeFolders.In(passage),
        ];

    /// <summary>Environment captures that the distribution or the vendor wrote: nothing in them tells of the machine's owner.</summary>
    public static bool IsOfVendor(Passage passage) =>
        passage.Entry
            is "raw/env/os-release.txt"
                or "raw/env/server-os-release.txt"
                or "raw/env/cpuinfo.txt"
                or "raw/env/lscpu.txt"
                or "raw/env/free.txt"
                or "raw/env/openssl.txt"
                or "raw/env/objdump.txt"
                or "raw/env/server.txt"
                or "raw/env/wrk-version.txt"
                or "raw/env/pidstat-version.txt"
                or "raw/env/ecapture-version.txt";
}
