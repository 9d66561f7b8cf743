namespace EcResults.Rules;

/// <summary>Compares what the submission.json of a published result says with what it said.</summary>
internal static class FrozenMembers
{
    /// <summary>The member that says whose result it is.</summary>
    public const string Submitter = "submitter";

    /// <summary>The members that say what was measured, on what and with what result.</summary>
    private static readonly IReadOnlyList<string> Measured = ["environment", "workloads", "runs", "summary"];

    /// <summary>A problem for each value that is not what it was; help is left to the caller.</summary>
    public static IEnumerable<Problem> Compare(Submission before, Submission after) =>
        [.. Differences(before, after, [Submitter]), .. CompareMeasured(before, after)];

    /// <summary>The same for what was measured only.</summary>
    public static IEnumerable<Problem> CompareMeasured(Submission before, Submission after) =>
        Differences(before, after, Measured);

    /// <summary>The same for who submitted it only.</summary>
    public static IEnumerable<Problem> CompareSubmitter(Submission before, Submission after) =>
        Differences(before, after, [Submitter]);

    private static IEnumerable<Problem> Differences(
        Submission before,
        Submission after,
        IReadOnlyList<string> members
    ) =>
        // What is missing or no JSON has findings of its own.
        before.ManifestText
            is { Parsed.Root: { } old } published
        && after.ManifestText is { Parsed.Root: { } root } text
            ? members
                .SelectMany(name =>
                    JsonDifference.Between(
                        JsonDifference.Member(old, name),
                        JsonDifference.Member(root, name),
                        $"/{name}"
                    )
                )
                .Where(difference => !IsDerived(difference))
                .Select(difference => new Problem(text.At(difference.Pointer), difference.Words, string.Empty)
                {
                    Related =
                    [
                        new Related(
                            published.At(difference.Pointer),
                            difference.Before is { } value
                                ? $"it was {JsonDifference.Show(value)} before"
                                : "it was absent before"
                        ),
                    ],
                })
            : [];

    /// <summary>
    /// Whether only one more figure is stated, as --fix adds them. The raw files stay as they were, and ECR203 and ECR203
    /// hold what is added against them.
    /// </summary>
    private static bool IsDerived(JsonDifference difference) =>
        difference.Before is null
        && difference.Pointer.Split('/') switch
        {
            ["", "runs", _, "figures", var name] => FigureCatalog.All.Any(figure => figure.Name == name),
            ["", "summary", _, var name] => FigureCatalog.InSummary.Any(figure => figure.Name == name),
            _ => false,
        };
}
