using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EcResults.Cli.Checking;

/// <summary>
/// Gives the files of submissions a second time: as they were checked where all of them fit into memory, and otherwise
/// what lies on disk, where it still is what was checked.
/// </summary>
/// <param name="places">Where the submissions lie.</param>
/// <param name="mostKept">How many bytes of files are kept in memory.</param>
internal sealed class SubmissionFileCache(
    IReadOnlyList<SubmissionPlace> places,
    long mostKept = SubmissionFileCache.MostKept
)
{
    /// <summary>
    /// Some thousand submissions without long logs, and as much as a catalog of ten thousand leaves of 500 MiB.
    /// </summary>
    private const long MostKept = 96 << 20;

    private readonly Dictionary<string, SubmissionPlace> byPath = places.ToDictionary(place => place.Display);
    private readonly ConcurrentDictionary<string, SubmissionFiles> kept = new();
    private readonly ConcurrentDictionary<string, byte[]> hashes = new();
    private long bytesKept;

    /// <summary>Remembers a submission that was checked.</summary>
    public void Remember(Submission whole)
    {
        if (Volatile.Read(ref bytesKept) > mostKept)
        {
            hashes[whole.Files.Path] = HashOf(whole.Files);
            return;
        }

        kept[whole.Files.Path] = whole.Files;
        var bytes = whole.Files.Entries.Sum(entry => (long)entry.Content.GetValueOrDefault().Length);
        if (Interlocked.Add(ref bytesKept, bytes) > mostKept)
        {
            KeepHashesOnly();
        }
    }

    /// <summary>The files of a submission that was checked, as far as its pages need them.</summary>
    /// <exception cref="CannotRunException">They are not what they were.</exception>
    public Submission Read(Submission known) =>
        SubmissionReader.WithFiles(
            known,
            kept.TryGetValue(known.Files.Path, out var files) ? files : ReadAgain(known.Files.Path)
        );

    /// <summary>A catalog that does not fit as a whole has better uses for the memory than some of it.</summary>
    private void KeepHashesOnly()
    {
        foreach (var (path, files) in kept)
        {
            hashes[path] = HashOf(files);
            kept.TryRemove(path, out _);
        }
    }

    private SubmissionFiles ReadAgain(string path)
    {
        var files = SubmissionSource.Read(byPath[path]);
        return HashOf(files).AsSpan().SequenceEqual(hashes[path])
            ? files
            : throw new CannotRunException(
                $"\"{path}\" was changed while the site was being built; run the command again"
            );
    }

    private static byte[] HashOf(SubmissionFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in files.Entries)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{entry.Path}\0{entry.Kind}\0{entry.Size}\0"));
            hash.AppendData(entry.Content.GetValueOrDefault().Span);
        }

        return hash.GetHashAndReset();
    }
}
