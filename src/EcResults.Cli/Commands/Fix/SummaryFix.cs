namespace EcResults.Cli.Commands;

/// <summary>The summary made anew, as far as the runs below it are sound.</summary>
internal static class SummaryFix
{
    public static (IReadOnlyList<SummaryEntry> Summary, IReadOnlyList<string> LeftAlone) Of(
        Manifest manifest,
        IReadOnlyList<RunEvidence> evidence,
        IReadOnlyList<RunFix> runs
    )
    {
        var summary = manifest.Summary.ToList();
        var left = new List<string>();
        var order = SummaryBuilder.Of(manifest, evidence);
        var added = false;
        foreach (var recomputed in order)
        {
            var index = summary.FindIndex(entry => IsSame(entry, recomputed));
            var stated = index < 0 ? null : summary[index];
            var sound = IsSound(runs, recomputed.Workload, recomputed.Mode);
            var soundBaseline = IsSound(runs, recomputed.Workload, Mode.Baseline);
            var mended = Mended(stated, recomputed, sound && soundBaseline);
            if (mended == stated)
            {
                continue;
            }

            if (!sound)
            {
                left.Add(
                    $"the summary of {recomputed.Workload}, mode {recomputed.Mode.Word()}, is not made anew, because a raw file of its runs cannot be read or contradicts the run's figures; mend that first"
                );
            }
            else if (stated is null)
            {
                summary.Add(mended);
                added = true;
            }
            else
            {
                summary[index] = mended;
            }
        }

        if (added)
        {
            // Entries stand in the order of the workloads and modes; what belongs to no run stands last.
            summary = [.. summary.OrderBy(entry => IndexOf(order, entry))];
        }

        return (summary, left);
    }

    private static SummaryEntry Mended(SummaryEntry? stated, SummaryEntry recomputed, bool withChange)
    {
        return recomputed with
        {
            Figures = SummaryBuilder.Values(figure =>
                Figure(figure.In(stated?.Figures), figure.In(recomputed.Figures), figure.Decimals)
            ),
            ThroughputChangePercent = withChange
                ? Figure(
                    stated?.ThroughputChangePercent,
                    recomputed.ThroughputChangePercent,
                    SummaryBuilder.ChangeDecimals
                )
                : stated?.ThroughputChangePercent,
        };
    }

    /// <summary>A figure that agrees stays as it is written; any other is what the raw files give, or absent.</summary>
    private static double? Figure(double? stated, double? recomputed, int decimals) =>
        recomputed is not { } value ? null
        : stated is { } written && Rounding.Agree(written, value, decimals) ? written
        : Rounding.Round(value, decimals);

    private static bool IsSound(IReadOnlyList<RunFix> runs, string workload, Mode mode) =>
        runs.Where(run => run.Evidence.Run.Workload == workload && run.Evidence.Run.Mode == mode)
            .All(run => run.IsSound);

    private static int IndexOf(IReadOnlyList<SummaryEntry> order, SummaryEntry entry) =>
        order.TakeWhile(known => !IsSame(known, entry)).Count();

    private static bool IsSame(SummaryEntry one, SummaryEntry other) =>
        one.Workload == other.Workload && one.Mode == other.Mode;
}
