using System.Globalization;
using System.Text;

namespace EcResults.Cli.Changes;

/// <summary>A folder as it was in a commit.</summary>
internal sealed class EarlierState
{
    private const int ShortCommit = 10;
    private const int RunBit = 0x40;

    private readonly Git git;
    private readonly string commit;

    private EarlierState(Git git, string commit, IReadOnlyList<TreeEntry> entries)
    {
        this.git = git;
        this.commit = commit;
        Entries = entries;
    }

    /// <summary>Everything below the folder, by its path from there.</summary>
    public IReadOnlyList<TreeEntry> Entries { get; }

    /// <summary>The state of a folder where the present branch left the one that a reference names.</summary>
    /// <exception cref="CannotRunException">There is no repository, or no such commit.</exception>
    public static EarlierState Of(string folder, string reference)
    {
        var repository = new Git(folder);
        if (!repository.Try(["rev-parse", "--is-inside-work-tree"], out _, out var error))
        {
            throw new CannotRunException(
                $"--changed-since needs a git repository, and \"{folder}\" is in none ({Git.FirstLine(error)})"
            );
        }

        if (
            !repository.Try(
                ["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"],
                out var tip,
                out _
            )
        )
        {
            throw new CannotRunException(
                $"git knows no commit \"{reference}\"; name a branch, tag or commit, and fetch it first where it is a remote one"
            );
        }

        if (!repository.Try(["merge-base", Line(tip), "HEAD"], out var common, out _))
        {
            throw new CannotRunException(
                $"\"{reference}\" and this branch have no commit in common here; in a shallow clone fetch the whole history first"
            );
        }

        var fork = Line(common);
        return new EarlierState(repository, fork, Parse(repository.Run("ls-tree", "-r", "-l", "-z", fork)));
    }

    /// <summary>The paths below the folder that differ from the commit now, untracked files among them.</summary>
    public IReadOnlyList<string> ChangedPaths() =>
        [
            .. Strings(
                git.Run(
                    "diff",
                    "--name-only",
                    "-z",
                    "--no-renames",
                    "--no-ext-diff",
                    "--no-textconv",
                    "--ignore-submodules=none",
                    "--relative",
                    commit
                )
            ),
            .. Strings(git.Run("ls-files", "-z", "--others")),
        ];

    /// <summary>The files of a submission as they were.</summary>
    /// <param name="prefix">Its folder with a final slash, or nothing where the folder itself is the submission.</param>
    /// <param name="place">Where the submission lies, or lay.</param>
    public SubmissionFiles Files(string prefix, SubmissionPlace place)
    {
        var mine = Entries.Where(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        using var blobs = new BlobReader(git);
        return new SubmissionFiles(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(place.Folder)),
            $"{commit[..ShortCommit]}:{place.Display}",
            [
                .. mine
                // Names that are no UTF-8 may look alike once they are decoded.
                .DistinctBy(entry => entry.Path)
                    .Select(entry => File(entry, entry.Path[prefix.Length..], blobs))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ]
        );
    }

    private static SubmissionFile File(TreeEntry entry, string path, BlobReader blobs)
    {
        var kind = (entry.Mode & 0xF000) switch
        {
            0x8000 => SubmissionFileKind.Regular,
            0xA000 => SubmissionFileKind.Link,
            _ => SubmissionFileKind.Other,
        };
        return new SubmissionFile(path, kind, kind == SubmissionFileKind.Regular ? entry.Size : 0)
        {
            Executable = kind == SubmissionFileKind.Regular && (entry.Mode & RunBit) != 0,
            Content =
                kind == SubmissionFileKind.Regular && entry.Size <= SubmissionLimits.FileBytes
                    ? blobs.Read(entry.Object)
                    : null,
        };
    }

    /// <summary>Lines of <c>mode type object size TAB path NUL</c>.</summary>
    private static List<TreeEntry> Parse(byte[] output)
    {
        var entries = new List<TreeEntry>();
        foreach (var line in Strings(output))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var size = long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? bytes
                : 0;
            entries.Add(new TreeEntry(line[(tab + 1)..], Convert.ToInt32(words[0], 8), words[2], size));
        }

        return entries;
    }

    private static string[] Strings(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string Line(byte[] output) => Encoding.ASCII.GetString(output).Trim();
}
