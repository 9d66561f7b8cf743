namespace EcResults.Site.Models;

/// <summary>What one mode costs under one workload, in one line.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Throughput">The change of throughput; null where it was not measured, or the rate was fixed.</param>
/// <param name="AddedCpu">The CPU added to a request.</param>
/// <param name="PerTrap">The CPU of one trap.</param>
/// <param name="Total">The total at the rate that was measured, cores; null where a part is missing.</param>
/// <param name="Parts">Its two parts and the rate.</param>
/// <param name="Loss">The share of events lost.</param>
/// <param name="Verdict">The verdict on the added CPU, or on throughput where the server's CPU was not measured.</param>
/// <param name="Tone">Its tone.</param>
internal sealed record CostRow(
    string Mode,
    CostFigure? Throughput,
    CostFigure? AddedCpu,
    CostFigure? PerTrap,
    string? Total,
    string? Parts,
    string? Loss,
    string Verdict,
    string Tone
)
{
    /// <summary>The row of a result.</summary>
    public static CostRow Of(Result result)
    {
        var verdict = (Measure.AddedCpu.Of(result) ?? Measure.Throughput.Of(result))?.Verdict ?? default;
        var cost = result.Cost is { Total: not null, Own: not null, Server: not null } whole ? whole : null;
        return new CostRow(
            result.Mode.Word(),
            result.Workload.RatePerSecond is null
                ? CostFigure.Of(Measure.Throughput, Measure.Throughput.Of(result))
                : null,
            CostFigure.Of(Measure.AddedCpu, result.AddedCpu?.UsPerRequest),
            CostFigure.Of(Measure.AddedCpu, result.AddedCpu?.UsPerTrap),
            cost is { Total: { } total } ? Numbers.Cores(total) : null,
            cost is { Own: { } own, Server: { } server }
                ? $"{Numbers.Cores(own)} eCapture + {Numbers.Cores(server.Value)} server{Estimates.Mark(server)} at {Numbers.Rate(cost.RequestsPerSecond)}"
                : null,
            result.Capture?.LossRate is { } loss ? Numbers.Percent(loss * 100) : null,
            verdict.Word(),
            Estimates.Tone(verdict)
        );
    }
}

/// <summary>A figure with its interval.</summary>
/// <param name="Text">The figure.</param>
/// <param name="Interval">The interval with its level, or null.</param>
/// <param name="Mark">That it is not told from noise, or null.</param>
internal sealed record CostFigure(string Text, string? Interval, string? Mark = null)
{
    /// <summary>The figure of a measure, or null where it was not measured.</summary>
    public static CostFigure? Of(Measure measure, Estimate? estimate) =>
        estimate is null
            ? null
            : new CostFigure(
                Estimates.Value(measure, estimate.Value),
                Estimates.Interval(measure, estimate),
                estimate.Mark
            );
}
