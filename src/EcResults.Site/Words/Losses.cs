namespace EcResults.Site.Words;

/// <summary>The share of events lost, in words.</summary>
internal static class Losses
{
    /// <summary>From the least to the greatest of some results: <c>25.5 % to 40.7 %</c>; null where none says.</summary>
    public static string? Of(IEnumerable<Result> results)
    {
        var shares = results.Select(result => result.Capture?.LossRate).OfType<double>().ToList();
        if (shares.Count == 0)
        {
            return null;
        }

        var (low, high) = (Numbers.Percent(shares.Min() * 100), Numbers.Percent(shares.Max() * 100));
        return low == high ? low : $"{low} to {high}";
    }
}
