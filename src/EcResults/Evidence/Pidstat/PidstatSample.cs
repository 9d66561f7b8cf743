namespace EcResults.Evidence;

/// <summary>The processes at one time.</summary>
/// <param name="Clock">The printed clock as time of day in the machine's zone, or null where epoch seconds were printed.</param>
/// <param name="EpochSeconds">Seconds since 1970 UTC, where printed (<c>-H</c>, old <c>-h</c>).</param>
/// <param name="Rows">The process rows, threads left out; empty where only a header stands.</param>
/// <param name="At">Where the sample starts.</param>
public sealed record PidstatSample(TimeOnly? Clock, long? EpochSeconds, IReadOnlyList<PidstatRow> Rows, Location At)
{
    /// <summary>The sum of %CPU over the processes (100 = one core), or null where no row has it.</summary>
    public double? CpuPercent
    {
        get
        {
            double? sum = null;
            foreach (var row in Rows)
            {
                sum = row.CpuPercent is { } cpu ? (sum ?? 0) + cpu.Value : sum;
            }

            return sum;
        }
    }

    internal IEnumerable<Figure> Figures =>
        Rows.Count == 0 ? Time(At) : Rows.SelectMany(row => Time(row.At).Concat(row.Figures(prefix: "")));

    private IEnumerable<Figure> Time(Location at)
    {
        if (Clock is { } clock)
        {
            yield return new Figure("clock", clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture), null, at);
        }

        if (EpochSeconds is { } epoch)
        {
            yield return new Figure("epochSeconds", epoch.ToString(CultureInfo.InvariantCulture), epoch, at);
        }
    }
}
