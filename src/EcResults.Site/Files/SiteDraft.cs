using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EcResults.Site.Files;

/// <summary>
/// A site while it is being built: a new folder of a random name beside the output, moved into place when it is whole.
/// A lock file says that its process lives, so that the next build can remove what a killed one left.
/// </summary>
internal sealed class SiteDraft : IDisposable
{
    private const string LockName = "lock";
    private const string SiteName = "site";
    private const string Infix = ".building-";
    private const int RandomDigits = 16;

    /// <summary>How often a build starts again where another one of the same folder gets in between.</summary>
    private const int Attempts = 20;

    private readonly SiteOutput output;
    private readonly string draft;
    private readonly string site;
    private readonly FileStream held;
    private readonly ConcurrentDictionary<string, DirectoryInfo> folders = new();

    private SiteDraft(SiteOutput output, string draft, FileStream held)
    {
        this.output = output;
        this.draft = draft;
        this.held = held;
        site = Path.Combine(draft, SiteName);
        Write(SiteFile.OfText(SiteOutput.Mark, "Built by ecresults site, which replaces this folder as a whole.\n"));
    }

    /// <summary>Creates an empty draft.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static SiteDraft Create(SiteOutput output)
    {
        Directory.CreateDirectory(output.Parent);
        for (var attempt = 1; ; attempt++)
        {
            var digits = RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true);
            var created = Path.Combine(output.Parent, Prefix(output) + digits);
            try
            {
                if (Path.Exists(created))
                {
                    throw new IOException($"\"{created}\" is there already");
                }

                Directory.CreateDirectory(created);
                return new SiteDraft(output, created, Locked(created, FileMode.CreateNew));
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Another build took the new folder, which had no lock yet, for one of a dead process.
            }
        }
    }

    /// <summary>Removes the drafts of builds that were killed. Those of a live process, and links, are left alone.</summary>
    public static void RemoveDead(SiteOutput output)
    {
        var parent = new DirectoryInfo(output.Parent);
        foreach (var folder in parent.Exists ? parent.EnumerateDirectories(Prefix(output) + "*") : [])
        {
            var digits = folder.Name[Prefix(output).Length..];
            if (digits.Length == RandomDigits && digits.All(char.IsAsciiHexDigitLower) && folder.LinkTarget is null)
            {
                RemoveIfDead(folder.FullName);
            }
        }
    }

    /// <summary>Writes a file of the site; several threads may do so at once.</summary>
    /// <exception cref="ArgumentException">The path leads out of the folder.</exception>
    /// <exception cref="IOException">It cannot be written, or was written before.</exception>
    public void Write(SiteFile file)
    {
        var target = Inside(file.Path);
        folders.GetOrAdd(Path.GetDirectoryName(target)!, Directory.CreateDirectory);
        if (file.IsStreamed)
        {
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            file.WriteTo(stream);
            return;
        }

        using var created = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(created, file.Content.Span, fileOffset: 0);
    }

    /// <summary>Puts the site in place of what is there.</summary>
    /// <exception cref="IOException">What is there now may not be replaced, or cannot be moved.</exception>
    public void Publish()
    {
        for (var attempt = 1; ; attempt++)
        {
            output.Check();
            try
            {
                if (Directory.Exists(output.Folder))
                {
                    Directory.Move(output.Folder, Path.Combine(draft, $"replaced-{attempt}"));
                }

                Directory.Move(site, output.Folder);
                return;
            }
            catch (IOException) when (attempt < Attempts && Directory.Exists(site))
            {
                // Another build of the same folder moved it in between: the last one stays.
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => Remove(draft, held);

    private static string Prefix(SiteOutput output) => $".{output.Name}{Infix}";

    private static FileStream Locked(string left, FileMode mode) =>
        new(Path.Combine(left, LockName), mode, FileAccess.ReadWrite, FileShare.None);

    private static void RemoveIfDead(string left)
    {
        var file = Path.Combine(left, LockName);
        try
        {
            if (!RegularFile.IsThere(file))
            {
                // Killed before the lock was there, or another build that starts now and tries again.
                Directory.Delete(left);
            }
            else if (FileLook.Of(file).Kind == FileKind.Regular)
            {
                Remove(left, Locked(left, FileMode.Open));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Its process lives, another build removes it at this moment, or it belongs to somebody else.
        }
    }

    /// <summary>Removes the lock last: a removal that is broken off is done by the next build. No link is followed.</summary>
    private static void Remove(string left, FileStream held)
    {
        using (held)
        {
            foreach (var folder in new DirectoryInfo(left).EnumerateDirectories())
            {
                folder.Delete(folder.LinkTarget is null);
            }

            File.Delete(held.Name);
            Directory.Delete(left);
        }
    }

    private string Inside(string path)
    {
        // Most paths are plain, and there are tens of thousands.
        if (SitePaths.IsPlain(path))
        {
            return site + Path.DirectorySeparatorChar + path;
        }

        var target = Path.GetFullPath(Path.Combine(site, path));
        return target.StartsWith(site + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? target
            : throw new ArgumentException($"\"{path}\" leads out of the folder", nameof(path));
    }
}
