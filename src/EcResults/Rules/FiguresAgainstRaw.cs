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
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var gaps = new EvidenceGaps(submission);
        return submission.Runs.SelectMany(run => Check(submission.ManifestText!, run, gaps));
    }

    private static IEnumerable<Problem> Check(ManifestText text, RunEvidence run, EvidenceGaps gaps) =>
        run.Run.Figures is { } stated
            ? FigureDefinition
                .All.Where(figure => !gaps.Hides(run, figure.Name))
                .Select(figure => Check(text, run, figure, figure.Of(stated)))
                .OfType<Problem>()
            : [];

    private static Problem? Check(ManifestText text, RunEvidence run, FigureDefinition figure, double? stated)
    {
        var at = text.At($"/runs/{run.Index}/figures/{figure.Name}");
        var raw = run.Measures.PlaceOf(figure.Name);
        return (stated, figure.Of(run.Measures.Figures)) switch
        {
            // The finding stands at the raw line: that is the evidence whose change has to be ruled out first.
            ({ } written, { } value) when !figure.Agrees(written, value) => new Problem(
                raw ?? at,
                $"{figure.Words} recomputed from here is {Shown.Stated(figure.Round(value))}; submission.json says {Shown.Number(written)}",
                "attach the raw file as the tool printed it, or mend the figure in submission.json"
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
                "add it, or leave out the run's figures altogether"
            )
            {
                Related = raw is { } place ? [new Related(place, "it is recomputed from here")] : [],
            },
            _ => null,
        };
    }
}
