using System.Collections.Concurrent;

namespace EcResults.Tests.Rules;

/// <summary>The submissions in results/, each read once, and the base of the fixtures.</summary>
internal static class RealSubmissions
{
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
