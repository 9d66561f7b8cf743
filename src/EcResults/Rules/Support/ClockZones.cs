namespace EcResults.Rules;

/// <summary>
/// pidstat prints the machine's local time, which is held against startedAt in UTC up to the zone. The zone itself is the
/// same in all files of one machine, and none is further from UTC than half a day and two hours.
/// </summary>
internal static class ClockZones
{
    private const double HourSeconds = 3600;
    private const double DaySeconds = 24 * HourSeconds;

    /// <summary>No zone is further ahead of UTC; what seems so is behind it.</summary>
    private const double MostAheadSeconds = 14 * HourSeconds;

    /// <summary>Summer time starts and ends at weekends, in some countries on the Thursday or Friday before (tz database).</summary>
    private static readonly DayOfWeek[] ChangeDays =
    [
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>Findings at the files whose zone is another than that of most.</summary>
    public static IEnumerable<Problem> Check(Submission submission, ManifestText text)
    {
        var zones = submission.Runs.SelectMany(Zones).ToList();
        if (zones.CountBy(zone => zone.Seconds).ToList() is not [_, _, ..] counts)
        {
            yield break;
        }

        var common = counts.MaxBy(count => count.Value).Key;
        var known = zones.Find(zone => zone.Seconds == common)!;
        // Summer time starts or ends once, by an hour: then all later files have the other zone.
        if (counts.Count == 2 && IsOneStep(zones))
        {
            yield break;
        }

        foreach (var zone in zones.Where(zone => zone.Seconds != common))
        {
            yield return new Problem(
                zone.Sample.At,
                $"by startedAt this clock is {Hours(zone.Seconds)} hours ahead of UTC, those of other runs {Hours(common)}",
                "attach the file recorded during this run, or mend startedAt"
            )
            {
                Related =
                [
                    new Related(text.At($"/runs/{zone.Run.Index}/startedAt"), "the load started here"),
                    new Related(known.Sample.At, "another run's file"),
                ],
            };
        }
    }

    /// <summary>The generator may run on another machine, with another zone.</summary>
    private static IEnumerable<Zone> Zones(RunEvidence run)
    {
        if (LoadWindow.Of(run) is not { } window)
        {
            yield break;
        }

        foreach (var report in new[] { run.TargetCpu, run.EcaptureCpu })
        {
            if (
                report?.Samples.FirstOrDefault(window.HoldsSample) is { } sample
                && window.ZoneOf(sample) is { } seconds
            )
            {
                yield return new Zone(run, sample, seconds);
            }
        }
    }

    private static bool IsOneStep(List<Zone> zones)
    {
        var inOrder = zones.OrderBy(zone => zone.Run.Run.StartedAt).ToList();
        var steps = inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Seconds != pair.Second.Seconds).ToList();
        return steps is [var step]
            && Math.Abs(step.First.Seconds - step.Second.Seconds) == HourSeconds
            && ChangeDays.Contains(step.Second.Run.Run.StartedAt.UtcDateTime.DayOfWeek);
    }

    private static string Hours(double seconds) =>
        MessageFormat.Number((seconds > MostAheadSeconds ? seconds - DaySeconds : seconds) / HourSeconds);

    private sealed record Zone(RunEvidence Run, PidstatSample Sample, double Seconds);
}
