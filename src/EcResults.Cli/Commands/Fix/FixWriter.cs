namespace EcResults.Cli.Commands;

/// <summary>Makes changes in one folder: whole files by renaming, never through links, never with a run bit.</summary>
internal sealed class FixWriter
{
    private const UnixFileMode RunBits =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string folder;
    private readonly string beside;

    /// <summary>Takes a submission's folder, and removes what killed commands left beside it.</summary>
    /// <exception cref="CannotRunException">The folder is a link.</exception>
    public FixWriter(string folder)
    {
        this.folder = folder;
        if (new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).LinkTarget is not null)
        {
            throw new CannotRunException($"\"{folder}\" is a link; --fix changes nothing through links");
        }

        // The root of a file system is no submission's folder.
        beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder;
        Drafts.RemoveDead(beside);
    }

    /// <summary>Makes one change.</summary>
    public void Write(FileChange change) =>
        Replace(
            change.Path,
            (_, output) =>
            {
                output.Write(change.Content);
                return true;
            }
        );

    /// <summary>Condenses a log of any size.</summary>
    /// <returns>Whether it held anything to condense; otherwise it stays untouched.</returns>
    /// <exception cref="LogCondenserException">It cannot be condensed, and stays untouched.</exception>
    public bool Condense(string log) => Replace(log, (input, output) => LogCondenser.Condense(input, output).IsChanged);

    /// <summary>
    /// Writes a new file and renames it: a reader sees the old one or the new one, whole, and the old one's other names
    /// keep it as it was.
    /// </summary>
    private bool Replace(string path, Func<Stream, Stream, bool> write)
    {
        var target = RegularFile.Below(folder, path);
        using Stream input = RegularFile.IsThere(target) ? RegularFile.Open(target) : new MemoryStream();
        var draft = Drafts.NewPath(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (input is FileStream old && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.GetUnixFileMode(old.SafeFileHandle) & ~RunBits;
        }

        try
        {
            using (var output = new FileStream(draft, options))
            {
                if (!write(input, output))
                {
                    return false;
                }

                output.Flush(flushToDisk: true);
            }

            File.Move(draft, target, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
