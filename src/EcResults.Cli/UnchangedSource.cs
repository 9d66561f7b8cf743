using System.Collections.Concurrent;
using System.Security.Cryptography;
using EcResults.Submissions;

namespace EcResults.Cli;

/// <summary>Reads submissions a second time, and sees to it that they are what was checked the first time.</summary>
internal sealed class UnchangedSource(IReadOnlyList<SubmissionPlace> places)
{
    private readonly Dictionary<string, SubmissionPlace> byPath = places.ToDictionary(place => place.Display);
    private readonly ConcurrentDictionary<string, byte[]> hashes = new();

    /// <summary>Remembers a submission that was checked.</summary>
    public void Remember(Submission whole) => hashes[whole.Files.Path] = HashOf(whole.Files);

    /// <summary>Reads a submission again, as far as its pages need it.</summary>
    /// <exception cref="CannotRunException">It is not what it was.</exception>
    public Submission Read(Submission known)
    {
        var files = SubmissionSource.Read(byPath[known.Files.Path]);
        return HashOf(files).AsSpan().SequenceEqual(hashes[known.Files.Path])
            ? SubmissionReader.WithFiles(known, files)
            : throw new CannotRunException(
                $"\"{known.Files.Path}\" was changed while the site was being built; run the command again"
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
