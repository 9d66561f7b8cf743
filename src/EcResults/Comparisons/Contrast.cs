namespace EcResults.Comparisons;

/// <summary>What two results allow to say of each other.</summary>
public enum ContrastVerdict
{
    /// <summary>Too few blocks: no difference, however great, could be told from chance.</summary>
    TooFewBlocks,

    /// <summary>The test does not tell them apart. That they are equal is not shown either.</summary>
    NoDifferenceShown,

    /// <summary>The second costs more.</summary>
    Costlier,

    /// <summary>The second costs less.</summary>
    Cheaper,
}

/// <summary>One result against another by one measure: the difference of their changes.</summary>
/// <param name="A">The first result.</param>
/// <param name="B">The second result.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Test">The exact test on blocks; its shift is B − A, in the measure's unit or percentage points.</param>
/// <param name="AdjustedPValue">The p value, corrected by Holm for all contrasts that the page makes.</param>
public sealed record Contrast(Result A, Result B, Measure Measure, MannWhitney Test, double AdjustedPValue)
{
    /// <summary>A difference that chance makes more often than this is not shown.</summary>
    public const double Level = 0.05;

    /// <summary>The unit of B − A: a difference of two percentages is one of percentage points.</summary>
    public string Unit => Measure.Unit == "%" ? "points" : Measure.Unit;

    /// <summary>What the test allows to say.</summary>
    public ContrastVerdict Verdict =>
        Test.LeastPValue > Level ? ContrastVerdict.TooFewBlocks
        : AdjustedPValue > Level ? ContrastVerdict.NoDifferenceShown
        : Test.Shift.Value > 0 == Measure.LowerIsBetter ? ContrastVerdict.Costlier
        : ContrastVerdict.Cheaper;

    /// <summary>Whether the test tells the two apart.</summary>
    public bool IsTold => Verdict is ContrastVerdict.Costlier or ContrastVerdict.Cheaper;

    /// <summary>The verdict in a clause.</summary>
    public string Words =>
        Verdict switch
        {
            ContrastVerdict.Costlier => $"B costs more ({PWords})",
            ContrastVerdict.Cheaper => $"B costs less ({PWords})",
            ContrastVerdict.NoDifferenceShown => $"no difference shown ({PWords})",
            _ => $"too few blocks to tell: {BlocksOf(A)} against {BlocksOf(B)}",
        };

    /// <summary>The contrasts of pairs by the leading measures, corrected together: they are what one page says.</summary>
    public static IReadOnlyList<Contrast> Of(IEnumerable<(Result A, Result B)> pairs) =>
        Of(from pair in pairs from measure in Measure.Leading(pair.A.Key.Load) select (pair.A, pair.B, measure));

    /// <summary>The contrasts of pairs by one measure each, corrected together.</summary>
    public static IReadOnlyList<Contrast> Of(IEnumerable<(Result A, Result B, Measure Measure)> pairs)
    {
        var contrasts = (
            from pair in pairs
            let test = MannWhitney.Of(pair.Measure.Blocks(pair.A), pair.Measure.Blocks(pair.B))
            where test is not null
            select new Contrast(pair.A, pair.B, pair.Measure, test, 1)
        ).ToList();
        // A test that can never reach the level can never err, so it takes no part in the correction.
        var able = contrasts.FindAll(contrast => contrast.Test.LeastPValue <= Level);
        var adjusted = Holm.Adjust([.. able.Select(contrast => contrast.Test.PValue)]);
        var place = 0;
        return
        [
            .. contrasts.Select(contrast =>
                contrast.Test.LeastPValue <= Level ? contrast with { AdjustedPValue = adjusted[place++] } : contrast
            ),
        ];
    }

    /// <summary>What some contrasts say together, in a sentence without full stop.</summary>
    public static string Summary(IReadOnlyList<Contrast> contrasts)
    {
        if (contrasts.Count == 0)
        {
            return "nothing that both measured can be compared";
        }

        var told = contrasts
            .Where(contrast => contrast.IsTold)
            .Select(contrast =>
                $"{contrast.Measure.Words} in {contrast.A.Mode.Word()} mode of {contrast.A.Workload.Name}: {contrast.Words}"
            )
            .ToList();
        var few = contrasts.Count(contrast => contrast.Verdict == ContrastVerdict.TooFewBlocks);
        return told.Count > 0 ? string.Join("; ", told)
            : few == contrasts.Count ? "no difference can be shown: too few blocks for a test, which needs four of each"
            : few == 0 ? $"no difference shown in {Count(contrasts.Count)}"
            : $"no difference shown in {Count(contrasts.Count - few)}; {Count(few)} had too few blocks for a test";
    }

    private string PWords => $"p = {AdjustedPValue.ToString("0.###", CultureInfo.InvariantCulture)}";

    private string BlocksOf(Result result) =>
        result.By(Measure.Metric)!.ChangePercent.Blocks is var count && count == 1 ? "1 block" : $"{count} blocks";

    private static string Count(int count) => count == 1 ? "1 comparison" : $"{count} comparisons";
}
