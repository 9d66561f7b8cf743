namespace EcResults.Rules;

internal static class BaselineDrift
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR313",
            Name = "baseline-drift",
            Severity = Severity.Warning,
            Law = "The baselines of the first and of the last block differ by at most 5 %.",
            Reason =
                "A machine that became slower or faster while it was measured (heat, neighbours, other work) moves every figure. "
                + "Blocks cancel most of it, yet a careful reviewer calls such a measurement inconclusive.",
            Cure =
                "Let the machine come to rest, fix its clocks, stop what else runs, and measure again; or say in summary.md what moved.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        // At a fixed rate the rate does not show what the server could do.
        var blocks =
            workload.Workload.Generator == LoadGenerator.Wrk
                ? WorkloadRuns.Blocks(workload.In(Mode.Baseline).Where(run => WorkloadRuns.RateOf(run) is not null))
                : [];
        // A single block has its pair only.
        if (blocks is [[var one, .., var other]])
        {
            blocks =
            [
                [one],
                [other],
            ];
        }

        if (blocks is not [var first, .., var last])
        {
            return null;
        }

        var change = Math.Exp(MeanLog(last) - MeanLog(first)) - 1;
        return Math.Abs(change) <= WorkloadRuns.SteadyShare
            ? null
            : new Problem(
                last[^1].Load!.RequestsPerSecond.At,
                $"the baseline of {workload.Name} moved by {(change > 0 ? "+" : "")}{MessageFormat.Percent(change)} from run {first[0].Run.Name} to run {last[^1].Run.Name}; at most {MessageFormat.Percent(WorkloadRuns.SteadyShare)} is steady",
                "measure on a machine at rest, or say in summary.md what moved"
            )
            {
                Related = [new Related(first[0].Load!.RequestsPerSecond.At, "the first baseline stands here")],
            };
    }

    private static double MeanLog(List<RunEvidence> block)
    {
        var sum = 0.0;
        foreach (var run in block)
        {
            sum += Math.Log(run.Load!.RequestsPerSecond.Value);
        }

        return sum / block.Count;
    }
}
