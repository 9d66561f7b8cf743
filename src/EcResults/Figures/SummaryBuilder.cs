namespace EcResults.Figures;

/// <summary>Makes the summary of a submission from its runs.</summary>
public static class SummaryBuilder
{
    /// <summary>The decimals of <see cref="SummaryEntry.ThroughputChangePercent"/>.</summary>
    public const int ChangeDecimals = 2;

    /// <summary>The medians of every workload and mode in the order of the workloads and of <see cref="ModeNames.All"/>.</summary>
    /// <returns>Unrounded entries; an entry without a load report has no requests per second.</returns>
    public static IReadOnlyList<SummaryEntry> Of(Manifest manifest, IReadOnlyList<RunEvidence> runs)
    {
        var entries = new List<SummaryEntry>();
        foreach (var workload in manifest.Workloads)
        {
            foreach (var mode in ModeNames.All)
            {
                if (runs.Any(run => Is(run, workload.Name, mode)))
                {
                    entries.Add(Entry(workload.Name, mode, runs));
                }
            }
        }

        return entries;
    }

    /// <summary>The figures of a summary that have a value, in the order written.</summary>
    public static FigureValues Values(Func<RunFigure, double?> value) =>
        new(
            from figure in FigureCatalog.InSummary
            let known = value(figure)
            where known is not null
            select KeyValuePair.Create(figure.Name, known.Value)
        );

    /// <summary>The change of a median against the baseline's, percent, or null where either is missing.</summary>
    public static double? ChangePercent(double? value, double? baseline) =>
        value is { } mode && baseline is { } before && before > 0 ? ((mode / before) - 1) * 100 : null;

    private static SummaryEntry Entry(string workload, Mode mode, IReadOnlyList<RunEvidence> runs)
    {
        double? MedianOf(Mode of, RunFigure figure)
        {
            var values = new double[runs.Count];
            var count = 0;
            foreach (var run in runs)
            {
                if (Is(run, workload, of) && run.Measures[figure] is { } value)
                {
                    values[count++] = value.Value;
                }
            }

            return count == 0 ? null : Medians.Of(values[..count]);
        }

        return new SummaryEntry
        {
            Workload = workload,
            Mode = mode,
            ThroughputChangePercent =
                mode == Mode.Baseline
                    ? null
                    : ChangePercent(
                        MedianOf(mode, FigureCatalog.RequestsPerSecond),
                        MedianOf(Mode.Baseline, FigureCatalog.RequestsPerSecond)
                    ),
            Figures = Values(figure => MedianOf(mode, figure)),
        };
    }

    private static bool Is(RunEvidence run, string workload, Mode mode) =>
        run.Run.Profile is not true && run.Run.Workload == workload && run.Run.Mode == mode;
}
