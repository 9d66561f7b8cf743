using EcResults.Diagnostics;
using EcResults.Submissions;

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
                "Attach the raw file as the tool printed it; then make the figures anew with ecresults validate --fix.",
            Bad = "\"requestsPerSecond\": 10351.79 with \"Requests/sec:  10351.78\" in wrk.txt",
            Good = "\"requestsPerSecond\": 10351.78",
            Check = submission => submission.Runs.SelectMany(run => Check(submission.ManifestText!, run)),
        };

    private static IEnumerable<Problem> Check(ManifestText text, RunEvidence run)
    {
        if (run.Run.Figures is not { } stated)
        {
            yield break;
        }

        foreach (var figure in FigureDefinition.All)
        {
            var pointer = $"/runs/{run.Index}/figures/{figure.Name}";
            var recomputed = figure.Of(run.Measures.Figures);
            if (figure.Of(stated) is { } written)
            {
                if (recomputed is not { } value)
                {
                    yield return new Problem(
                        text.At(pointer),
                        $"{figure.Words} is stated as {Shown.Number(written)}, and no raw file of the run shows it",
                        "leave out what was not measured, or attach the raw file"
                    );
                }
                else if (!figure.Agrees(written, value))
                {
                    // The finding stands at the raw line: that is the evidence whose change has to be ruled out first.
                    yield return new Problem(
                        run.Measures.PlaceOf(figure.Name) ?? text.At(pointer),
                        $"{figure.Words} recomputed from here is {Shown.Number(figure.Round(value))}; submission.json says {Shown.Number(written)}",
                        "attach the raw file as the tool printed it, or mend the figure in submission.json"
                    )
                    {
                        Related = [new Related(text.At(pointer), $"submission.json says {Shown.Number(written)}")],
                    };
                }
            }
            else if (recomputed is { } value)
            {
                yield return new Problem(
                    text.At($"/runs/{run.Index}/figures"),
                    $"{figure.Name} is missing; the raw files of the run show {Shown.Number(figure.Round(value))}",
                    "add the figure, or leave figures out altogether"
                )
                {
                    Related = run.Measures.PlaceOf(figure.Name) is { } place
                        ? [new Related(place, "it is recomputed from here")]
                        : [],
                };
            }
        }
    }
}
