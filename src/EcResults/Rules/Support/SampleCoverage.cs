namespace EcResults.Rules;

/// <summary>Which seconds of the load pidstat's samples of a busy process leave out at the ends, and inside for one process.</summary>
internal static class SampleCoverage
{
    /// <summary>
    /// pidstat starts a moment after the load and ends a moment before: at most one interval is missing at either end of the
    /// 897 real files.
    /// </summary>
    private const double IntervalsAllowed = 2;

    private const int LeastSamples = 3;

    /// <summary>The shortest time between two samples of any report of a run, seconds, or null where none has two.</summary>
    public static double? Interval(IEnumerable<PidstatReport> reports)
    {
        var steps = reports.SelectMany(report => Steps(report.Samples)).Where(step => step > 0).ToList();
        return steps.Count > 0 ? steps.Min() : null;
    }

    /// <summary>From each sample to the next, seconds.</summary>
    public static IEnumerable<double> Steps(IReadOnlyList<PidstatSample> samples)
    {
        for (var next = 1; next < samples.Count; next++)
        {
            yield return Seconds(samples[next - 1], samples[next]);
        }
    }

    /// <summary>From one sample to the next, also over midnight; 0 where the clocks are of two kinds.</summary>
    public static double Seconds(PidstatSample first, PidstatSample second) =>
        (first, second) switch
        {
            ({ EpochSeconds: { } one }, { EpochSeconds: { } other }) => other - one,
            ({ Clock: { } one }, { Clock: { } other }) => (other - one).TotalSeconds,
            _ => 0,
        };

    /// <summary>The first thing that is left out, or null.</summary>
    /// <param name="busy">The samples of a busy process within the load, in order; at least one.</param>
    /// <param name="window">The load.</param>
    /// <param name="interval">From one sample to the next, seconds.</param>
    public static Problem? Check(IReadOnlyList<PidstatSample> busy, LoadWindow window, double interval)
    {
        var before = window.OffsetOf(busy[0]) - interval;
        var after = window.Seconds - window.OffsetOf(busy[^1]);
        return before > IntervalsAllowed * interval
                ? Problem(
                    busy[0],
                    $"no sample stands before this one, and the load started {MessageFormat.Number(before)} s before it begins"
                )
            : after > IntervalsAllowed * interval
                ? Problem(
                    busy[^1],
                    $"no sample stands behind this one, and the load lasted {MessageFormat.Number(Math.Round(after, 2))} s longer"
                )
            : Strangers(busy);
    }

    /// <summary>The first sample that has another process than the two beside it; those of an end stand on one side of it.</summary>
    private static Problem? Strangers(IReadOnlyList<PidstatSample> busy)
    {
        if (busy.Count < LeastSamples)
        {
            return null;
        }

        for (var index = 1; index + 1 < busy.Count; index++)
        {
            if (Stranger(busy[index], busy[index - 1], busy[index + 1], isEnd: false) is { } inside)
            {
                return inside;
            }
        }

        return Stranger(busy[0], busy[1], busy[2], isEnd: true) ?? Stranger(busy[^1], busy[^2], busy[^3], isEnd: true);
    }

    private static Problem? Stranger(PidstatSample sample, PidstatSample beside, PidstatSample other, bool isEnd) =>
        sample.Rows is [var only]
        && beside.Rows is [var usual]
        && other.Rows is [var again]
        && IsSame(usual, again)
        && !IsSame(usual, only)
        // At an end a shell becomes the program and keeps its number.
        && !(isEnd && only.ProcessId == usual.ProcessId)
            ? new Problem(
                only.At,
                $"process {MessageFormat.Quote(Name(only))} stands here alone, in the samples around it {MessageFormat.Quote(Name(usual))} does",
                "attach pidstat's output whole"
            ).Beside(usual.At, "a sample beside it")
            : null;

    /// <summary>A process keeps its id and, but for the moment in which it starts another program, its command.</summary>
    private static bool IsSame(PidstatRow one, PidstatRow other) =>
        one.ProcessId == other.ProcessId && one.Command.Text == other.Command.Text;

    private static string Name(PidstatRow row) => $"{row.ProcessId} {row.Command.Text}";

    private static Problem Problem(PidstatSample sample, string message) =>
        new(sample.Rows[0].At, message, "attach pidstat's output whole");
}
