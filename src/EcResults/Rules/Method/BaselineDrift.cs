namespace EcResults.Rules;

internal static class BaselineDrift
{
    /// <summary>
    /// In the 14 published results two baselines of one block differ by up to 29 %, but never in each block: the closest pair of
    /// each set differs by 6.4 % at most.
    /// </summary>
    private const double UnlikePair = 0.2;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR313",
            Name = "baseline-drift",
            Severity = Severity.Warning,
            Law =
                "The baselines of the first and of the last block, or those of an only block, differ by at most 5 %; and the two baselines of a block are equal but for noise, at most 20 % apart.",
            Reason =
                "A machine that became slower or faster while it was measured (heat, neighbours, other work) moves every figure. "
                + "Blocks cancel most of it, yet a careful reviewer calls such a measurement inconclusive.",
            Cure =
                "Let the machine come to rest, fix its clocks, stop what else runs, and measure again; or say in summary.md what moved.",
            Check = submission =>
                WorkloadRuns
                    .Of(submission)
                    .SelectMany(workload => new[] { Check(workload), Pairs(workload) })
                    .OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        // At a fixed rate the rate does not show what the server could do.
        var blocks =
            workload.Workload.Generator == LoadGenerator.Wrk
                ? WorkloadRuns.Blocks(workload.In(Mode.Baseline).Where(run => WorkloadRuns.RateOf(run) is not null))
                : [];
        return blocks switch
        {
            // A single block has its pair only, which is no drift.
            [[var one, .., var other]] => Check(
                [one],
                [other],
                (change, before, after) =>
                    $"the baselines of the only block of {workload.Name} differ by {change}: {before} and {after} requests per second"
            ),
            [var first, .., var last] => Check(
                first,
                last,
                (change, before, after) =>
                    $"the baseline of {workload.Name} moved by {change} from {before} requests per second in block {first[0].Run.Repetition} to {after} in block {last[0].Run.Repetition}, which are geometric means of each block's baselines"
            ),
            _ => null,
        };
    }

    private static Problem? Check(
        List<RunEvidence> first,
        List<RunEvidence> last,
        Func<string, string, string, string> words
    )
    {
        var (before, after) = (MeanLog(first), MeanLog(last));
        var change = Math.Exp(after - before) - 1;
        return Math.Abs(change) <= WorkloadRuns.SteadyShare
            ? null
            : new Problem(
                last[^1].Load!.RequestsPerSecond.At,
                $"{words($"{(change > 0 ? "+" : "")}{MessageFormat.Percent(change)}", Rate(before), Rate(after))}; at most {MessageFormat.Percent(WorkloadRuns.SteadyShare)} is steady",
                "measure on a machine at rest, or say in summary.md what moved"
            ).Beside(first[0].Load!.RequestsPerSecond.At, "the first baseline stands here");
    }

    /// <summary>One of two baselines that is slower in every block had something beside it that the other had not.</summary>
    private static Problem? Pairs(WorkloadRuns workload)
    {
        var pairs = WorkloadRuns
            .Blocks(workload.In(Mode.Baseline).Where(run => WorkloadRuns.RateOf(run) is not null))
            .Where(block => block.Count > 1)
            .Select(block => (Slow: block.MinBy(WorkloadRuns.RateOf)!, Fast: block.MaxBy(WorkloadRuns.RateOf)!))
            .ToList();
        return pairs.Count < 2 ? null
            : pairs.Exists(pair => Lack(pair) <= UnlikePair) ? Widest(workload, pairs)
            : new Problem(
                pairs[0].Slow.Load!.RequestsPerSecond.At,
                $"one baseline of {workload.Name} is slower than the other by {MessageFormat.Percent(pairs.Min(Lack))} and more in each of {pairs.Count} blocks; equal runs differ by chance, at times by less",
                "find what ran beside one of the two, and measure again"
            )
            {
                BestGrade = Grade.C,
                Related =
                [
                    new Related(
                        pairs[0].Fast.Load!.RequestsPerSecond.At,
                        "the other baseline of the block stands here"
                    ),
                ],
            };
    }

    /// <summary>The block whose pair differs most. The blocks' means may agree all the same, and hide it.</summary>
    private static Problem? Widest(WorkloadRuns workload, List<(RunEvidence Slow, RunEvidence Fast)> pairs)
    {
        var widest = pairs.MaxBy(Lack);
        return Lack(widest) <= UnlikePair
            ? null
            : new Problem(
                widest.Slow.Load!.RequestsPerSecond.At,
                $"the two baselines of block {widest.Slow.Run.Repetition} of {workload.Name} differ by {MessageFormat.Percent(Lack(widest))}, the most of {pairs.Count} blocks, and are more than {MessageFormat.Percent(UnlikePair)} apart in {pairs.Count(pair => Lack(pair) > UnlikePair)}; equal runs differ less on a machine at rest",
                "measure on a machine at rest, or say in summary.md what moved"
            ).Beside(widest.Fast.Load!.RequestsPerSecond.At, "the other baseline of the block stands here");
    }

    private static double Lack((RunEvidence Slow, RunEvidence Fast) pair) =>
        1 - (pair.Slow.Load!.RequestsPerSecond.Value / pair.Fast.Load!.RequestsPerSecond.Value);

    private static string Rate(double log) => MessageFormat.Number(Math.Round(Math.Exp(log)));

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
