namespace EcResults.Site.Pages;

/// <summary>Text mode at one rate of the methodology's table, for who has no scripts.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Expected">What eCapture's documentation expects there.</param>
/// <param name="Total">Cores in total with both parts.</param>
/// <param name="P99">The change of p99 latency, or null.</param>
/// <param name="Loss">The share of events lost, or null.</param>
/// <param name="Differs">What differs from the question, a chip each.</param>
internal sealed record RateRow(
    string Rate,
    string Expected,
    string Total,
    string? P99,
    string? Loss,
    IReadOnlyList<string> Differs
)
{
    public static RateRow Of(Answer answer)
    {
        var cost = answer.Cost!;
        var bound = cost.Bound switch
        {
            OwnCpuBound.AtMost => "at most ",
            OwnCpuBound.AtLeast => "at least ",
            _ => string.Empty,
        };
        // What was measured at another rate is not what this one costs.
        var computed = cost.Computed ? "computed: " : string.Empty;
        var there = cost.Computed ? " there" : string.Empty;
        return new RateRow(
            $"{Numbers.Count(answer.Question.RequestsPerSecond)}{Numbers.Space}req/s",
            HomePage.Expected(TrafficClass.Of(answer.Question.RequestsPerSecond)),
            $"{computed}{bound}{Numbers.Cores(cost.Total!.Value)} = {bound}{Numbers.Cores(cost.Own!.Value)} eCapture + {Numbers.Cores(cost.Server!.Value)} server{Estimates.Mark(cost.Server)}",
            answer.LatencyP99Us is { } p99
                ? $"{Numbers.Signed(p99.Value / 1000, 1)}{Numbers.Space}ms{there}{Estimates.Mark(p99)}"
                : null,
            answer.LossRate is { } loss ? Numbers.Percent(loss * 100) + there : null,
            [.. answer.Nearest.Differences.Select(Answer.Chip)]
        );
    }
}
