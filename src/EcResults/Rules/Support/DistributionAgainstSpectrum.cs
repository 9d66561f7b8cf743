namespace EcResults.Rules;

/// <summary>wrk2's latency distribution beside its detailed spectrum, which are two views of one histogram.</summary>
internal static class DistributionAgainstSpectrum
{
    private const double All = 100;

    /// <summary>A latency is a whole number of microseconds, and so are the ends of the buckets that the spectrum prints.</summary>
    private const double SlackMs = 0.001;

    private const double UsInMs = 1000;

    /// <summary>The percentiles that the spectrum does not allow.</summary>
    public static IEnumerable<Problem> Check(LoadReport load, LatencySpectrum spectrum) =>
        load.Percentiles.Select(percentile => Check(percentile, spectrum)).OfType<Problem>();

    private static Problem? Check(Percentile percentile, LatencySpectrum spectrum)
    {
        // HdrHistogram looks for the bucket with this many requests at or below it.
        var needed = Math.Max(1, Math.Floor((percentile.Percent / All * spectrum.TotalCount.Value) + 0.5));
        var reached = -1;
        for (var index = 0; index < spectrum.Rows.Count && reached < 0; index++)
        {
            reached = spectrum.Rows[index].TotalCount.Value >= needed ? index : -1;
        }

        if (reached < 0)
        {
            return null;
        }

        var (low, high) = (percentile.LatencyUs.Low / UsInMs, percentile.LatencyUs.High / UsInMs);
        var upper = spectrum.Rows[reached];
        var lower = reached > 0 ? spectrum.Rows[reached - 1] : null;
        // The row of this very percentile, or the last count, leaves no other bucket.
        var isExact =
            needed >= spectrum.TotalCount.Value
            || (
                upper.Percent.Value == percentile.Percent
                && needed >= percentile.Percent / All * spectrum.TotalCount.Value
            );
        var least = isExact ? upper.LatencyMs.Value * (1 - LatencySpectrum.BucketShare) : lower?.LatencyMs.Value ?? 0;
        return high >= least - SlackMs && low <= upper.LatencyMs.Value + SlackMs
            ? null
            : new Problem(
                percentile.LatencyUs.At,
                $"a {MessageFormat.Number(percentile.Percent)} % latency of {MessageFormat.Words(percentile.LatencyUs.At)} contradicts the spectrum, which has it {(isExact ? "at" : lower is null ? "at or below" : $"between {MessageFormat.Words(lower.LatencyMs.At)} and")} {MessageFormat.Words(upper.LatencyMs.At)} ms",
                "attach wrk2's output unedited"
            ).Beside(upper.LatencyMs.At, "the row of the spectrum");
    }
}
