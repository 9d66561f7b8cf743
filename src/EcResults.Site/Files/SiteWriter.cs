using System.Collections.Concurrent;

namespace EcResults.Site.Files;

/// <summary>Writes a site: as a whole, in place of the last one, or not at all.</summary>
public static class SiteWriter
{
    /// <summary>Makes and writes all files, several parts at a time, and puts them in place of what the folder holds.</summary>
    /// <returns>How many files the site has.</returns>
    /// <exception cref="IOException">The folder is not one that a site may replace, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="AggregateException">A part cannot be made or written; the site in the folder stays.</exception>
    public static int Write(string folder, IEnumerable<SitePart> parts)
    {
        var output = new SiteOutput(folder);
        output.Check();
        SiteDraft.RemoveDead(output);
        using var draft = SiteDraft.Create(output);
        var count = 0;
        // Without buffers: parts are made in turn, and few of them are held at a time.
        Parallel.ForEach(
            Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering),
            part =>
            {
                foreach (var file in part.Make())
                {
                    draft.Write(file);
                    Interlocked.Increment(ref count);
                }
            }
        );
        draft.Publish();
        return count;
    }
}
