namespace EcResults.Cli.Changes;

/// <summary>A folder as it was in a commit.</summary>
internal sealed class EarlierState
{
    private const int ShortCommit = 10;

    private readonly Git git;
    private readonly string commit;
    private readonly string folder;

    private EarlierState(Git git, string commit, string folder, Checkout checkout)
    {
        this.git = git;
        this.commit = commit;
        this.folder = folder;
        Checkout = checkout;
        Entries = Parse(git.Run(["ls-tree", "-r", "-l", "-z", "--full-tree", commit, .. Here(checkout.Inner)]));
        Submodules = SubmodulesOf(git.Run(["ls-files", "--stage", "-z", .. Here(checkout.Inner)]));
    }

    /// <summary>The checkout that the folder belongs to.</summary>
    public Checkout Checkout { get; }

    /// <summary>Everything below the folder, by its path from there.</summary>
    public IReadOnlyList<TreeEntry> Entries { get; }

    /// <summary>The submodules that git has now at or below the folder, by the path from there; empty for the folder itself.</summary>
    public IReadOnlySet<string> Submodules { get; }

    /// <summary>The state of a folder where the present branch left the one that a reference names.</summary>
    /// <exception cref="CannotRunException">There is no repository, or no such commit.</exception>
    public static EarlierState Of(string folder, string reference)
    {
        var checkout =
            Checkout.Around(folder)
            ?? throw new CannotRunException($"--changed-since needs a git repository, and \"{folder}\" is in none");
        var repository = new Git(checkout);
        if (!repository.IsCheckout(out var error))
        {
            throw new CannotRunException(
                $"--changed-since needs a git repository, and \"{checkout.Root}\" is none ({Git.FirstLine(error)})"
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

        return new EarlierState(repository, Line(common), folder, checkout);
    }

    /// <summary>
    /// The names in the folder, of files or folders, that are not or do not hold what the commit has: what was
    /// committed since, as trees, and what lies there now, as bytes.
    /// </summary>
    public IReadOnlyList<string> ChangedNames() =>
        [
            .. CommittedPaths()
                .Select(FromFolder)
                .OfType<string>()
                .Concat(Submodules)
                .Select(path => path.Split('/')[0])
                .Concat(new WorkTree(folder, Entries).ChangedNames())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The paths of the whole repository that the commits since then change, from its root.</summary>
    public IReadOnlyList<string> CommittedPaths() =>
        Strings(
            git.Run(
                "diff-tree",
                "-r",
                "--name-only",
                "-z",
                "--no-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=none",
                "--no-relative",
                commit,
                "HEAD"
            )
        );

    /// <summary>The text of a file of the repository as it was, or null where there was none.</summary>
    /// <param name="path">Its path from the root of the repository.</param>
    public string? TextOf(string path) =>
        git.Try(["cat-file", "blob", $"{commit}:{path}"], out var output, out _)
            ? Encoding.UTF8.GetString(output)
            : null;

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
        var kind =
            entry.IsRegular ? SubmissionFileKind.Regular
            : entry.IsLink ? SubmissionFileKind.Link
            : SubmissionFileKind.Other;
        return new SubmissionFile(path, kind, entry.IsRegular ? entry.Size : 0)
        {
            Executable = entry.IsExecutable,
            Content = entry.IsRegular && entry.Size <= SubmissionLimits.FileBytes ? blobs.Read(entry.Object) : null,
        };
    }

    /// <summary>Lines of <c>mode type object size TAB path NUL</c>.</summary>
    private List<TreeEntry> Parse(byte[] output)
    {
        var entries = new List<TreeEntry>();
        foreach (var (words, path) in Lines(output))
        {
            var size = long.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? bytes
                : 0;
            entries.Add(new TreeEntry(path, Convert.ToInt32(words[0], 8), words[2], size));
        }

        return [.. entries.Where(entry => entry.Path.Length > 0)];
    }

    /// <summary>Lines of <c>mode object stage TAB path NUL</c>.</summary>
    private HashSet<string> SubmodulesOf(byte[] output) =>
        [
            .. Lines(output)
                .Where(line =>
                    new TreeEntry(line.Path, Convert.ToInt32(line.Words[0], 8), line.Words[1], 0).IsSubmodule
                )
                .Select(line => line.Path),
        ];

    private IEnumerable<(string[] Words, string Path)> Lines(byte[] output)
    {
        foreach (var line in Strings(output))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (FromFolder(line[(tab + 1)..]) is { } path)
            {
                yield return (line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries), path);
            }
        }
    }

    /// <summary>A path of the checkout as seen from the folder; empty for the folder, null outside of it.</summary>
    private string? FromFolder(string path) =>
        Checkout.Inner.Length == 0 ? path
        : path == Checkout.Inner ? string.Empty
        : path.StartsWith(Checkout.Inner + "/", StringComparison.Ordinal) ? path[(Checkout.Inner.Length + 1)..]
        : null;

    private static string[] Here(string inner) => inner.Length == 0 ? [] : ["--", inner];

    private static string[] Strings(byte[] output) =>
        Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string Line(byte[] output) => Encoding.ASCII.GetString(output).Trim();
}
