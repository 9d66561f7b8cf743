namespace EcResults.Figures;

/// <summary>pidstat's samples of one process within a load window; at least one.</summary>
internal sealed class CpuSamples
{
    private readonly List<PidstatSample> taken;

    private CpuSamples(List<PidstatSample> samples)
    {
        taken = samples;
        Percents = [.. samples.Select(sample => sample.CpuPercent!.Value)];
        At = samples[0].Rows[0].At;
    }

    /// <summary>CPU, percent of one core, in the order of time.</summary>
    public double[] Percents { get; }

    /// <summary>The line of the first sample.</summary>
    public Location At { get; }

    /// <summary>The mean, percent of one core.</summary>
    public double Mean => Percents.Average();

    /// <summary>The mean time of waiting for a CPU, percent of the load; null where pidstat did not print it.</summary>
    public double? WaitMean => taken.Average(sample => sample.Rows.Sum(row => row.WaitPercent?.Value));

    /// <summary>User time of user and system time, 0 to 1; null where pidstat printed neither or both are 0.</summary>
    public double? UserShare
    {
        get
        {
            var rows = taken.SelectMany(sample => sample.Rows).ToList();
            var user = rows.Sum(row => row.UserPercent?.Value);
            var all = user + rows.Sum(row => row.SystemPercent?.Value);
            return all > 0 ? user / all : null;
        }
    }

    /// <summary>The samples of a report within a window, or null where there are none.</summary>
    public static CpuSamples? Within(PidstatReport report, LoadWindow window)
    {
        var samples = report
            .Samples.Where(sample => sample.CpuPercent is not null && window.HoldsSample(sample))
            .ToList();
        return samples.Count == 0 ? null : new CpuSamples(samples);
    }
}
