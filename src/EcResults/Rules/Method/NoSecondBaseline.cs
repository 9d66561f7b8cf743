namespace EcResults.Rules;

internal static class NoSecondBaseline
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR306",
            Name = "no-aa-pair",
            Severity = Severity.Warning,
            BestGrade = Grade.C,
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
        var blocks = WorkloadRuns.Blocks(baselines);
        var pairs = blocks.Count(block => block.Count > 1);
        // Where most blocks have a pair, the others lack a run, which has a finding of its own.
        return blocks.Count == 0 || !workload.Captures.Any() || pairs > blocks.Count / 2
            ? null
            : new Problem(
                workload.At,
                pairs == 0
                    ? $"no block of {workload.Name} has two baselines, so nothing tells how much equal runs differ"
                    : $"only {pairs} of {blocks.Count} blocks of {workload.Name} {(pairs == 1 ? "has" : "have")} two baselines",
                "measure a second baseline in each block"
            );
    }
}
