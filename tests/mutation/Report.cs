using System.Globalization;

namespace EcResults.Mutation;

/// <summary>The table, the list of what no test notices, and the score.</summary>
internal static class Report
{
    private static readonly string[] Words = ["killed", "survived", "not-covered", "timed-out", "crashed"];

    /// <summary>The lines of the report, the score last.</summary>
    /// <param name="fates">What became of each change.</param>
    /// <param name="made">How many changes were thought of.</param>
    /// <param name="compiled">How many of them compile.</param>
    public static IEnumerable<string> Of(IReadOnlyList<(Change Change, Fate Fate)> fates, int made, int compiled)
    {
        var behaviour = fates.Where(entry => !entry.Change.IsWording).ToList();
        yield return Row("file", [.. Words, "score"]);
        foreach (var file in behaviour.GroupBy(entry => entry.Change.File))
        {
            yield return Row(file.Key, [.. Counts(file), Score(file)]);
        }

        yield return "";
        yield return Row("kind", [.. Words, "score"]);
        foreach (
            var kind in behaviour.GroupBy(entry => entry.Change.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
        )
        {
            yield return Row(kind.Key, [.. Counts(kind), Score(kind)]);
        }

        var wording = fates.Where(entry => entry.Change.IsWording).ToList();
        yield return Row("(wording)", [.. Counts(wording), Score(wording)]);
        yield return "";
        foreach (var (change, fate) in behaviour.Where(entry => !entry.Fate.IsKilled))
        {
            yield return $"{fate.Word} {change}{(fate.By == "" ? "" : $" ({fate.By})")}";
        }

        yield return "";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{made} changes, {made - compiled} do not compile, {compiled - behaviour.Count} of wording{(wording.Count == 0 ? ", not tried" : $": {Score(wording)} killed")}"
        );
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{behaviour.Count(entry => entry.Fate.IsKilled)} of {behaviour.Count} changes of behaviour killed: {Score(behaviour)}"
        );
    }

    private static IEnumerable<string> Counts(IEnumerable<(Change Change, Fate Fate)> entries)
    {
        var counts = entries.CountBy(entry => entry.Fate.Word).ToDictionary();
        return Words.Select(word => counts.GetValueOrDefault(word).ToString(CultureInfo.InvariantCulture));
    }

    private static string Score(IEnumerable<(Change Change, Fate Fate)> entries)
    {
        var all = entries.ToList();
        return all.Count == 0
            ? "-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{100.0 * all.Count(entry => entry.Fate.IsKilled) / all.Count:F1} %"
            );
    }

    private static string Row(string name, IReadOnlyList<string> cells) =>
        $"{name, -30}{string.Concat(cells.Select(cell => $"{cell, 12}"))}";
}
