namespace EcResults.Rules;

internal static class NoSecondBaseline
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR306",
            Name = "no-aa-pair",
            Severity = Severity.Warning,
            Law = "Blocks have two baselines, an A/A pair.",
            Reason =
                "How much two equal runs differ is the floor under every change. A mode that differs from the baseline by less "
                + "than twice that is not told from no change, and without a pair nobody knows how much that is.",
            Cure = "Measure a second baseline in each block, in random order with the modes.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        var baselines = workload.In(Mode.Baseline).ToList();
        return
            baselines.Count == 0
            || !workload.Captures.Any()
            || WorkloadRuns.Blocks(baselines).Exists(block => block.Count > 1)
            ? null
            : new Problem(
                workload.At,
                $"no block of {workload.Name} has two baselines, so nothing tells how much equal runs differ",
                "measure a second baseline in each block"
            );
    }
}
