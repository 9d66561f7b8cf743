namespace EcResults.Rules;

internal static class TooShort
{
    /// <summary>What a careful reviewer wants at least.</summary>
    private const double LeastSeconds = 30;

    /// <summary>A shorter run measures little else than its own start.</summary>
    private const double ShortSeconds = 10;

    /// <summary>Generators may stop a hair before the time they were told.</summary>
    private const double Slack = 0.01;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR302",
            Name = "too-short",
            Severity = Severity.Warning,
            Law = "A run lasts 30 seconds or more.",
            Reason =
                "Buffers fill, clocks ramp up and caches warm in the first seconds, and pidstat gives one sample a second. "
                + "A short run measures its own start, and one disturbance weighs more in it.",
            Cure = "Measure with -d30s or longer.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        var runs = workload.Runs.Where(run => IsBelow(run, LeastSeconds)).ToList();
        return runs is not [var first, ..]
            ? null
            : new Problem(
                first.Load!.RuntimeSeconds.At,
                $"{MessageFormat.FirstOf(runs)} of {workload.Name} lasted {MessageFormat.Words(first.Load.RuntimeSeconds.At)}; a run takes at least {LeastSeconds} s",
                "measure with -d30s or longer"
            )
            {
                BestGrade = runs.Exists(run => IsBelow(run, ShortSeconds)) ? Grade.C : Grade.B,
            };
    }

    private static bool IsBelow(RunEvidence run, double seconds) =>
        run.Load is { } load && load.ElapsedSeconds < seconds * (1 - Slack);
}
