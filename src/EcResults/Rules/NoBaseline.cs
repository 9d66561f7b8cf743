namespace EcResults.Rules;

internal static class NoBaseline
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR301",
            Name = "no-baseline",
            Law = "Every workload has a baseline: a run of the same load without eCapture.",
            Reason =
                "An overhead is a difference. Without a baseline of the same load on the same machine there is nothing to take it from.",
            Cure = "Measure the workload without eCapture, best twice in each block, and add the runs.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload) =>
        workload.In(Mode.Baseline).Any()
            ? null
            : new Problem(
                workload.At,
                $"the workload {workload.Name} has runs in {string.Join(", ", workload.Captures.Select(mode => mode.Word()))} mode and no baseline",
                "measure the same load without eCapture"
            );
}
