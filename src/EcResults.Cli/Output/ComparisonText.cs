using Spectre.Console;

namespace EcResults.Cli.Output;

/// <summary>The changes against the baseline as a table: what the site shows, in the terminal.</summary>
internal static class ComparisonText
{
    /// <summary>One row a mode and metric.</summary>
    public static Table TableOf(IEnumerable<Result> results)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in new[] { "mode", "against the baseline" })
        {
            table.AddColumn(name);
        }

        table.AddColumn(new TableColumn("change").RightAligned());
        foreach (var name in new[] { "interval", "verdict" })
        {
            table.AddColumn(name);
        }

        foreach (var result in results)
        {
            foreach (var comparison in result.Comparisons)
            {
                table.AddRow(
                    result.Mode.Word(),
                    Markup.Escape(comparison.Metric.Words),
                    EstimateText.Percent(comparison.ChangePercent.Value),
                    EstimateText.Interval(comparison.ChangePercent),
                    Markup.Escape(VerdictOf(comparison))
                );
            }

            if (result.AddedCpu is { } added)
            {
                table.AddRow(
                    result.Mode.Word(),
                    "added server CPU a request",
                    EstimateText.Microseconds(added.UsPerRequest.Value),
                    EstimateText.Interval(added.UsPerRequest),
                    added.UsPerRequest.Verdict.Word()
                        + (
                            added.UsPerTrap is { } trap
                                ? $", {trap.Value.ToString("0.0", CultureInfo.InvariantCulture)} us a trap"
                                : ""
                        )
                );
            }

            if (result.Cost is { } cost && EstimateText.Total(cost) is { } total)
            {
                table.AddRow(
                    result.Mode.Word(),
                    $"total at {cost.RequestsPerSecond.ToString("#,0", CultureInfo.InvariantCulture)} req/s",
                    "",
                    "",
                    total
                );
            }

            if (result.Capture is { LossRate: { } loss } capture)
            {
                // A full buffer reports nothing at its end, so a loss is a lower bound; where nothing was lost, none was full.
                string?[] words =
                [
                    loss > 0 ? "a lower bound" : null,
                    capture.Completeness is { } share
                        ? $"{(share * 100).ToString("0.0", CultureInfo.InvariantCulture)} % of the expected events seen"
                        : null,
                ];
                table.AddRow(
                    result.Mode.Word(),
                    "events lost",
                    (loss * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
                    "",
                    string.Join(", ", words.OfType<string>())
                );
            }
        }

        return table;
    }

    /// <summary>The verdict with the noise floor; where it is not plain, the reason.</summary>
    private static string VerdictOf(Comparison comparison) =>
        comparison is { Verdict: Verdict.Slower or Verdict.Faster, NoiseFloor: { } floor }
            ? $"{comparison.Verdict.Word()}, noise floor {EstimateText.Floor(comparison, floor)}"
            : $"{comparison.Verdict.Word()}: {comparison.Reason}";
}
