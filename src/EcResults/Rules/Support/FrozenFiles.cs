namespace EcResults.Rules;

/// <summary>Compares the raw files and the prose of a published result with what they were.</summary>
internal static class FrozenFiles
{
    /// <summary>A problem for each of these files that is not what it was, at the first line that differs; help is left to the caller.</summary>
    public static IEnumerable<Problem> Compare(SubmissionFiles before, SubmissionFiles after)
    {
        var paths = before
            .Entries.Concat(after.Entries)
            .Where(entry =>
                entry.Kind != SubmissionFileKind.EmptyFolder
                && (SubmissionLayout.IsRaw(entry.Path) || entry.Path == SubmissionFiles.ProseName)
            )
            .Select(entry => entry.Path)
            .Distinct()
            .Order(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var (old, now) = (before.Find(path), after.Find(path));
            if (old is null)
            {
                yield return new Problem(
                    after.LocationOf(path),
                    "the file was not published with the result",
                    string.Empty
                );
            }
            else if (now is null)
            {
                yield return new Problem(
                    after.LocationOf(path),
                    "the file is gone; it was published",
                    string.Empty
                ).Beside(before.LocationOf(path), "it was published here");
            }
            else if (!Same(old, now))
            {
                yield return Changed(before, after, old, now);
            }
        }
    }

    private static bool Same(SubmissionFile old, SubmissionFile now) =>
        old.Kind == now.Kind
        && old.Size == now.Size
        && (
            old.Content is { } left && now.Content is { } right
                ? left.Span.SequenceEqual(right.Span)
                // What is too large to read is none that could have been published.
                : old.Content is null && now.Content is null
        );

    private static Problem Changed(
        SubmissionFiles before,
        SubmissionFiles after,
        SubmissionFile old,
        SubmissionFile now
    )
    {
        if (Text(before, old) is { } left && Text(after, now) is { } right)
        {
            var line = left.Lines.Zip(right.Lines).TakeWhile(pair => pair.First.Text == pair.Second.Text).Count();
            var (was, present) = (left.Lines.ElementAtOrDefault(line), right.Lines.ElementAtOrDefault(line));
            if (was is not null || present is not null)
            {
                return new Problem(
                    present?.Whole ?? right.Whole,
                    $"the line is {Show(present)}; {Show(was)} was published",
                    string.Empty
                ).Beside(was?.Whole ?? left.Whole, "this was published");
            }
        }

        return new Problem(
            after.LocationOf(now.Path),
            "the file is not what was published, byte for byte",
            string.Empty
        ).Beside(before.LocationOf(old.Path), "this was published");
    }

    private static SourceText? Text(SubmissionFiles files, SubmissionFile entry) =>
        entry.Content is { } content ? SourceText.FromUtf8(files.DisplayPath(entry.Path), content.Span) : null;

    private static string Show(TextLine? line) => line is null ? "absent" : MessageFormat.Quote(line.Text.Trim());
}
