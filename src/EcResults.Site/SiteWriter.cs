using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.Win32.SafeHandles;

namespace EcResults.Site;

/// <summary>Writes a site into a folder, and removes what an earlier site left there.</summary>
public static class SiteWriter
{
    /// <summary>Names the files that were written, so that the next time those that are gone can be removed.</summary>
    public const string ListName = WrittenFiles.ListName;

    /// <summary>
    /// Makes and writes all files, several parts at a time. A file that is there already with the same bytes is left as it
    /// is; files that no earlier call wrote are never touched, and nothing outside the folder is.
    /// </summary>
    /// <returns>How many files the site has.</returns>
    /// <exception cref="IOException">Something cannot be written.</exception>
    /// <exception cref="ArgumentException">A file's path leads out of the folder.</exception>
    public static int Write(string folder, IEnumerable<SitePart> parts)
    {
        var written = new WrittenFiles(folder);
        void One(SitePart part)
        {
            foreach (var file in part.Make())
            {
                var (target, isNew) = written.Add(file.Path);
                Write(file, target, isNew);
            }
        }

        try
        {
            // Without buffers: parts are made in turn, and few of them are held at a time.
            Parallel.ForEach(Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering), One);
        }
        catch (AggregateException several) when (several.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        written.RemoveStale();
        written.WriteList();
        return written.Count;
    }

    /// <summary>Writes files whose bytes are there already.</summary>
    /// <inheritdoc cref="Write(string, IEnumerable{SitePart})" />
    public static int Write(string folder, IEnumerable<SiteFile> files) =>
        Write(folder, files.Select(file => new SitePart(file)));

    private static void Write(SiteFile file, string target, bool isNew)
    {
        if (file.IsStreamed)
        {
            Stream(file, target);
            return;
        }

        var before = isNew ? null : new FileInfo(target);
        var content = file.Content.Span;
        if (before is not { Exists: true })
        {
            // To create, share and not cut saves the lock and the cut, and with the cut a flush when the file is closed.
            using var created = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(created, content, fileOffset: 0);
            return;
        }

        // The length tells most changes without reading.
        if (before.Length != content.Length || !Same(target, content))
        {
            using var changed = File.OpenHandle(target, FileMode.Create, FileAccess.Write);
            RandomAccess.Write(changed, content, fileOffset: 0);
        }
    }

    private static void Stream(SiteFile file, string target)
    {
        var draft = target + ".new";
        using (var stream = File.Create(draft, 1 << 16))
        {
            file.WriteTo(stream);
        }

        if (SameFiles(draft, target))
        {
            File.Delete(draft);
        }
        else
        {
            File.Move(draft, target, overwrite: true);
        }
    }

    private static bool SameFiles(string draft, string target)
    {
        if (!File.Exists(target) || new FileInfo(target).Length != new FileInfo(draft).Length)
        {
            return false;
        }

        using var one = File.OpenRead(draft);
        using var other = File.OpenHandle(target);
        var part = new byte[1 << 16];
        for (var offset = 0L; ; )
        {
            var count = one.Read(part);
            if (count == 0)
            {
                return true;
            }

            if (!Holds(other, offset, part.AsSpan(0, count)))
            {
                return false;
            }

            offset += count;
        }
    }

    private static bool Same(string target, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(target);
        return Holds(handle, 0, content);
    }

    /// <summary>Whether a file has these bytes at a place.</summary>
    private static bool Holds(SafeFileHandle file, long start, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var offset = 0;
            while (offset < bytes.Length)
            {
                var count = RandomAccess.Read(
                    file,
                    buffer.AsSpan(0, Math.Min(buffer.Length, bytes.Length - offset)),
                    start + offset
                );
                if (count == 0 || !buffer.AsSpan(0, count).SequenceEqual(bytes.Slice(offset, count)))
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
}
