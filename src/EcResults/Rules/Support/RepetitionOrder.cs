namespace EcResults.Rules;

/// <summary>Repetitions that do not rise, a part of the law of the order of runs.</summary>
internal static class RepetitionOrder
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        WorkloadRuns
            .Of(submission)
            .SelectMany(workload => ModeNames.All.SelectMany(mode => Check(submission.ManifestText!, workload, mode)));

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
        new Problem(
            text.At($"/runs/{run.Index}/repetition"),
            message,
            "number each run by the block in which it ran"
        ).Beside(text.At($"/runs/{other.Index}/repetition"), "that one is numbered here");
}
