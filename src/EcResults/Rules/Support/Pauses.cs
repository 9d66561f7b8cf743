namespace EcResults.Rules;

/// <summary>
/// A pause between two runs in which a whole block fits, while others are short: whoever leaves a block out chooses the median,
/// and renumbering hides it from <see cref="MissingRuns"/>. Between runs measured for this project pass 3 to 17 s, and never
/// twice what is usual in a result; a pause between two workloads, of which neither goes on after it, is nobody's affair.
/// </summary>
internal static class Pauses
{
    /// <summary>Fewer show no usual pause.</summary>
    private const int LeastPauses = 4;

    /// <summary>Of a block's time: runs differ a little in how long they take.</summary>
    private const double LeastShare = 0.9;

    /// <summary>The finding: the first pause, and how many more there are.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var runs = submission.Runs.Where(run => LoadWindow.Of(run) is { Seconds: > 0 }).ToList();
        runs.Sort(WorkloadRuns.ByTime);
        List<double> pauses = [.. runs.Zip(runs.Skip(1), SecondsBetween)];
        if (pauses.Count < LeastPauses || submission.ManifestText is not { } text)
        {
            yield break;
        }

        var usual = Math.Max(0, Medians.Of(pauses));
        var blocks = WorkloadRuns
            .Of(submission)
            .Where(workload => workload.Runs.All(run => LoadWindow.Of(run) is { Seconds: > 0 }))
            .Select(workload => BlockOf(workload, usual))
            .ToList();
        var rooms = Enumerable
            .Range(0, pauses.Count)
            .Select(index => new { Index = index, Room = blocks.Find(Fits(pauses[index] - usual, runs[index])) })
            .Where(pause => pause.Room is not null)
            .ToList();
        if (rooms is [{ Index: var at, Room: { } room }, ..])
        {
            yield return new Problem(
                text.At($"/runs/{runs[at + 1].Index}/startedAt"),
                $"{Seconds(pauses[at])} s pass between the end of run {runs[at].Run.Name} and the start of {runs[at + 1].Run.Name}, where {Seconds(usual)} s are usual: another block of {room.Workload.Name} ({room.Runs} runs) fits in{(rooms.Count == 1 ? "" : $"; so it does in {rooms.Count - 1} more pauses")}",
                "add the runs that were made meanwhile, or say in summary.md what the pause is"
            ).Beside(text.At($"/runs/{runs[at].Index}/startedAt"), "the run before started here");
        }
    }

    private static double SecondsBetween(RunEvidence before, RunEvidence after) =>
        (after.Run.StartedAt - before.Run.StartedAt).TotalSeconds - LoadWindow.Of(before)!.Value.Seconds;

    private static Block BlockOf(WorkloadRuns workload, double usual)
    {
        var runs = WorkloadRuns.Blocks(workload.Runs).Max(block => block.Count);
        return new(workload, runs, runs * (workload.Runs.Average(run => LoadWindow.Of(run)!.Value.Seconds) + usual));
    }

    /// <summary>Whether the block's workload goes on after the pause behind a run, and the block has room in it.</summary>
    private static Predicate<Block> Fits(double seconds, RunEvidence before) =>
        block =>
            seconds >= block.Seconds * LeastShare
            && WorkloadRuns.ByTime(block.Workload.Runs[0], before) <= 0
            && WorkloadRuns.ByTime(block.Workload.Runs[^1], before) > 0;

    private static string Seconds(double seconds) => MessageFormat.Number(Math.Round(seconds));

    private sealed record Block(WorkloadRuns Workload, int Runs, double Seconds);
}
