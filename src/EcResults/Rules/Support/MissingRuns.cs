namespace EcResults.Rules;

/// <summary>
/// Runs that are not there, as blocks and names show: a block lacks what the others have, or the runs' numbers skip one. Who
/// may leave a run out chooses the median.
/// </summary>
internal static class MissingRuns
{
    private const string Help = "add the run, or say in summary.md why it is not there";

    /// <summary>One finding for each mode of a workload that blocks lack, or else one for the first number that is skipped.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        List<Problem> inBlocks = [.. WorkloadRuns.Of(submission).SelectMany(Blocks)];
        return inBlocks.Count > 0 ? inBlocks
            : submission is { Manifest: { } manifest, ManifestText: { } text } && Skipped(manifest, text) is { } skipped
                ? [skipped]
            : [];
    }

    private static IEnumerable<Problem> Blocks(WorkloadRuns workload)
    {
        var blocks = workload.Runs.Select(run => run.Run.Repetition).Distinct().Order().ToList();
        // What most blocks have is the plan; with fewer than three of them there is none to see.
        if (blocks.Count < 3)
        {
            yield break;
        }

        foreach (var mode in ModeNames.All)
        {
            var counts = blocks.ConvertAll(block => workload.In(mode).Count(run => run.Run.Repetition == block));
            var usual = counts.GroupBy(count => count).MaxBy(group => group.Count())!;
            if (usual.Count() <= blocks.Count / 2)
            {
                continue;
            }

            var lacking = blocks.Where((_, index) => counts[index] < usual.Key).ToList();
            if (lacking is [var first, ..])
            {
                yield return new Problem(
                    workload.At,
                    $"block {first} {(lacking.Count == 1 ? "" : $"and {lacking.Count - 1} more ")}of {workload.Name} {(lacking.Count == 1 ? "lacks" : "lack")} a {mode.Word()} run that the others have; whoever leaves a run out chooses the median",
                    Help
                )
                {
                    BestGrade = Grade.C,
                };
            }
        }
    }

    private static Problem? Skipped(Manifest manifest, ManifestText text)
    {
        for (var i = 1; i < manifest.Runs.Count; i++)
        {
            var (before, run) = (Number(manifest.Runs[i - 1].Name), Number(manifest.Runs[i].Name));
            if (run > before + 1)
            {
                return new Problem(
                    text.At($"/runs/{i}/name"),
                    $"run {MessageFormat.Quote(manifest.Runs[i].Name)} follows {MessageFormat.Quote(manifest.Runs[i - 1].Name)}; {(run == before + 2 ? "one run" : $"{run - before - 1} runs")} between them {(run == before + 2 ? "is" : "are")} not there",
                    Help
                ).Beside(text.At($"/runs/{i - 1}/name"), "the run before");
            }
        }

        return null;
    }

    private static int Number(string name) =>
        int.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
