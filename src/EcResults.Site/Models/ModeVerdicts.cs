namespace EcResults.Site.Models;

/// <summary>What the data says about modes against each other.</summary>
/// <param name="All">A sentence a key: new connections first, for there the order turns round.</param>
/// <param name="Shared">What all of them share; may be empty.</param>
/// <param name="NotRecorded">What the evidence of none of them says in full, so that it may differ.</param>
internal sealed record ModeVerdicts(IReadOnlyList<ModeVerdict> All, string Shared, string NotRecorded)
{
    /// <summary>Where the data separates modes.</summary>
    public static ModeVerdicts Of(IReadOnlyList<Result> results)
    {
        var pairs = CheaperMode
            .Of(results)
            .GroupBy(pair => pair.Key)
            .OrderBy(group => Machines.Place(group.Key.Machine))
            .ThenBy(group => group.Key.Load.KeepAlive == false ? 0 : 1)
            .ThenBy(group => group.Key.Load.RatePerSecond ?? 0)
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
            .ToList();
        var byKey = results.ToLookup(result => result.Key.InAnyMode());
        var shared = new SharedKey(pairs.Select(group => group.Key));
        var missing = pairs.Select(group => Unrecorded.ListOf(byKey[group.Key])).ToList();
        var never = missing.Count == 0 ? [] : missing.Aggregate((all, one) => [.. all.Intersect(one)]);
        return new ModeVerdicts(
            [
                .. pairs.Zip(
                    missing,
                    (group, list) =>
                        ModeVerdict.Of(group.Key, [.. group], [.. byKey[group.Key]], shared, [.. list.Except(never)])
                ),
            ],
            shared.Words,
            Unrecorded.Words(never)
        );
    }
}

/// <summary>The modes under one load on one class of machine.</summary>
/// <param name="Machine">The class of machine.</param>
/// <param name="Load">The load.</param>
/// <param name="Key">What the results share besides what all verdicts share; may be empty.</param>
/// <param name="Words">Which mode takes less than which, in a sentence.</param>
/// <param name="Best">The mode that takes less than both others, or null.</param>
/// <param name="KeepAlive">Whether connections are kept.</param>
/// <param name="Losses">Events that each mode lost, for the reader did not pay for those.</param>
/// <param name="Evidence">How much it rests on.</param>
internal sealed record ModeVerdict(
    string Machine,
    string Load,
    string Key,
    string Words,
    Mode? Best,
    bool? KeepAlive,
    string Losses,
    string Evidence
)
{
    /// <summary>The verdict of the pairs that share a key.</summary>
    public static ModeVerdict Of(
        ComparabilityKey key,
        IReadOnlyList<CheaperMode> pairs,
        IReadOnlyList<Result> results,
        SharedKey shared,
        IReadOnlyList<string> missing
    )
    {
        var best = GlanceRow
            .Capturing.Select(mode => (Mode?)mode)
            .FirstOrDefault(mode => pairs.Count(pair => pair.Cheaper == mode) == GlanceRow.Capturing.Count - 1);
        var words = pairs
            .OrderBy(pair => pair.Cheaper == best ? 0 : 1)
            .GroupBy(pair => pair.Cheaper)
            .Select(group =>
                $"{group.Key.Word()} takes less CPU a request than {string.Join(" and ", group.Select(pair => $"{pair.Dearer.Word()} (by {By(pair.Difference)})"))}"
            );
        return new ModeVerdict(
            Machines.Name(key.Machine),
            GlanceRow.LoadWords(results[0].Workload),
            shared.Rest(key),
            string.Join("; ", words),
            best,
            key.Load.KeepAlive,
            string.Join(
                ", ",
                GlanceRow
                    .Capturing.Select(mode =>
                        (mode, Loss: EcResults.Site.Words.Losses.Of(results.Where(result => result.Mode == mode)))
                    )
                    .Where(one => one.Loss is not null)
                    .Select(one => $"{one.mode.Word()} {one.Loss}")
            ),
            $"{Numbers.Of(pairs[0].Difference.Blocks, "block")} of {Numbers.Of(pairs[0].Results, "result")}"
                + (missing.Count == 0 ? string.Empty : $"; not recorded either: {Unrecorded.Words(missing)}")
        );
    }

    private static string By(Estimate difference) =>
        Numbers.CpuTime(difference.Value)
        + (
            difference.Interval is { } ends
                ? $", interval {Numbers.CpuTime(ends.Low).Split(Numbers.Space)[0]} to {Numbers.CpuTime(ends.High)}"
                : string.Empty
        );
}
