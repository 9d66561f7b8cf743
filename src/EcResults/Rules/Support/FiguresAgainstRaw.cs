namespace EcResults.Rules;

/// <summary>The figures of each run beside its raw files.</summary>
internal static class FiguresAgainstRaw
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var gaps = new EvidenceGaps(submission);
        // What no run states is simply computed: it may be younger than the submission. One alone was taken out.
        var stated = FigureCatalog
            .All.Where(figure =>
                submission.Runs.Any(run => run.Run.Figures is { } figures && figure.In(figures) is not null)
            )
            .ToHashSet();
        return submission.Runs.SelectMany(run => Check(submission.ManifestText!, run, gaps, stated));
    }

    private static IEnumerable<Problem> Check(
        ManifestText text,
        RunEvidence run,
        EvidenceGaps gaps,
        HashSet<RunFigure> statedElsewhere
    )
    {
        if (run.Run.Figures is not { } stated)
        {
            return statedElsewhere.Count > 0 && run.Load is { } load
                ?
                [
                    new Problem(
                        text.At($"/runs/{run.Index}"),
                        $"run {run.Run.Name} states no figures, other runs do",
                        "add them, or leave the figures of all runs out"
                    )
                        .AsWarning()
                        .Beside(load.RequestsPerSecond.At, "they are recomputed from its raw files"),
                ]
                : [];
        }

        return FigureCatalog
            .All.Where(figure => !gaps.Hides(run, figure) && statedElsewhere.Contains(figure))
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
                $"{figure.Words} recomputed from here is {MessageFormat.Stated(figure.Round(value))}; submission.json says {MessageFormat.Number(written)}",
                "attach the raw file as the tool printed it, or correct the figure in submission.json"
            ).Beside(at, $"submission.json says {MessageFormat.Number(written)}"),
            ({ } written, null) => new Problem(
                at,
                $"{figure.Words} is stated as {MessageFormat.Stated(written)}; no raw file of the run shows it",
                "leave out what was not measured, or attach the raw file that shows it"
            ),
            (null, { } value) => new Problem(
                text.At($"/runs/{run.Index}/figures"),
                $"\"{figure.Name}\" is missing; the run's raw files give {MessageFormat.Number(figure.Round(value))}",
                "add it, or leave the figures of all runs out"
            )
            {
                Severity = Severity.Warning,
                Related = raw is { } place ? [new Related(place, "it is recomputed from here")] : [],
            },
            _ => null,
        };
    }
}
