namespace EcResults.Rules;

internal static class SummaryAgainstRaw
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR203",
            Name = "summary-vs-raw",
            Law =
                "Every figure of the summary is the median that the raw files give, and none of the format's first figures that they give is left out.",
            Reason =
                "The summary is what people quote. Every figure in it is recomputed; one that disagrees is refused, and one "
                + "that no tool printed does not exist: absent is not zero.",
            Cure = "Make the summary anew with ecresults validate --fix, or mend the figure that the finding quotes.",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? Check(submission, manifest, text)
                    : [],
        };

    private static IEnumerable<Problem> Check(Submission submission, Manifest manifest, ManifestText text)
    {
        var gaps = new EvidenceGaps(submission);
        foreach (var recomputed in SummaryBuilder.Of(manifest, submission.Runs))
        {
            var index = 0;
            while (index < manifest.Summary.Count && !IsOf(manifest.Summary[index], recomputed))
            {
                index++;
            }

            if (index == manifest.Summary.Count)
            {
                yield return new Problem(
                    text.At("/summary"),
                    $"the summary has no entry for the runs of \"{recomputed.Workload}\" in mode \"{recomputed.Mode.Word()}\"",
                    "add the medians of these runs"
                );
                continue;
            }

            List<RunEvidence> mine = [.. RunsOf(submission, recomputed.Workload, recomputed.Mode)];
            foreach (var problem in Compare(text, $"/summary/{index}", manifest.Summary[index], recomputed, mine, gaps))
            {
                yield return problem;
            }

            List<RunEvidence> both = [.. mine, .. RunsOf(submission, recomputed.Workload, Mode.Baseline)];
            var change = both.Exists(run => gaps.Hides(run, FigureCatalog.RequestsPerSecond))
                ? null
                : Compare(
                    text,
                    $"/summary/{index}",
                    "throughputChangePercent",
                    "the change of throughput",
                    SummaryBuilder.ChangeDecimals,
                    manifest.Summary[index].ThroughputChangePercent,
                    recomputed.ThroughputChangePercent,
                    null
                );
            if (change is not null)
            {
                yield return change;
            }
        }
    }

    private static bool IsOf(SummaryEntry stated, SummaryEntry recomputed) =>
        stated.Workload == recomputed.Workload && stated.Mode == recomputed.Mode;

    private static IEnumerable<RunEvidence> RunsOf(Submission submission, string workload, Mode mode) =>
        submission.Runs.Where(run => run.Run.Workload == workload && run.Run.Mode == mode);

    private static IEnumerable<Problem> Compare(
        ManifestText text,
        string entry,
        SummaryEntry stated,
        SummaryEntry recomputed,
        IReadOnlyList<RunEvidence> runs,
        EvidenceGaps gaps
    ) =>
        FigureCatalog
            .InSummary.Where(figure => figure.MustBeStated || figure.In(stated.Figures) is not null)
            .Where(figure => !runs.Any(run => gaps.Hides(run, figure)))
            .Select(figure =>
                Compare(
                    text,
                    entry,
                    figure.Name,
                    $"the median {figure.Words}",
                    figure.Decimals,
                    figure.In(stated.Figures),
                    figure.In(recomputed.Figures),
                    PlaceOf(runs, figure)
                )
            )
            .OfType<Problem>();

    private static Problem? Compare(
        ManifestText text,
        string entry,
        string name,
        string words,
        int decimals,
        double? stated,
        double? recomputed,
        Location? raw
    )
    {
        IReadOnlyList<Related> related = raw is { } place ? [new Related(place, "the first run's part of it")] : [];
        return (stated, recomputed) switch
        {
            ({ } written, { } value) when !Rounding.Agree(written, value, decimals) => new Problem(
                text.At($"{entry}/{name}"),
                $"{words} is stated as {Shown.Stated(written)}; the raw files give {Given(value, decimals)}",
                "write what the raw files give, or attach the raw files of these figures"
            )
            {
                Related = related,
            },
            ({ } written, null) => new Problem(
                text.At($"{entry}/{name}"),
                $"{words} is stated as {Shown.Stated(written)}; no raw file shows it",
                "leave out what was not measured, or attach the raw files that show it"
            ),
            (null, { } value) => new Problem(
                text.At(entry),
                $"\"{name}\" is missing; the raw files give {Given(value, decimals)}",
                "add it"
            )
            {
                Related = related,
            },
            _ => null,
        };
    }

    private static string Given(double value, int decimals) => Shown.Number(Rounding.Round(value, decimals));

    private static Location? PlaceOf(IReadOnlyList<RunEvidence> runs, RunFigure figure) =>
        runs.Select(run => run.Measures[figure]).FirstOrDefault(value => value is not null)?.At;
}
