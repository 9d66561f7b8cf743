namespace EcResults.Tests.Comparisons;

/// <summary>The published results, each read once for all tests.</summary>
internal static class MeasuredEvidence
{
    private static readonly Dictionary<string, Submission> Known = [];

    /// <summary>Reads the result whose folder ends in this name, as <c>openssl-3.0</c>.</summary>
    public static Submission Read(string set)
    {
        lock (Known)
        {
            return Known.TryGetValue(set, out var known) ? known : Known[set] = ReadAnew(set);
        }
    }

    private static Submission ReadAnew(string set)
    {
        var machine = set.StartsWith("kernel-", StringComparison.Ordinal) ? "qemu-tcg" : "epyc-vm";
        var id = $"20261123-ecresults-{machine}-{set}";
        return SubmissionReader.Read(SubmissionFolder.Read(Repository.PathOf("results", id), $"results/{id}"));
    }
}
