namespace EcResults.Comparisons;

/// <summary>
/// Two modes under one load, told apart: what they take in total, server and eCapture, differs by more than chance in the
/// blocks that hold both.
/// </summary>
/// <param name="Key">What the results share besides the mode.</param>
/// <param name="Cheaper">The mode that takes less.</param>
/// <param name="Dearer">The other mode.</param>
/// <param name="Difference">
/// How much less CPU a request takes, microseconds: the estimate over the blocks of all results with that key, each
/// block's difference made from its own two runs, so that machines cancel.
/// </param>
/// <param name="Results">How many submissions the blocks come from.</param>
public sealed record CheaperMode(ComparabilityKey Key, Mode Cheaper, Mode Dearer, Estimate Difference, int Results)
{
    /// <summary>The pairs of modes that the data separates; nothing where it does not.</summary>
    public static IReadOnlyList<CheaperMode> Of(IEnumerable<Result> results) =>
        [.. results.GroupBy(result => result.Key.InAnyMode()).SelectMany(group => Separated(group.Key, [.. group]))];

    private static IEnumerable<CheaperMode> Separated(ComparabilityKey key, IReadOnlyList<Result> results) =>
        from first in ModeNames.All
        from second in ModeNames.All
        where first < second
        let pairs = PairsOf(results, first, second).ToList()
        let differences = pairs.SelectMany(pair => DifferencesOf(pair.Mine, pair.Theirs)).ToList()
        where differences.Count > 0
        let estimate = HodgesLehmann.Of(differences)
        where estimate.Interval is { ExcludesZero: true, AttainedLevel: >= SignedRank.WantedLevel }
        select estimate.Value > 0
            ? new CheaperMode(key, second, first, estimate with { Verdict = Verdict.Slower }, pairs.Count)
            : new CheaperMode(
                key,
                first,
                second,
                HodgesLehmann.Of([.. differences.Select(value => -value)]) with
                {
                    Verdict = Verdict.Slower,
                },
                pairs.Count
            );

    /// <summary>Two modes of one submission under one workload.</summary>
    private static IEnumerable<(Result Mine, Result Theirs)> PairsOf(
        IReadOnlyList<Result> results,
        Mode first,
        Mode second
    ) =>
        from submission in results.GroupBy(result => result.Submission, ReferenceEqualityComparer.Instance)
        from mine in submission
        where mine.Mode == first
        from theirs in submission
        where theirs.Mode == second && theirs.Workload == mine.Workload
        select (mine, theirs);

    private static IEnumerable<double> DifferencesOf(Result mine, Result theirs)
    {
        var others = TotalsOf(theirs).ToDictionary();
        return TotalsOf(mine)
            .Where(block => others.ContainsKey(block.Key))
            .Select(block => block.Value - others[block.Key]);
    }

    /// <summary>The total CPU of a request by block, microseconds; a block that lacks one of both parts is left out.</summary>
    private static IEnumerable<KeyValuePair<int, double>> TotalsOf(Result result) =>
        result
            .Runs.Select(run => (run.Run.Repetition, run.Measures))
            .Where(run =>
                run.Measures
                    is { TargetCpuUsPerRequest: not null, EcaptureCpuPercent: not null, RequestsPerSecond.Value: > 0 }
            )
            .GroupBy(
                run => run.Repetition,
                run =>
                    run.Measures.TargetCpuUsPerRequest!.Value.Value
                    + (
                        run.Measures.EcaptureCpuPercent!.Value.Value
                        / 100
                        * 1e6
                        / run.Measures.RequestsPerSecond!.Value.Value
                    )
            )
            .Select(block => KeyValuePair.Create(block.Key, block.Average()));
}
