namespace EcResults.Rules;

internal static class SummaryAgainstRaw
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR203",
            Name = "summary-vs-raw",
            Law =
                "Every figure that submission.json states, in the summary or for a run, is the one that the raw files give.",
            Reason =
                "The summary is what people quote. Every figure is recomputed; one that disagrees is refused, and one that no tool "
                + "printed does not exist: absent is not zero. A figure that is not stated is simply computed; where the same submission "
                + "states it elsewhere, a warning says that it was left out.",
            Cure =
                "Attach the raw file as the tool printed it. Where the raw file is right and the figure is not, correct the figure: "
                + "ecresults validate --fix recomputes the summary and leaves a run's figure that contradicts its raw file "
                + "alone, because it cannot know which side was changed.",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? [.. Check(submission, manifest, text), .. FiguresAgainstRaw.Check(submission)]
                    : [],
        };

    private static IEnumerable<Problem> Check(Submission submission, Manifest manifest, ManifestText text)
    {
        var gaps = new EvidenceGaps(submission);
        var figures = FigureCatalog
            .InSummary.Where(figure => manifest.Summary.Any(entry => figure.In(entry.Figures) is not null))
            .ToHashSet();
        foreach (var recomputed in SummaryBuilder.Of(manifest, submission.Runs))
        {
            var index = 0;
            while (index < manifest.Summary.Count && !IsOf(manifest.Summary[index], recomputed))
            {
                index++;
            }

            if (index == manifest.Summary.Count)
            {
                // What is not stated at all is simply computed; one entry alone was taken out.
                if (manifest.Summary.Count == 0)
                {
                    continue;
                }

                yield return new Problem(
                    text.At("/summary"),
                    $"the summary has no entry for the runs of \"{recomputed.Workload}\" in mode \"{recomputed.Mode.Word()}\"",
                    "run ecresults validate --fix, which adds the medians of these runs"
                ).AsWarning();
                continue;
            }

            List<RunEvidence> mine = [.. RunsOf(submission, recomputed.Workload, recomputed.Mode)];
            foreach (
                var problem in Compare(
                    text,
                    $"/summary/{index}",
                    manifest.Summary[index],
                    recomputed,
                    mine,
                    gaps,
                    figures
                )
            )
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
        submission.ComparedRuns.Where(run => run.Run.Workload == workload && run.Run.Mode == mode);

    private static IEnumerable<Problem> Compare(
        ManifestText text,
        string entry,
        SummaryEntry stated,
        SummaryEntry recomputed,
        IReadOnlyList<RunEvidence> runs,
        EvidenceGaps gaps,
        HashSet<RunFigure> statedElsewhere
    ) =>
        FigureCatalog
            .InSummary.Where(figure => statedElsewhere.Contains(figure) && !runs.Any(run => gaps.Hides(run, figure)))
            .Select(figure =>
                Compare(
                    text,
                    entry,
                    figure.Name,
                    $"the median {figure.Words}",
                    figure.Decimals,
                    figure.In(stated.Figures),
                    figure.In(recomputed.Figures),
                    LocationOf(runs, figure)
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
                $"{words} is stated as {MessageFormat.Stated(written)}; the raw files give {Given(value, decimals)}",
                "write what the raw files give, or attach the raw files of these figures"
            )
            {
                Related = related,
            },
            ({ } written, null) => new Problem(
                text.At($"{entry}/{name}"),
                $"{words} is stated as {MessageFormat.Stated(written)}; no raw file shows it",
                "leave out what was not measured, or attach the raw files that show it"
            ),
            (null, { } value) => new Problem(
                text.At(entry),
                $"\"{name}\" is missing; the raw files give {Given(value, decimals)}",
                "run ecresults validate --fix, which adds it"
            )
            {
                Severity = Severity.Warning,
                Related = related,
            },
            _ => null,
        };
    }

    private static string Given(double value, int decimals) => MessageFormat.Number(Rounding.Round(value, decimals));

    private static Location? LocationOf(IReadOnlyList<RunEvidence> runs, RunFigure figure) =>
        runs.Select(run => run.Measures[figure]).FirstOrDefault(value => value is not null)?.At;
}
