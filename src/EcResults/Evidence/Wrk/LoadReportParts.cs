namespace EcResults.Evidence;

/// <summary>A row of <c>Thread Stats</c>. A column is null where wrk printed <c>nan</c>, or no data.</summary>
/// <param name="Mean">Avg.</param>
/// <param name="StandardDeviation">Stdev.</param>
/// <param name="Max">Max.</param>
/// <param name="WithinStandardDeviationPercent">+/- Stdev.</param>
public sealed record ThreadStats(
    Printed? Mean,
    Printed? StandardDeviation,
    Printed? Max,
    Printed? WithinStandardDeviationPercent
)
{
    /// <summary>
    /// The row without values where there were none to make it of: wrk then prints zeros, and <c>nan</c> for the share alone.
    /// </summary>
    internal ThreadStats OrNothing =>
        WithinStandardDeviationPercent is null
        && Mean is null or { Value: 0 }
        && StandardDeviation is null or { Value: 0 }
        && Max is null or { Value: 0 }
            ? new ThreadStats(null, null, null, null)
            : this;

    /// <summary>The row whose slots start with a name.</summary>
    internal static ThreadStats Of(WrkText text, string name) =>
        new(text.Find(name + "Mean"), text.Find(name + "Stdev"), text.Find(name + "Max"), text.Find(name + "Within"));
}

/// <summary>One line of the latency distribution.</summary>
/// <param name="Percent">The percentile, 0 to 100.</param>
/// <param name="LatencyUs">The latency, microseconds.</param>
public sealed record Percentile(double Percent, Printed LatencyUs);

/// <summary>The <c>Socket errors</c> line.</summary>
/// <param name="Connect">Connections that failed.</param>
/// <param name="Read">Reads that failed.</param>
/// <param name="Write">Writes that failed.</param>
/// <param name="Timeout">Requests over 2 s.</param>
public sealed record SocketErrors(Printed Connect, Printed Read, Printed Write, Printed Timeout);
