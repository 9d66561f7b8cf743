namespace EcResults.Site.Files;

/// <summary>The folder that gets a site, and what may stand there before.</summary>
internal sealed class SiteOutput
{
    /// <summary>The file that marks a folder as a built site, which the next build may replace.</summary>
    public const string Mark = ".ecresults-site";

    private readonly string shown;

    /// <summary>Takes the folder's path; nothing is looked at yet.</summary>
    /// <exception cref="IOException">The path is the root of the file system.</exception>
    public SiteOutput(string folder)
    {
        shown = folder;
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Parent = Path.GetDirectoryName(Folder) ?? throw Refusal("cannot be replaced by a site");
        Name = Path.GetFileName(Folder);
    }

    /// <summary>The full path.</summary>
    public string Folder { get; }

    /// <summary>The folder that it lies in.</summary>
    public string Parent { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Checks that a build may put a site here: nothing is there, an empty folder, or a built site.</summary>
    /// <exception cref="IOException">Something else is there, or a link leads there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public void Check()
    {
        // A link in a checkout may lead anywhere, also one above the folder.
        for (var folder = Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                throw new IOException(
                    $"\"{folder}\" is a link, and no site is written through links; give --output the path that it leads to"
                );
            }
        }

        if (File.Exists(Folder))
        {
            throw Refusal("is a file");
        }

        var mark = new FileInfo(Path.Combine(Folder, Mark));
        if (
            Directory.Exists(Folder)
            && Directory.EnumerateFileSystemEntries(Folder).Any()
            && (!mark.Exists || mark.LinkTarget is not null)
        )
        {
            throw Refusal("holds files and was not built by ecresults site, which replaces the folder as a whole");
        }
    }

    private IOException Refusal(string why) =>
        new($"\"{shown}\" {why}; remove it, or choose another folder with --output");
}
