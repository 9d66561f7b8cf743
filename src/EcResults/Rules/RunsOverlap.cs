namespace EcResults.Rules;

internal static class RunsOverlap
{
    /// <summary>Start times are cut to whole seconds. In the evidence of this project 3.9 s or more lie between two runs.</summary>
    private const double SlackSeconds = 1;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR213",
            Name = "runs-overlap",
            Law = "A run starts after the one before it ended.",
            Reason =
                "Two loads at once measure each other. Times that overlap also show that a start time was not taken from the run.",
            Cure = "Write the time at which the load of each run started, or measure the runs one after another.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var runs = submission.Runs.ToList();
        runs.Sort(WorkloadRuns.ByTime);
        for (var index = 1; index < runs.Count; index++)
        {
            var (before, run) = (runs[index - 1], runs[index]);
            if (before.Load?.RuntimeSeconds is not { } runtime)
            {
                continue;
            }

            var apart = (run.Run.StartedAt - before.Run.StartedAt).TotalSeconds;
            if (apart + SlackSeconds < runtime.Low)
            {
                yield return new Problem(
                    submission.ManifestText!.At($"/runs/{run.Index}/startedAt"),
                    $"the start \"{Shown.Moment(run.Run.StartedAt)}\" is {Shown.Number(apart)} s after that of {before.Run.Name}, which ran for {Shown.Words(runtime.At)}",
                    "write the time at which each load started, or measure one run after another"
                )
                {
                    Related = [new Related(runtime.At, "its runtime stands here")],
                };
            }
        }
    }
}
