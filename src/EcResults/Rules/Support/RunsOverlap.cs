namespace EcResults.Rules;

/// <summary>Runs that start before the one before them ended, a part of the law of their order.</summary>
internal static class RunsOverlap
{
    /// <summary>Start times are cut to whole seconds. In the evidence of this project 3.9 s or more lie between two runs.</summary>
    private const double SlackSeconds = 1;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
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
                    $"the start \"{MessageFormat.Moment(run.Run.StartedAt)}\" is {MessageFormat.Number(apart)} s after that of {before.Run.Name}, which ran for {MessageFormat.Words(runtime.At)}",
                    "write the time at which each load started, or measure one run after another"
                ).Beside(runtime.At, "its runtime stands here");
            }
        }
    }
}
