namespace EcResults.Rules;

internal static class NotInterleaved
{
    /// <summary>
    /// Two runs of a mode may stand side by side in an interleaved order, at the end of one block and the start of the next;
    /// three may not.
    /// </summary>
    private const int LeastRuns = 3;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR305",
            Name = "not-interleaved",
            Severity = Severity.Warning,
            BestGrade = Grade.C,
            Law = "The runs of a mode are spread over the measurement, not one after another.",
            Reason =
                "Temperature, neighbours and clocks drift over an hour. Where all runs of a mode stand in one stretch, the drift "
                + "looks like the mode, and no statistics can tell them apart.",
            Cure = "Measure in blocks: each with all modes and two baselines, in random order.",
            Check = submission =>
                submission.ManifestText is { } text
                    ? WorkloadRuns.Of(submission).Select(workload => Check(text, workload)).OfType<Problem>()
                    : [],
        };

    private static Problem? Check(ManifestText text, WorkloadRuns workload)
    {
        var stretches = Stretches(workload.Runs);
        var counts = new int[ModeNames.All.Count];
        foreach (var run in workload.Runs)
        {
            counts[(int)run.Run.Mode]++;
        }

        var modes = counts.Count(count => count > 0);
        if (modes < 2)
        {
            return null;
        }

        var whole = stretches.Where(stretch => stretch.Count == counts[(int)stretch[0].Run.Mode]).ToList();
        var least = stretches.Count == modes ? LeastRuns - 1 : LeastRuns;
        return whole.Find(stretch => stretch.Count >= least) is not { } found
            ? Mixed(text, workload)
            : new Problem(
                text.At($"/runs/{found[0].Index}/startedAt"),
                $"all {found.Count} {found[0].Run.Mode.Word()} runs of {workload.Name} stand in one stretch, from {found[0].Run.Name} to {found[^1].Run.Name}",
                "measure in blocks, each with all modes in random order"
            ).Beside(text.At($"/runs/{found[^1].Index}/startedAt"), "the last of them starts here");
    }

    /// <summary>The first run of a block that had ended before: another block stands between its runs.</summary>
    private static Problem? Mixed(ManifestText text, WorkloadRuns workload)
    {
        var ended = new HashSet<int>();
        for (var index = 1; index < workload.Runs.Count; index++)
        {
            var (before, run) = (workload.Runs[index - 1], workload.Runs[index]);
            if (run.Run.Repetition == before.Run.Repetition)
            {
                continue;
            }

            ended.Add(before.Run.Repetition);
            if (ended.Contains(run.Run.Repetition))
            {
                return new Problem(
                    text.At($"/runs/{run.Index}/repetition"),
                    $"run {run.Run.Name} of {workload.Name} is in block {run.Run.Repetition}, yet block {before.Run.Repetition} started before that block ended",
                    "measure one block after another, each with all modes in random order"
                );
            }
        }

        return null;
    }

    private static List<List<RunEvidence>> Stretches(IReadOnlyList<RunEvidence> runs)
    {
        var stretches = new List<List<RunEvidence>>();
        foreach (var run in runs)
        {
            if (stretches.Count == 0 || stretches[^1][0].Run.Mode != run.Run.Mode)
            {
                stretches.Add([]);
            }

            stretches[^1].Add(run);
        }

        return stretches;
    }
}
