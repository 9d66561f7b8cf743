using System.Text.Json;

namespace EcResults.Rules;

internal static class PublishedFigureChanged
{
    /// <summary>The members that say what was measured, on what and with what result.</summary>
    private static readonly IReadOnlyList<string> Frozen = ["environment", "workloads", "runs", "summary"];

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR404",
            Name = "published-figure-changed",
            Law =
                "What a published result holds as measured changes only together with a status that says why and when, and "
                + "a published result is never deleted.",
            Reason =
                "People quote published figures and link to them. A figure that changes without a word makes every "
                + "quotation wrong and every reader wonder which others did.",
            Cure =
                "Put back what was published. Where it was wrong, set status to corrected or withdrawn, with reason and "
                + "date; where another result takes its place, name that in supersededBy.",
            CheckChange = Check,
        };

    private static IEnumerable<Problem> Check(Submission before, Submission? after)
    {
        // Only what validated was ever published.
        if (before.Manifest is not { } published || before.ManifestText?.Parsed.Root is not { } old)
        {
            return [];
        }

        if (after is null)
        {
            return [Deleted(before)];
        }

        var status = after.Manifest?.Status;
        if (status is not null && status != published.Status)
        {
            return [];
        }

        var help = published.Status is null
            ? "put it back, or set status to \"corrected\" or \"withdrawn\" with reason and date"
            : "put it back, or say in status, with a new reason and date, what this change corrects";
        return
        [
            .. StatusGone(before, after),
            .. Differences(before.ManifestText, old, after).Select(problem => problem with { Help = help }),
            .. FrozenFiles.Compare(before.Files, after.Files).Select(problem => problem with { Help = help }),
        ];
    }

    private static Problem Deleted(Submission before) =>
        new(
            // Where it stood is shown without the commit: that is the place to bring it back to.
            new SourceText(
                before.Files.DisplayPath(SubmissionFiles.ManifestName)[
                    (before.Files.Path.IndexOf(':', StringComparison.Ordinal) + 1)..
                ],
                string.Empty
            ).Whole,
            "a published result is gone; its figures may be quoted and linked to",
            "bring it back under its id; where it must not count any more, set status to \"withdrawn\" with reason and date"
        )
        {
            Related = [new Related(before.ManifestText!.At("/id"), "it was published as this")],
        };

    private static IEnumerable<Problem> StatusGone(Submission before, Submission after)
    {
        if (before.Manifest!.Status is { } status && after.Manifest is { Status: null })
        {
            yield return new Problem(
                after.ManifestText!.Source.Whole,
                $"the status is gone; it was {status.State.ToString().ToLowerInvariant()} before",
                "put it back, or say in status why it no longer holds"
            )
            {
                Related = [new Related(before.ManifestText!.At("/status"), "the status was this before")],
            };
        }
    }

    private static IEnumerable<Problem> Differences(ManifestText before, JsonElement old, Submission after) =>
        // What is missing or no JSON has findings of its own.
        after.ManifestText
            is { Parsed.Root: { } root } text
            ? Frozen
                .SelectMany(name =>
                    JsonDifference.Between(
                        JsonDifference.Member(old, name),
                        JsonDifference.Member(root, name),
                        $"/{name}"
                    )
                )
                .Where(difference => !IsKeptFigure(difference))
                .Select(difference => new Problem(text.At(difference.Pointer), difference.Words, string.Empty)
                {
                    Related =
                    [
                        new Related(
                            before.At(difference.Pointer),
                            difference.Before is { } value
                                ? $"it was {JsonDifference.Show(value)} before"
                                : "it was absent before"
                        ),
                    ],
                })
            : [];

    /// <summary>
    /// Whether a run only states one more of the figures that its raw files hold, as --fix adds them. The raw files stay as
    /// they were, and ECR204 holds what is added against them.
    /// </summary>
    private static bool IsKeptFigure(JsonDifference difference) =>
        difference.Before is null
        && difference.Pointer.Split('/') is ["", "runs", _, "figures", var name]
        && FigureDefinition.Kept.Any(figure => figure.Name == name);
}
