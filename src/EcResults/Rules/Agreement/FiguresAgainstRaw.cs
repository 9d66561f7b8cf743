namespace EcResults.Rules;

internal static class FiguresAgainstRaw
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR204",
            Name = "figures-vs-raw",
            Law = "The figures that submission.json states for a run are those recomputed from its raw files.",
            Reason =
                "The figures were written when the submission was made. Where they differ from the raw files now, a digit "
                + "was changed on one side, also where no median moved.",
            Cure =
                "Attach the raw file as the tool printed it. Where the raw file is right and the figure is not, correct the figure: "
                + "ecresults validate --fix leaves it alone, because it cannot know which side was changed.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var gaps = new EvidenceGaps(submission);
        // A submission without any figures was made before there were some.
        var haveFigures = submission.Runs.Any(run => run.Run.Figures is not null);
        return submission.Runs.SelectMany(run => Check(submission.ManifestText!, run, gaps, haveFigures));
    }

    private static IEnumerable<Problem> Check(
        ManifestText text,
        RunEvidence run,
        EvidenceGaps gaps,
        bool othersHaveFigures
    )
    {
        if (run.Run.Figures is not { } stated)
        {
            return othersHaveFigures && run.Load is { } load
                ?
                [
                    new Problem(
                        text.At($"/runs/{run.Index}"),
                        $"run {run.Run.Name} states no figures, other runs do",
                        "add them, or leave the figures of all runs out"
                    )
                    {
                        Related = [new Related(load.RequestsPerSecond.At, "they are recomputed from its raw files")],
                    },
                ]
                : [];
        }

        // Submissions made before the figures that no summary has were kept have none of them; one alone was taken out.
        var keeps = FigureCatalog.All.Any(figure => !figure.InSummary && figure.In(stated) is not null);
        return FigureCatalog
            .All.Where(figure => !gaps.Hides(run, figure))
            .Where(figure => (figure.MustBeStated && (keeps || figure.InSummary)) || figure.In(stated) is not null)
            .Select(figure => Check(text, run, figure, figure.In(stated)))
            .OfType<Problem>();
    }

    private static Problem? Check(ManifestText text, RunEvidence run, RunFigure figure, double? stated)
    {
        var at = text.At($"/runs/{run.Index}/figures/{figure.Name}");
        var raw = run.Measures[figure]?.At;
        return (stated, run.Measures[figure]?.Value) switch
        {
            // The finding stands at the raw line: that is the evidence whose change has to be ruled out first.
            ({ } written, { } value) when !figure.Agrees(written, value) => new Problem(
                raw ?? at,
                $"{figure.Words} recomputed from here is {Shown.Stated(figure.Round(value))}; submission.json says {Shown.Number(written)}",
                "attach the raw file as the tool printed it, or correct the figure in submission.json"
            )
            {
                Related = [new Related(at, $"submission.json says {Shown.Number(written)}")],
            },
            ({ } written, null) => new Problem(
                at,
                $"{figure.Words} is stated as {Shown.Stated(written)}; no raw file of the run shows it",
                "leave out what was not measured, or attach the raw file that shows it"
            ),
            (null, { } value) => new Problem(
                text.At($"/runs/{run.Index}/figures"),
                $"\"{figure.Name}\" is missing; the run's raw files give {Shown.Number(figure.Round(value))}",
                "add it, or leave the figures of all runs out"
            )
            {
                Related = raw is { } place ? [new Related(place, "it is recomputed from here")] : [],
            },
            _ => null,
        };
    }
}
