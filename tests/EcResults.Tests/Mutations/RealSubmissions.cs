using System.Collections.Concurrent;
using EcResults.Tests.Rules;

namespace EcResults.Tests.Mutations;

/// <summary>The submissions that are mutated: the base of the fixtures, and those in results/.</summary>
internal static class RealSubmissions
{
    public const string Rates = "20261123-ecresults-epyc-vm-openssl-3.0-probed-client";
    public const string Older = "20261123-ecresults-epyc-vm-openssl-1.1.1";
    public const string Blocks = "20261123-ecresults-epyc-vm-mapsize-128";
    public const string Emulated = "20261123-ecresults-qemu-tcg-kernel-6.1";

    private static readonly ConcurrentDictionary<string, SubmissionFiles> Known = new();

    public static SubmissionFiles Read(string id) =>
        Known.GetOrAdd(
            id,
            name =>
                name == BaseSubmission.Id
                    ? BaseSubmission.Files
                    : SubmissionFolder.Read(Repository.PathOf("results", name), $"results/{name}")
        );

    public static IEnumerable<string> Ids() =>
        Directory
            .EnumerateDirectories(Repository.PathOf("results"))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);
}
