using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class RunsOverlap
{
    /// <summary>Start times have whole seconds.</summary>
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
            Bad = "\"startedAt\": \"2026-11-23T00:08:15Z\" six seconds after a run of 10 s started",
            Good = "\"startedAt\": \"2026-11-23T00:08:26Z\"",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var runs = submission.Runs.OrderBy(run => run.Run.StartedAt).ThenBy(run => run.Index).ToList();
        foreach (var (before, run) in runs.Zip(runs.Skip(1)))
        {
            var seconds = before.Load?.RuntimeSeconds.Low ?? 0;
            if (run.Run.StartedAt.AddSeconds(SlackSeconds) < before.Run.StartedAt.AddSeconds(seconds))
            {
                yield return new Problem(
                    submission.ManifestText!.At($"/runs/{run.Index}/startedAt"),
                    $"run {run.Run.Name} starts {Shown.Number((run.Run.StartedAt - before.Run.StartedAt).TotalSeconds)} s after {before.Run.Name}, which ran for {Shown.Number(before.Load!.RuntimeSeconds.Value)} s",
                    "write the time at which each load started"
                )
                {
                    Related = [new Related(before.Load.RuntimeSeconds.At, "its runtime stands here")],
                };
            }
        }
    }
}
