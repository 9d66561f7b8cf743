namespace EcResults.Rules;

internal static class SamplesOutsideLoad
{
    /// <summary>The first and the last sample of 343 real generators lie within 2 s of their load's start and end.</summary>
    private const double OutsideSeconds = 3;

    /// <summary>A generator that waits for its threads to end uses no such share of a core.</summary>
    private const double BusyPercent = 5;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR215",
            Name = "samples-outside-load",
            Law =
                "pidstat's samples and eCapture's log cover the time in which the run was under load, and the generator is busy in that time only.",
            Reason =
                "CPU and losses count within the load window only. Samples of another time belong to another run, or startedAt is wrong.",
            Cure = "Attach the file that was recorded during this run, and write when its load started.",
            Check = submission =>
                submission.ManifestText is { } text ? submission.Runs.SelectMany(run => Check(text, run)) : [],
        };

    private static IEnumerable<Problem> Check(ManifestText text, RunEvidence run)
    {
        if (LoadWindow.Of(run) is not { } window)
        {
            yield break;
        }

        var load =
            $"the load of {run.Run.Name}, from {MessageFormat.Moment(run.Run.StartedAt)} on for {MessageFormat.Number(Math.Round(window.Seconds, 2))} s";
        var started = new Related(text.At($"/runs/{run.Index}/startedAt"), "the load started here");
        foreach (var report in run.PidstatReports)
        {
            if (report is { Samples: [var first, ..] } && !report.Samples.Any(window.HoldsSample))
            {
                yield return new Problem(
                    first.At,
                    $"none of the {report.Samples.Count} samples from \"{ClockOf(first)}\" on lies within {load}",
                    "attach the file recorded during this run, or mend startedAt"
                )
                {
                    Related = [started],
                };
            }
        }

        // Another machine may have another time; nobody sets clocks for a benchmark.
        if (
            run.ClientCpu is { } client
            && window.IsShort
            && (run.TargetCpu?.HostName is not { } server || client.HostName?.Text == server.Text)
            && OutsideLoad(client, window) is { } outside
        )
        {
            yield return new Problem(
                outside.At,
                $"the generator works at \"{ClockOf(outside)}\", which is outside of {load}",
                "attach the file recorded during this run, or mend startedAt"
            )
            {
                Related = [started],
            };
        }

        if (run.Log is { FirstMoment: { } begin, LastMoment: { } end } && !window.Touches(begin.Clock, end.Clock))
        {
            yield return new Problem(
                begin.At,
                $"the log from \"{begin.Clock:HH:mm:ss}\" to \"{end.Clock:HH:mm:ss}\" has no part of {load}",
                "attach the log recorded during this run, or mend startedAt"
            )
            {
                Related = [started],
            };
        }
    }

    /// <summary>A sample of the generator that ran under this load, seconds before its start or behind its end.</summary>
    private static PidstatSample? OutsideLoad(PidstatReport client, LoadWindow window)
    {
        var generators = client
            .Samples.Where(window.HoldsSample)
            .SelectMany(sample => sample.Rows)
            .Where(row => ProcessNames.IsGenerator(row.Command))
            .Select(row => row.ProcessId)
            .ToHashSet();
        return client.Samples.FirstOrDefault(sample =>
            window.OffsetOf(sample) is var offset
            && (offset < -OutsideSeconds || offset > window.Seconds + OutsideSeconds)
            && sample.Rows.Any(row => generators.Contains(row.ProcessId) && row.CpuPercent is { Value: >= BusyPercent })
        );
    }

    private static string ClockOf(PidstatSample sample) =>
        sample.Clock is { } clock ? clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture) : $"{sample.EpochSeconds}";
}
