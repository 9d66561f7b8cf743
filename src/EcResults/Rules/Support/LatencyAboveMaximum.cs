namespace EcResults.Rules;

/// <summary>Mean and percentiles of latency beside the maximum.</summary>
internal static class LatencyAboveMaximum
{
    /// <summary>wrk2 prints percentiles as the upper ends of histogram buckets, which lie at most this share above the value.</summary>
    private const double BucketShare = 0.01;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => LoadReports.Of(submission).SelectMany(Check);

    private static IEnumerable<Problem> Check(LoadReport load)
    {
        if (load.LatencyUs.Max is not { } maximum)
        {
            yield break;
        }

        Problem? Above(string what, Printed value) =>
            value.Low > maximum.High * (1 + BucketShare)
                ? new Problem(
                    value.At,
                    $"{what} of {MessageFormat.Words(value.At)} is above the maximum of {MessageFormat.Words(maximum.At)}",
                    "attach the generator's output unedited"
                ).Beside(maximum.At, "the maximum stands here")
                : null;

        List<Problem> found =
        [
            .. load.LatencyUs.Mean is { } mean && Above("the mean latency", mean) is { } problem
                ? [problem]
                : (Problem[])[],
            .. load
                .Percentiles.Select(percentile =>
                    Above($"the {MessageFormat.Number(percentile.Percent)} % latency", percentile.LatencyUs)
                )
                .OfType<Problem>(),
        ];
        // Where several values are above it, it is the maximum that is wrong.
        if (found.Count > 1)
        {
            yield return new Problem(
                maximum.At,
                $"the maximum of {MessageFormat.Words(maximum.At)} is below {found.Count} of mean and percentiles",
                "attach the generator's output unedited"
            ).Beside(found[0].At, "the first of them");
        }
        else if (found is [var only])
        {
            yield return only;
        }
    }
}
