namespace EcResults.Rules;

internal static class RunOrder
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR012",
            Name = "run-order",
            Law =
                "A run's name is its number and its mode; numbers, start times and repetitions rise in the order of submission.json, and no run starts before the one before it ended.",
            Reason =
                "The order in which runs ran shows whether modes were interleaved. Drift of the machine between runs is "
                + "told from eCapture's cost by nothing else. Two loads at once measure each other, and a repetition that is numbered "
                + "otherwise pairs a run with a baseline of another time.",
            Cure =
                "Name the run's folder nn-mode in the order of time, list the runs in that order, and number "
                + "repetitions by the block in which each ran. ecresults new does all of it.",
            Check = submission =>
                [.. Check(submission), .. RunsOverlap.Check(submission), .. RepetitionOrder.Check(submission)],
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        for (var i = 0; i < manifest.Runs.Count; i++)
        {
            var run = manifest.Runs[i];
            var dash = run.Name.IndexOf('-', StringComparison.Ordinal);
            if (run.Name[(dash + 1)..] != run.Mode.Word())
            {
                yield return new Problem(
                    text.At($"/runs/{i}/name"),
                    $"the run's name \"{run.Name}\" does not end in its mode \"{run.Mode.Word()}\"",
                    "rename the run and its folder, or mend the mode"
                ).Beside(text.At($"/runs/{i}/mode"), "the mode stands here");
            }

            if (i == 0)
            {
                continue;
            }

            var before = manifest.Runs[i - 1];
            if (run.StartedAt < before.StartedAt)
            {
                yield return new Problem(
                    text.At($"/runs/{i}/startedAt"),
                    $"the start \"{MessageFormat.Moment(run.StartedAt)}\" lies before that of the run in front of it, \"{before.Name}\"",
                    "list the runs in the order in which they ran"
                ).Beside(text.At($"/runs/{i - 1}/startedAt"), "that one starts here");
            }

            // The same name twice is another rule's finding.
            if (run.Name != before.Name && Number(run.Name) <= Number(before.Name))
            {
                yield return new Problem(
                    text.At($"/runs/{i}/name"),
                    $"the number of the run \"{run.Name}\" is not above that of \"{before.Name}\" in front of it",
                    "number the runs in the order in which they ran"
                ).Beside(text.At($"/runs/{i - 1}/name"), "that one is named here");
            }
        }
    }

    private static int Number(string name) =>
        int.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
