namespace EcResults.Cli.Changes;

/// <summary>A submission that is not what it was.</summary>
/// <param name="Place">Where it lies, or lay.</param>
/// <param name="IsThere">Whether it is still there.</param>
/// <param name="Before">Its files before, or null where there were none.</param>
internal sealed record ChangedSubmission(SubmissionPlace Place, bool IsThere, SubmissionFiles? Before);

/// <summary>Finds the submissions that a branch changed, added or deleted.</summary>
internal static class ChangedSubmissions
{
    /// <summary>
    /// The changed submissions of the paths since the present branch left the one that the reference names. A path that
    /// is absolute is shown from the top of the checkout, as git and GitHub show it; others as they are given.
    /// </summary>
    /// <exception cref="CannotRunException">There is no repository, no such commit, or no such path.</exception>
    public static IReadOnlyList<ChangedSubmission> Since(string reference, IReadOnlyList<string> paths) =>
        [
            .. SubmissionSource
                .Roots(paths)
                .SelectMany(root => Of(root, EarlierState.Of(Path.GetFullPath(root), reference)))
                .DistinctBy(change => change.Place.Folder),
        ];

    private static IEnumerable<ChangedSubmission> Of(string root, EarlierState earlier)
    {
        var shown = Path.IsPathFullyQualified(root) ? earlier.Checkout : null;
        if (
            SubmissionSource.IsSubmission(root)
            || earlier.Submodules.Contains(string.Empty)
            || earlier.Entries.Any(entry => entry.Path == SubmissionFiles.ManifestName)
        )
        {
            var place = PlaceOf(root, shown, earlier.Submodules.Contains(string.Empty));
            return earlier.ChangedNames().Count == 0 ? [] : [Change(earlier, string.Empty, place)];
        }

        return earlier
            .ChangedNames()
            .Select(id => (Id: id, Place: PlaceOf(Path.Combine(root, id), shown, earlier.Submodules.Contains(id))))
            // Files beside the submissions are none of them.
            .Where(pair => IsThere(pair.Place) || earlier.Entries.Any(entry => IsIn(entry, pair.Id)))
            .Select(pair => Change(earlier, pair.Id + "/", pair.Place));
    }

    private static SubmissionPlace PlaceOf(string path, Checkout? shown, bool isSubmodule)
    {
        var place = SubmissionSource.PlaceOf(path) with { IsSubmodule = isSubmodule };
        return shown is null
            ? place
            : place with
            {
                Display = Path.GetRelativePath(shown.Root, place.Folder).Replace(Path.DirectorySeparatorChar, '/'),
            };
    }

    private static ChangedSubmission Change(EarlierState earlier, string prefix, SubmissionPlace place) =>
        new(
            place,
            IsThere(place),
            earlier.Entries.Any(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal))
                ? earlier.Files(prefix, place)
                : null
        );

    /// <summary>A folder whose name is no UTF-8 is there, and is refused for that; it must not pass for a deleted one.</summary>
    private static bool IsThere(SubmissionPlace place) =>
        place.IsSubmodule || Directory.Exists(place.Folder) || SubmissionFolder.IsUndecoded(place.Folder);

    private static bool IsIn(TreeEntry entry, string id) => entry.Path.StartsWith(id + "/", StringComparison.Ordinal);
}
