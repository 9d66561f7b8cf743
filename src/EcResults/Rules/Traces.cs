namespace EcResults.Rules;

/// <summary>All traces of a passage.</summary>
internal static class Traces
{
    /// <summary>The traces of one kind of certainty, in the order in which they stand.</summary>
    public static IEnumerable<(Passage Passage, Trace Trace)> Of(Submissions.Submission submission, bool certain) =>
        Passages
            .Of(submission)
            .SelectMany(passage =>
                EmailAddresses
                    .In(passage)
                    .Concat(Ipv4Addresses.In(passage))
                    .Concat(Ipv6Addresses.In(passage))
                    .Concat(HardwareAddresses.In(passage))
                    .Concat(HostNames.In(passage))
                    .Concat(MachineIds.In(passage))
                    .Concat(HomeFolders.In(passage))
                    .Where(trace => trace.IsCertain == certain)
                    .Select(trace => (passage, trace))
            );

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
