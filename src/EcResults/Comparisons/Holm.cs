namespace EcResults.Comparisons;

/// <summary>Holm's correction: the chance that any of several tests errs stays at the level of one.</summary>
public static class Holm
{
    /// <summary>The corrected p values, in the order given.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var greatest = 0.0;
        foreach (
            var (index, place) in pValues.Index().OrderBy(entry => entry.Item).Select((entry, at) => (entry.Index, at))
        )
        {
            greatest = Math.Max(greatest, Math.Min(1, pValues[index] * (pValues.Count - place)));
            adjusted[index] = greatest;
        }

        return adjusted;
    }
}
