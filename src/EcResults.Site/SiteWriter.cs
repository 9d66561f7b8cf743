using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace EcResults.Site;

/// <summary>Writes a site into a folder, and removes what an earlier site left there.</summary>
public static class SiteWriter
{
    /// <summary>Names the files that were written, so that the next time those that are gone can be removed.</summary>
    public const string ListName = ".ecresults-site";

    /// <summary>
    /// Makes and writes all files, several at a time. A file that is there already with the same bytes is left as it is;
    /// files that no earlier call wrote are never touched, and nothing outside the folder is.
    /// </summary>
    /// <returns>How many files the site has.</returns>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="ArgumentException">A file's path leads out of the folder.</exception>
    public static int Write(string folder, IEnumerable<PlannedFile> files)
    {
        var root = Path.GetFullPath(folder);
        Directory.CreateDirectory(root);
        var paths = new ConcurrentBag<string>();
        var folders = new ConcurrentDictionary<string, bool>();
        void One(PlannedFile file)
        {
            var target =
                Inside(root, file.Path)
                ?? throw new ArgumentException($"\"{file.Path}\" leads out of the folder", nameof(files));
            folders.GetOrAdd(Path.GetDirectoryName(target)!, name => Directory.CreateDirectory(name).Exists);
            WriteChanged(target, file.Content().Span);
            paths.Add(file.Path);
        }

        try
        {
            // Without buffers: files are made from submissions in turn, and few of them are held at a time.
            Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), One);
        }
        catch (AggregateException several) when (several.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        var written = paths.Order(StringComparer.Ordinal).ToList();
        RemoveStale(root, written);
        File.WriteAllText(Path.Combine(root, ListName), string.Concat(written.Select(path => path + "\n")));
        return written.Count;
    }

    /// <summary>Writes files whose bytes are there already.</summary>
    /// <inheritdoc cref="Write(string, IEnumerable{PlannedFile})" />
    public static int Write(string folder, IEnumerable<SiteFile> files) =>
        Write(folder, files.Select(file => new PlannedFile(file.Path, file.Content)));

    private static void WriteChanged(string target, ReadOnlySpan<byte> content)
    {
        // The length tells most changes without reading.
        if (new FileInfo(target) is { Exists: true } known && known.Length == content.Length && Same(target, content))
        {
            return;
        }

        using var handle = File.OpenHandle(target, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, fileOffset: 0);
    }

    private static bool Same(string target, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(target);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var offset = 0;
            while (offset < content.Length)
            {
                var count = RandomAccess.Read(handle, buffer, offset);
                if (
                    count == 0
                    || count > content.Length - offset
                    || !buffer.AsSpan(0, count).SequenceEqual(content.Slice(offset, count))
                )
                {
                    return false;
                }

                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void RemoveStale(string root, IEnumerable<string> written)
    {
        var list = Path.Combine(root, ListName);
        var paths = written.ToHashSet();
        foreach (var stale in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            // The list lies in a folder that anyone may edit: believe only what stays inside.
            if (!paths.Contains(stale) && Inside(root, stale) is { } target)
            {
                File.Delete(target);
                RemoveEmpty(root, Path.GetDirectoryName(target));
            }
        }
    }

    private static string? Inside(string root, string path)
    {
        var target = Path.GetFullPath(Path.Combine(root, path));
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? target : null;
    }

    private static void RemoveEmpty(string root, string? folder)
    {
        while (
            folder is not null
            && folder != root
            && Directory.Exists(folder)
            && !Directory.EnumerateFileSystemEntries(folder).Any()
        )
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder);
        }
    }
}
