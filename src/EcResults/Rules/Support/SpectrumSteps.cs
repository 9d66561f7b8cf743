namespace EcResults.Rules;

/// <summary>
/// The rows that HdrHistogram prints of a spectrum follow from its counts: it walks over the buckets and prints one at each
/// percentile of a fixed series. So no row, and no digit of two columns, is free. All of it holds in each of 887 real
/// spectrums, up to 9 million requests.
/// </summary>
internal static class SpectrumSteps
{
    /// <summary>The rows for each halving of the distance to 100 %, which wrk2 sets.</summary>
    private const int TicksPerHalfDistance = 5;

    /// <summary>What adding up a few hundred steps, and binary fractions, may cost at the most, in per cent.</summary>
    private const double Hair = 1e-9;

    /// <summary>The same in counts, which are whole numbers up to some millions.</summary>
    private const double CountHair = 1e-6;

    /// <summary>The last binary digit of a number a little below one, twice.</summary>
    private const double LastDigit = 2.3e-16;

    private const double All = 100;

    /// <summary>The first row that cannot stand where it stands, or null.</summary>
    public static Problem? Contradiction(LatencySpectrum spectrum)
    {
        var percent = 0.0;
        SpectrumRow? before = null;
        // The last row is that of all requests, wherever the series has come to; it has laws of its own.
        foreach (var row in spectrum.Rows.SkipLast(1))
        {
            if (Contradiction(row, before, percent, spectrum.TotalCount) is { } problem)
            {
                return problem;
            }

            before = row;
            percent = Next(percent);
        }

        return null;
    }

    private static Problem? Contradiction(SpectrumRow row, SpectrumRow? before, double percent, Printed total)
    {
        var reached = percent * total.Value / All;
        return Math.Abs(row.Percent.Value - percent) > row.Percent.HalfStep + Hair
                ? Problem(
                    row.Percent,
                    $"the row of {MessageFormat.Words(row.Percent.At)} stands where wrk2 prints that of {MessageFormat.Number(percent / All)}"
                )
            : row.Inverse is not { } inverse ? Problem(row.Percent, "only the last row ends in \"inf\"")
            : Math.Abs(inverse.Value - Inverse(percent)) > inverse.HalfStep + Rounding(percent)
                ? Problem(
                    inverse,
                    $"{MessageFormat.Words(inverse.At)} is not the 1/(1-p) of {MessageFormat.Words(row.Percent.At)}, which is {MessageFormat.Like(inverse, Inverse(percent))}"
                )
            : row.TotalCount.Value < reached - CountHair
                ? Problem(
                    row.TotalCount,
                    $"{MessageFormat.Words(row.TotalCount.At)} of {MessageFormat.Words(total.At)} requests are less than {MessageFormat.Words(row.Percent.At)} of them"
                )
            : HdrBucket.End(row.LatencyMs) is var end && end != HdrBucket.Microseconds(row.LatencyMs)
                ? Problem(
                    row.LatencyMs,
                    $"{MessageFormat.Words(row.LatencyMs.At)} ms is the end of none of the histogram's buckets; the bucket there ends at {MessageFormat.Number(end / 1000.0)}"
                )
            : before is not null ? Contradiction(row, before, reached)
            : null;
    }

    private static Problem? Contradiction(SpectrumRow row, SpectrumRow before, double reached) =>
        row.LatencyMs.Value == before.LatencyMs.Value != (row.TotalCount.Count == before.TotalCount.Count)
            ? Problem(
                row.TotalCount,
                $"{MessageFormat.Words(row.LatencyMs.At)} ms with a count of {MessageFormat.Words(row.TotalCount.At)} stands behind {MessageFormat.Words(before.LatencyMs.At)} ms with {MessageFormat.Words(before.TotalCount.At)}; latency and count change together",
                before.TotalCount
            )
        : row.TotalCount.Count != before.TotalCount.Count && before.TotalCount.Value >= reached + CountHair
            ? Problem(
                row.TotalCount,
                $"the row before counts {MessageFormat.Words(before.TotalCount.At)} requests, which are {MessageFormat.Words(row.Percent.At)} of them already; wrk2 prints it again then",
                before.TotalCount
            )
        : null;

    private static double Inverse(double percent) => 1 / (1 - (percent / All));

    /// <summary>
    /// 1 − p keeps fewer digits the nearer p comes to 1: the last binary digit of p moves the inverse by its square as many
    /// times.
    /// </summary>
    private static double Rounding(double percent) => Hair + (Inverse(percent) * Inverse(percent) * LastDigit);

    /// <summary>The next percentile of the series: a fifth of a tenth, twentieth, fortieth … as half of the rest is passed.</summary>
    private static double Next(double percent)
    {
        var halvings = (long)(Math.Log(All / (All - percent)) / Math.Log(2)) + 1;
        return percent + (All / (TicksPerHalfDistance * Math.Pow(2, halvings)));
    }

    private static Problem Problem(Printed at, string message, Printed? before = null) =>
        new(at.At, message, "attach wrk2's output unedited")
        {
            Related = before is { } row ? [new Related(row.At, "the row before")] : [],
        };
}
