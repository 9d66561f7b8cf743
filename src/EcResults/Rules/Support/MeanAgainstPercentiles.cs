namespace EcResults.Rules;

/// <summary>The mean latency beside the percentiles.</summary>
internal static class MeanAgainstPercentiles
{
    /// <summary>A percentile is the value at a rank, so each one may be off by a request or two.</summary>
    private const double Ranks = 2;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        LoadReports.Of(submission).SelectMany(load => Check(load) is { } mean ? [mean] : ThreadStatsLaws.Check(load));

    private static Problem? Check(LoadReport load)
    {
        // wrk alone prints few and exact ones; falling percentiles have their own finding.
        if (
            load is not WrkReport { LatencyUs: { Mean: { } mean, Max: { } max }, Requests.Value: > 0 and var requests }
            || load.Percentiles.Count == 0
            || !Rise(load)
        )
        {
            return null;
        }

        var (least, most, before, floor) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (percent, latency) in load.Percentiles)
        {
            least += (percent - before) / 100 * floor;
            most += (percent - before) / 100 * latency.High;
            (before, floor) = (percent, latency.Low);
        }

        least += (100 - before) / 100 * floor;
        most += (100 - before) / 100 * max.High;
        var slack = Ranks * load.Percentiles.Count / requests * max.High;
        return mean.High >= least - slack && mean.Low <= most + slack
            ? null
            : new Problem(
                mean.At,
                $"a mean of {MessageFormat.Words(mean.At)} contradicts the percentiles, which allow {MessageFormat.Like(mean, least - slack)} to {MessageFormat.Like(mean, most + slack)}",
                "attach the generator's output unedited"
            ).Beside(load.Percentiles[0].LatencyUs.At, "the percentiles start here");
    }

    /// <summary>Whether no percentile is below the one before, which has a finding of its own.</summary>
    internal static bool Rise(LoadReport load) =>
        load
            .Percentiles.Zip(load.Percentiles.Skip(1))
            .All(pair =>
                pair.First.Percent < pair.Second.Percent && pair.First.LatencyUs.Low <= pair.Second.LatencyUs.High
            );
}
