using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class RepetitionOrder
{
    /// <summary>A block has two baselines, the A/A pair, and every other mode once (DESIGN section 2).</summary>
    private const int BaselinesOfABlock = 2;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR216",
            Name = "repetition-order",
            Law =
                "In each workload the repetitions of a mode rise with time, and a block has a mode once, the baseline at most twice.",
            Reason =
                "Runs are compared within their block. A repetition that is numbered otherwise pairs a run with a baseline of "
                + "another time, and whoever may choose the pairs chooses the result.",
            Cure = "Number each run by the block in which it ran: blocks start at 1 in the order of time.",
            Bad = "\"name\": \"006-text\", \"repetition\": 1 behind \"name\": \"001-text\", \"repetition\": 1",
            Good = "\"name\": \"006-text\", \"repetition\": 2",
            Check = submission =>
                WorkloadRuns
                    .Of(submission)
                    .SelectMany(workload =>
                        ModeNames.All.SelectMany(mode => Check(submission.ManifestText!, workload, mode))
                    ),
        };

    private static IEnumerable<Problem> Check(ManifestText text, WorkloadRuns workload, Mode mode)
    {
        var most = mode == Mode.Baseline ? BaselinesOfABlock : 1;
        var runs = workload.In(mode).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            var number = runs[i].Run.Repetition;
            var before = i == 0 ? null : runs[i - 1];
            // Runs of one block that follow each other: the one that is too many is compared with the first.
            var first = i < most ? null : runs[i - most];
            if (before is not null && number < before.Run.Repetition)
            {
                yield return Problem(
                    text,
                    runs[i],
                    before,
                    $"the repetition {number} of {runs[i].Run.Name} is below that of {before.Run.Name}, which ran before"
                );
            }
            else if (first is not null && number == first.Run.Repetition)
            {
                yield return Problem(
                    text,
                    runs[i],
                    first,
                    $"{runs[i].Run.Name} is in block {number}, which has {(most == 1 ? "that mode" : "two baselines")} already"
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
