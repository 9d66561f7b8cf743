namespace EcResults.Rules;

internal static class RepetitionOrder
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR216",
            Name = "repetition-order",
            Law = "In each workload the repetitions of a mode rise with time, and a block has a mode of capture once.",
            Reason =
                "Runs are compared within their block. A repetition that is numbered otherwise pairs a run with a baseline of "
                + "another time, and whoever may choose the pairs chooses the result. A block may have as many baselines as were "
                + "run in it: all of them count.",
            Cure =
                "Number each run by the block in which it ran: 1 for the first time that a mode runs, 2 for the second, and so on. "
                + "ecresults new numbers runs so by itself.",
            Check = submission =>
                WorkloadRuns
                    .Of(submission)
                    .SelectMany(workload =>
                        ModeNames.All.SelectMany(mode => Check(submission.ManifestText!, workload, mode))
                    ),
        };

    private static IEnumerable<Problem> Check(ManifestText text, WorkloadRuns workload, Mode mode)
    {
        var runs = workload.In(mode).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var number = runs[i].Run.Repetition;
            var before = i == 0 ? null : runs[i - 1];
            if (before is null)
            {
                continue;
            }

            if (number < before.Run.Repetition)
            {
                yield return Problem(
                    text,
                    runs[i],
                    before,
                    $"the repetition {number} of {runs[i].Run.Name} is below that of {before.Run.Name}, which ran before"
                );
            }
            else if (mode != Mode.Baseline && number == before.Run.Repetition)
            {
                yield return Problem(
                    text,
                    runs[i],
                    before,
                    $"{runs[i].Run.Name} is in block {number}, which has that mode already"
                );
            }
        }
    }

    private static Problem Problem(ManifestText text, RunEvidence run, RunEvidence other, string message) =>
        new(text.At($"/runs/{run.Index}/repetition"), message, "number each run by the block in which it ran")
        {
            Related = [new Related(text.At($"/runs/{other.Index}/repetition"), "that one is numbered here")],
        };
}
