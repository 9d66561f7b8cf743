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
                    added.UsPerTrap is { } trap
                        ? $"{trap.Value.ToString("0.0", CultureInfo.InvariantCulture)} us a trap"
                        : ""
                );
            }

            if (result.Capture is { LossRate: { } loss } capture)
            {
                var complete = capture.Completeness is { } share
                    ? $", {(share * 100).ToString("0.0", CultureInfo.InvariantCulture)} % of the expected events seen"
                    : "";
                table.AddRow(
                    result.Mode.Word(),
                    "events lost",
                    (loss * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %",
                    "",
                    $"a lower bound{complete}"
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
