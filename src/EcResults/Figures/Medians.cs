namespace EcResults.Figures;

/// <summary>Medians.</summary>
public static class Medians
{
    private const int Few = 100;

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    /// <exception cref="ArgumentException">There are no values: an absent figure is not zero.</exception>
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.ToArray();
        Sort(sorted);
        if (sorted.Length == 0)
        {
            throw new ArgumentException("a median needs a value", nameof(values));
        }

        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    // The framework's sort of numbers is compiled anew in every process, which takes longer than the few samples of a run.
    private static void Sort(double[] values)
    {
        if (values.Length > Few)
        {
            Array.Sort(values);
            return;
        }

        for (var i = 1; i < values.Length; i++)
        {
            var value = values[i];
            var at = i;
            for (; at > 0 && values[at - 1] > value; at--)
            {
                values[at] = values[at - 1];
            }

            values[at] = value;
        }
    }
}
