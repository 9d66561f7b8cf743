namespace EcResults.Figures;

/// <summary>pidstat's samples of one process within a load window; at least one.</summary>
/// <remarks>An array and plain loops: this is on the way of every start, where each generic over a number costs.</remarks>
internal sealed class CpuSamples
{
    private CpuSamples(double[] percents, Location at)
    {
        Percents = percents;
        At = at;
    }

    /// <summary>CPU, percent of one core, in the order of time.</summary>
    public double[] Percents { get; }

    /// <summary>The line of the first sample.</summary>
    public Location At { get; }

    /// <summary>The mean, percent of one core.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            foreach (var percent in Percents)
            {
                sum += percent;
            }

            return sum / Percents.Length;
        }
    }

    /// <summary>The samples of a report within a window, or null where there are none.</summary>
    public static CpuSamples? Within(PidstatReport report, LoadWindow window)
    {
        var percents = new double[report.Samples.Count];
        var count = 0;
        var first = default(Location);
        foreach (var sample in report.Samples)
        {
            if (sample.CpuPercent is { } cpu && window.HoldsSample(sample))
            {
                first = count == 0 ? sample.Rows[0].At : first;
                percents[count++] = cpu;
            }
        }

        return count == 0 ? null : new CpuSamples(percents[..count], first);
    }
}
