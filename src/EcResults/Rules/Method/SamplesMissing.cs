namespace EcResults.Rules;

internal static class SamplesMissing
{
    /// <summary>
    /// pidstat sleeps a little longer than its interval, so that its clock skips a second now and then: once in 13 of the 897
    /// real files of this project, never twice in one.
    /// </summary>
    private const int SkipsAllowed = 1;

    /// <summary>
    /// A process that is this busy is in no second of the load without a row, which pidstat leaves out when idle: in 134 real
    /// files of a process at 5 to 20 % one second was skipped, and none below that is safe.
    /// </summary>
    private const double BusyPercent = 5;

    /// <summary>
    /// Samples are not all equally long, so the mean of their values is not quite the average over the time: 0.0011 of their
    /// spread, beside the rounding, in the 195 real files of this project that can be judged.
    /// </summary>
    private const double AverageSlack = 0.005;

    /// <summary>The columns that are shares of a core.</summary>
    private static readonly Func<PidstatRow, Printed?>[] Averaged =
    [
        row => row.CpuPercent,
        row => row.UserPercent,
        row => row.SystemPercent,
        row => row.WaitPercent,
    ];

    /// <summary>A file that has fewer samples of its load chooses its median.</summary>
    private const double LeastOfSamples = 0.5;

    /// <summary>Two values are printed with two decimals each.</summary>
    private const double Rounding = 0.02;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR332",
            Name = "samples-missing",
            Severity = Severity.Warning,
            Law =
                "From the start of the load to its end pidstat has a sample of a busy process for each of its intervals, and where it printed an average, the samples make it; less than half of them is an error; the figures of a row are whole counts over one interval.",
            Reason =
                "The CPU of a run is the median of its samples. Whoever may leave some out chooses it, and a sample that is gone shows "
                + "only as a gap between the clocks around it. pidstat's own clock can skip one second in a run, more is another thing.",
            Cure = "Attach pidstat's output whole; where the machine was too busy to print, say so in summary.md.",
            Check = submission =>
                submission.Runs.SelectMany(run =>
                    LoadWindow.Of(run) is { } window ? Check([.. run.PidstatReports], window) : []
                ),
        };

    private static IEnumerable<Problem> Check(IReadOnlyList<PidstatReport> reports, LoadWindow window)
    {
        var most = reports.Select(WithRows).DefaultIfEmpty().Max();
        var interval = SampleCoverage.Interval(reports);
        return reports
            .Select(report =>
            {
                var busy = Busy(report, window);
                return Half(report, busy, window, interval)
                    ?? Gap(report, busy, most)
                    ?? Average(report)
                    ?? Coverage(busy, window, interval)
                    ?? CountGrain.Check(report, interval ?? 0);
            })
            .OfType<Problem>();
    }

    /// <summary>An error where most of the load has no sample while the other files of the run have one for each second.</summary>
    private static Problem? Half(PidstatReport report, List<PidstatSample> busy, LoadWindow window, double? interval) =>
        interval is { } seconds
        && window.IsShort
        && busy is [var first, ..]
        && window.Seconds / seconds is >= 4 and var expected
        && busy.Count < expected * LeastOfSamples
        && !report.Samples.Any(sample => sample.Rows.Count == 0)
            ? new Problem(
                first.Rows[0].At,
                $"{busy.Count} samples of the load stand in the file, where {MessageFormat.Number(Math.Floor(expected))} intervals of {MessageFormat.Number(seconds)} s passed; without half of them the median is anybody's choice",
                "attach pidstat's output whole, or leave the file out"
            )
            {
                Severity = Severity.Error,
            }
            : null;

    private static Problem? Coverage(List<PidstatSample> busy, LoadWindow window, double? interval) =>
        interval is { } seconds && window.IsShort && busy.Count > 0
            ? SampleCoverage.Check(busy, window, seconds)
            : null;

    /// <summary>The samples within the load where they are those of a busy process, else none.</summary>
    private static List<PidstatSample> Busy(PidstatReport report, LoadWindow window)
    {
        var samples = report
            .Samples.Where(sample => sample.CpuPercent is not null && window.HoldsSample(sample))
            .ToList();
        return samples.Count > 0 && Medians.Of([.. samples.Select(sample => sample.CpuPercent!.Value)]) >= BusyPercent
            ? samples
            : [];
    }

    private static Problem? Gap(PidstatReport report, List<PidstatSample> samples, int most)
    {
        if (samples.Count < 2)
        {
            return null;
        }

        var steps = SampleCoverage.Steps(samples).ToList();
        if (steps.Where(step => step > 0).DefaultIfEmpty().Min() is not (> 0 and var interval))
        {
            return null;
        }

        var skipped = steps.Sum(step => Skipped(step, interval));
        var widest = steps.IndexOf(steps.Max());
        // A file with a skip that also has fewer samples than the others of its run lost one.
        return skipped > SkipsAllowed || (skipped > 0 && WithRows(report) < most)
            ? new Problem(
                samples[widest + 1].Rows[0].At,
                $"no sample stands between this one and the one {MessageFormat.Number(steps[widest])} s before, where the others are {MessageFormat.Number(interval)} s apart",
                "attach pidstat's output whole"
            ).Beside(samples[widest].Rows[0].At, "the sample before")
            : null;
    }

    private static Problem? Average(PidstatReport report) =>
        // With one process, and a row in each sample, the average is that of the rows.
        report is { Averages: [var average], Samples.Count: > 1 }
        && report.Samples.All(sample => sample.Rows is [var one] && one.ProcessId == average.ProcessId)
        && !SampleCoverage.Steps(report.Samples).Distinct().Skip(1).Any()
            ? Averaged
                .Select(column =>
                    column(average) is { } printed
                    && report.Samples.Select(sample => column(sample.Rows[0])?.Value).ToList() is var values
                    && !values.Contains(null)
                        ? Average(printed, [.. values.OfType<double>()])
                        : null
                )
                .FirstOrDefault(problem => problem is not null)
            : null;

    private static Problem? Average(Printed average, List<double> values)
    {
        var mean = values.Average();
        return Math.Abs(mean - average.Value) <= ((values.Max() - values.Min()) * AverageSlack) + Rounding
            ? null
            : new Problem(
                average.At,
                $"an average of {MessageFormat.Words(average.At)} is not that of the {values.Count} samples, which is {MessageFormat.Number(Math.Round(mean, 2))}",
                "attach pidstat's output whole"
            );
    }

    private static int WithRows(PidstatReport report) => report.Samples.Count(sample => sample.CpuPercent is not null);

    private static long Skipped(double step, double interval) => Math.Max(0, (long)Math.Round(step / interval) - 1);
}
