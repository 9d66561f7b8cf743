namespace EcResults.Rules;

internal static class EventsLost
{
    /// <summary>Above it the overhead is understated.</summary>
    private const double Noticeable = 0.001;

    /// <summary>Above it the loss belongs beside the overhead, in the headline.</summary>
    private const double Large = 0.01;

    /// <summary>Above it a run is no benchmark of a capture.</summary>
    private const double NoCapture = 0.1;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR308",
            Name = "events-lost",
            Severity = Severity.Warning,
            Law = "eCapture loses at most one event in a thousand while under load.",
            Reason =
                "What is not captured is not copied, formatted and written, so it is not paid for either: losses make the overhead "
                + "look smaller than it is. Above 0.1 % it is understated, above 1 % the loss belongs in the headline, above 10 % "
                + "it is the cost of an overloaded eCapture, not of a capture. What the log counts is a lower bound.",
            Cure =
                "Measure at a fixed rate that eCapture keeps up with (wrk2 -R), and name the loss beside the overhead. A larger "
                + "--mapsize helps bursts, not a reader that is too slow.",
            Check = submission => WorkloadRuns.Of(submission).SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(WorkloadRuns workload)
    {
        foreach (var mode in workload.Captures)
        {
            if (Check(workload, mode) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static Problem? Check(WorkloadRuns workload, Mode mode)
    {
        var runs = workload
            .In(mode)
            .Where(run => run.Measures is { LostEvents: not null, CapturedEvents: not null })
            .ToList();
        var (lost, captured) = (0.0, 0.0);
        foreach (var run in runs)
        {
            lost += Lost(run);
            captured += run.Measures.CapturedEvents!.Value.Value;
        }

        var all = lost + captured;
        if (lost <= all * Noticeable)
        {
            return Uncounted(workload, mode);
        }

        var share = lost / all;
        var worst = runs.MaxBy(Lost)!;
        return new Problem(
            worst.Measures.LostEvents!.Value.At,
            $"{mode.Word()} mode of {workload.Name} lost {MessageFormat.Percent(share)} of its events under load, run {worst.Run.Name} the most; {Words(share)}",
            share > NoCapture
                ? "measure at a fixed rate that eCapture keeps up with, and say so in summary.md"
                : "name the loss beside the overhead in summary.md"
        )
        {
            BestGrade =
                share > NoCapture ? Grade.C
                : share > Large ? Grade.B
                : Grade.A,
        };
    }

    private static Problem? Uncounted(WorkloadRuns workload, Mode mode)
    {
        var runs = workload.In(mode).Where(run => run.Log is { UncountedLosses.Count: > 0 }).ToList();
        return runs is not [var first, ..]
            ? null
            : new Problem(
                first.Log!.UncountedLosses[0].At,
                $"{MessageFormat.Quote(first.Log.UncountedLosses[0].Text)} in the log of {MessageFormat.FirstOf(runs)} is a loss that nobody counted",
                "measure at a rate that eCapture keeps up with"
            )
            {
                BestGrade = Grade.C,
            };
    }

    private static double Lost(RunEvidence run) => run.Measures.LostEvents!.Value.Value;

    private static string Words(double share) =>
        share > NoCapture ? "above 10 % this is no benchmark of a capture"
        : share > Large ? "above 1 % the loss belongs in the headline"
        : "above 0.1 % the overhead is understated";
}
