namespace EcResults.Rules;

/// <summary>All traces of a passage.</summary>
internal static class Traces
{
    /// <summary>What is wrong with the traces of one kind of certainty, in the order in which they stand.</summary>
    public static IEnumerable<Problem> Of(
        Submissions.Submission submission,
        bool certain,
        Func<Passage, Trace, Problem> problem
    )
    {
        foreach (var passage in Passages.Of(submission))
        {
            foreach (var trace in certain ? Certain(passage) : Likely(passage))
            {
                if (trace.IsCertain == certain)
                {
                    yield return problem(passage, trace);
                }
            }
        }
    }

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
