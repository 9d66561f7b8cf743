namespace EcResults.Evidence;

/// <summary>The duration of the <c>Running 10s test</c> line and the whole seconds that print like it.</summary>
/// <param name="Text">As printed: <c>10s</c>, <c>1m</c>, <c>120m</c>; never hours.</param>
/// <param name="LeastSeconds">The shortest <c>-d</c> that prints this (51 for <c>1m</c>).</param>
/// <param name="MostSeconds">The longest <c>-d</c> that prints this (89 for <c>1m</c>).</param>
/// <param name="At">Where it stands.</param>
public readonly record struct NominalDuration(string Text, int LeastSeconds, int MostSeconds, Location At);

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
);

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
