namespace EcResults.Evidence;

/// <summary>A <c>Thread calibration</c> line of wrk2.</summary>
/// <param name="MeanLatencyUs">The mean latency while calibrating, microseconds.</param>
/// <param name="SamplingIntervalMs">How often the thread's rate is sampled from then on, milliseconds.</param>
public sealed record ThreadCalibration(Printed MeanLatencyUs, Printed SamplingIntervalMs);

/// <summary>One row of wrk2's detailed percentile spectrum.</summary>
/// <param name="LatencyMs">The latency, milliseconds: the unit in which the table is printed.</param>
/// <param name="Percent">The percentile, 0 to 100; printed as a fraction.</param>
/// <param name="TotalCount">Requests at or below that latency.</param>
/// <param name="Inverse">1 ÷ (1 − percentile), or null where <c>inf</c> is printed.</param>
public sealed record SpectrumRow(Printed LatencyMs, Printed Percent, Printed TotalCount, Printed? Inverse);

/// <summary>wrk2's detailed percentile spectrum of the recorded latency, with its footer.</summary>
/// <param name="Rows">The rows, latency rising.</param>
/// <param name="MeanMs">Mean, milliseconds; null where wrk2 printed <c>nan</c>.</param>
/// <param name="StandardDeviationMs">StdDeviation, milliseconds; null where wrk2 printed <c>nan</c>.</param>
/// <param name="MaxMs">Max, milliseconds.</param>
/// <param name="TotalCount">Requests recorded, which leaves out those of the calibration.</param>
public sealed record LatencySpectrum(
    IReadOnlyList<SpectrumRow> Rows,
    Printed? MeanMs,
    Printed? StandardDeviationMs,
    Printed MaxMs,
    Printed TotalCount
)
{
    /// <summary>wrk2's histogram keeps three digits: a value may be this share below the end of the bucket that is printed.</summary>
    public const double BucketShare = 1.0 / 1024;
}
