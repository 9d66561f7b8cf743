namespace EcResults.Rules;

/// <summary>Which seconds of the load pidstat's samples of a busy process leave out at the ends, and inside for one process.</summary>
internal static class SampleCoverage
{
    /// <summary>
    /// pidstat starts a moment after the load and ends a moment before: at most one interval is missing at either end of the
    /// 897 real files.
    /// </summary>
    private const double IntervalsAllowed = 2;

    private const int LeastForAnEnd = 3;

    /// <summary>The shortest time between two samples of any report of a run, seconds, or null where none has two.</summary>
    public static double? Interval(IEnumerable<PidstatReport> reports)
    {
        var steps = reports.SelectMany(report => SamplesMissing.Steps(report.Samples)).Where(step => step > 0).ToList();
        return steps.Count > 0 ? steps.Min() : null;
    }

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
            : Inside(busy) ?? AtAnEnd(busy);
    }

    /// <summary>One process that is busy in the samples around one that has no row of it, but another's.</summary>
    private static Problem? Inside(IReadOnlyList<PidstatSample> busy)
    {
        for (var index = 1; index + 1 < busy.Count; index++)
        {
            var rows = busy[index].Rows;
            if (
                rows is [var only]
                && busy[index - 1].Rows is [var before]
                && busy[index + 1].Rows is [var after]
                && IsSame(before, after)
                && !IsSame(before, only)
            )
            {
                return Alone(only, before);
            }
        }

        return null;
    }

    /// <summary>The same of the first or the last sample, beside the two next to it.</summary>
    private static Problem? AtAnEnd(IReadOnlyList<PidstatSample> busy) =>
        busy.Count < LeastForAnEnd ? null : Other(busy[0], busy[1], busy[2]) ?? Other(busy[^1], busy[^2], busy[^3]);

    private static Problem? Other(PidstatSample end, PidstatSample next, PidstatSample third) =>
        end.Rows is [var only]
        && next.Rows is [var one]
        && third.Rows is [var other]
        && IsSame(one, other)
        // A shell that becomes the program keeps its number.
        && only.ProcessId != one.ProcessId
            ? Alone(only, one)
            : null;

    private static Problem Alone(PidstatRow only, PidstatRow other) =>
        new(
            only.At,
            $"process {MessageFormat.Quote(Name(only))} stands here alone, in the samples around it {MessageFormat.Quote(Name(other))} does",
            "attach pidstat's output whole"
        )
        {
            Related = [new Related(other.At, "a sample beside it")],
        };

    /// <summary>A process keeps its id and, but for the moment in which it starts another program, its command.</summary>
    private static bool IsSame(PidstatRow one, PidstatRow other) =>
        one.ProcessId == other.ProcessId && one.Command.Text == other.Command.Text;

    private static string Name(PidstatRow row) => $"{row.ProcessId} {row.Command.Text}";

    private static Problem Problem(PidstatSample sample, string message) =>
        new(sample.Rows[0].At, message, "attach pidstat's output whole");
}
