namespace EcResults.Rules;

internal static class FewRepetitions
{
    /// <summary>The exact signed-rank interval attains 95 % from six blocks on: 1 − 2/2ⁿ.</summary>
    private const int WantedBlocks = 6;

    /// <summary>Below it not even the direction of a change is told from noise.</summary>
    private const int LeastBlocks = 3;

    /// <summary>Below it no interval is printed beside a figure.</summary>
    private const int LeastForInterval = 5;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR304",
            Name = "few-repetitions",
            Severity = Severity.Warning,
            Law =
                "Each mode of a workload has six blocks in which it ran beside a baseline, and no run of them was left out: blocks follow one another without a pause in which another fits.",
            Reason =
                "One run cannot tell a change from noise. An interval over n blocks attains a level of 1 − 2/2ⁿ at most, so 95 % "
                + "needs six blocks; below five none is printed, and below three nothing can be said. A run that is not there may be "
                + "the one that did not fit.",
            Cure = "Repeat the whole block, all modes and two baselines in random order, until there are six.",
            Check = submission => [.. WorkloadRuns.Of(submission).SelectMany(Check), .. LeftOut(submission)],
        };

    private static IEnumerable<Problem> Check(WorkloadRuns workload) =>
        workload.In(Mode.Baseline).Any()
            ? workload
                .Captures.GroupBy(workload.Blocks)
                .Where(group => group.Key < WantedBlocks)
                .OrderBy(group => group.Key)
                .Select(group => new Problem(
                    workload.At,
                    $"{workload.Name} has {Count(group.Key)} of {string.Join(", ", group.Select(mode => mode.Word()))} beside a baseline; {Words(group.Key)}",
                    "repeat the whole block until there are six"
                )
                {
                    BestGrade =
                        group.Key < LeastBlocks ? Grade.D
                        : group.Key < LeastForInterval ? Grade.C
                        : Grade.B,
                })
            : [];

    /// <summary>A pause says nothing new where the names of the runs say already that one is not there.</summary>
    private static IEnumerable<Problem> LeftOut(Submission submission)
    {
        List<Problem> missing = [.. MissingRuns.Check(submission)];
        return missing.Count > 0 ? missing : Pauses.Check(submission);
    }

    private static string Count(int blocks) => blocks == 1 ? "1 block" : $"{blocks} blocks";

    private static string Words(int blocks)
    {
        var level = (100 * (1 - (2 / Math.Pow(2, blocks)))).ToString("0.##", CultureInfo.InvariantCulture);
        return blocks < LeastBlocks ? "below three there is no interval, and a change may be noise"
            : blocks < LeastForInterval
                ? $"they attain a level of {level} % at most, too little for an interval; 95 % needs six"
            : $"they attain a level of {level} %; 95 % needs six";
    }
}
