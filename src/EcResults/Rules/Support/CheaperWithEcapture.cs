namespace EcResults.Rules;

/// <summary>Modes in which the busy server takes less CPU for a request than in each of its baselines.</summary>
internal static class CheaperWithEcapture
{
    /// <summary>
    /// The median of a mode may be this much of the cheapest baseline, whose clock or neighbour was kinder; 1.0 and more in all
    /// loads of wrk measured for this project.
    /// </summary>
    private const double LeastShare = 0.9;

    /// <summary>The findings, one a mode.</summary>
    public static IEnumerable<Problem> Check(Submission submission) => WorkloadRuns.Of(submission).SelectMany(Check);

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        // At a fixed rate the clock of a processor may rise with what eCapture adds, so that a request takes less time.
        if (
            workload.Workload.Generator != LoadGenerator.Wrk
            || workload.WithCpu(Mode.Baseline).MinBy(Cost) is not { } cheapest
        )
        {
            yield break;
        }

        foreach (var mode in workload.Captures)
        {
            var runs = workload.WithCpu(mode);
            if (
                runs.Count > 0
                && Medians.Of(runs.ConvertAll(Cost)) is var median
                && median < Cost(cheapest) * LeastShare
            )
            {
                yield return new Problem(
                    runs[0].Measures.TargetCpuUsPerRequest!.Value.At,
                    $"in {mode.Word()} mode of {workload.Name} the server takes {Us(median)} us of CPU for a request, and {Us(Cost(cheapest))} us in the cheapest of its baselines; probes run in the server's time",
                    "check that pidstat watched all processes of the server in this mode and in the baselines, or explain it in summary.md"
                ).Beside(
                    cheapest.Measures.TargetCpuUsPerRequest!.Value.At,
                    $"the samples of run {cheapest.Run.Name} start here"
                );
            }
        }
    }

    private static double Cost(RunEvidence run) => run.Measures.TargetCpuUsPerRequest!.Value.Value;

    private static string Us(double value) => MessageFormat.Number(Math.Round(value, 2));
}
