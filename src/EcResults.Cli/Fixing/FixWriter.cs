namespace EcResults.Cli.Fixing;

/// <summary>Makes changes in one folder: whole files by renaming, never through links, never with a run bit.</summary>
internal sealed class FixWriter
{
    private const UnixFileMode RunBits =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string folder;

    /// <summary>Takes a submission's folder.</summary>
    /// <exception cref="CannotRunException">The folder is a link.</exception>
    public FixWriter(string folder)
    {
        this.folder = folder;
        if (new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).LinkTarget is not null)
        {
            throw new CannotRunException($"\"{folder}\" is a link; --fix changes nothing through links");
        }
    }

    /// <summary>Makes one change.</summary>
    public void Write(FileChange change)
    {
        var path = Checked(change.Path);
        if (change.Content is { } content)
        {
            Replace(path, stream => stream.Write(content));
        }
        else if (change.TakeRunBit && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~RunBits);
        }
    }

    /// <summary>Condenses a log of any size.</summary>
    /// <returns>Whether it held anything to condense; otherwise it stays untouched.</returns>
    public bool Condense(string log)
    {
        var path = Checked(log);
        using var input = File.OpenRead(path);
        return Replace(path, stream => LogCondenser.Condense(input, stream).IsChanged);
    }

    private static void Replace(string path, Action<Stream> write) =>
        Replace(
            path,
            stream =>
            {
                write(stream);
                return true;
            }
        );

    /// <summary>Writes a new file beside the old one and renames it: a reader sees one or the other, whole.</summary>
    private static bool Replace(string path, Func<Stream, bool> write)
    {
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(path) & ~RunBits;
        }

        try
        {
            using (var stream = new FileStream(draft, options))
            {
                if (!write(stream))
                {
                    return false;
                }

                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The path on disk, after a look at every step of it: a regular file below regular folders.</summary>
    private string Checked(string path)
    {
        var current = folder;
        var steps = path.Split('/');
        if (steps.Any(step => step is "" or "." or ".."))
        {
            throw new CannotRunException($"\"{path}\" leads out of the submission; --fix changes nothing there");
        }

        foreach (var step in steps)
        {
            current = Path.Combine(current, step);
            if (new FileInfo(current).LinkTarget is not null)
            {
                throw new CannotRunException($"\"{current}\" is a link; --fix changes nothing through links");
            }
        }

        return current;
    }
}
