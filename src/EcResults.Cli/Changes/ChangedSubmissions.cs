namespace EcResults.Cli.Changes;

/// <summary>A submission that is not what it was.</summary>
/// <param name="Place">Where it lies, or lay.</param>
/// <param name="IsThere">Whether it is still there.</param>
/// <param name="Before">Its files before, or null where there were none.</param>
internal sealed record ChangedSubmission(SubmissionPlace Place, bool IsThere, SubmissionFiles? Before);

/// <summary>Finds the submissions that a branch changed, added or deleted.</summary>
internal static class ChangedSubmissions
{
    /// <summary>The changed submissions of the paths since the present branch left the one that the reference names.</summary>
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
        var changed = earlier.ChangedPaths();
        if (
            SubmissionSource.IsSubmission(root)
            || earlier.Entries.Any(entry => entry.Path == SubmissionFiles.ManifestName)
        )
        {
            return changed.Count == 0 ? [] : [Change(earlier, string.Empty, SubmissionSource.PlaceOf(root))];
        }

        return changed
            .Select(path => path.Split('/')[0])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Path: Path.Combine(root, id)))
            // Files beside the submissions are none of them.
            .Where(pair => IsThere(pair.Path) || earlier.Entries.Any(entry => IsIn(entry, pair.Id)))
            .Select(pair => Change(earlier, pair.Id + "/", SubmissionSource.PlaceOf(pair.Path)));
    }

    private static ChangedSubmission Change(EarlierState earlier, string prefix, SubmissionPlace place) =>
        new(
            place,
            IsThere(place.Folder),
            earlier.Entries.Any(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal))
                ? earlier.Files(prefix, place)
                : null
        );

    /// <summary>A folder whose name is no UTF-8 is there, and is refused for that; it must not pass for a deleted one.</summary>
    private static bool IsThere(string folder) => Directory.Exists(folder) || SubmissionFolder.IsUndecoded(folder);

    private static bool IsIn(TreeEntry entry, string id) => entry.Path.StartsWith(id + "/", StringComparison.Ordinal);
}
