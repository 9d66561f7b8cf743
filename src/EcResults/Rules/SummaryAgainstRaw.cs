using EcResults.Diagnostics;
using EcResults.Submissions;
using EcResults.Text;

namespace EcResults.Rules;

internal static class SummaryAgainstRaw
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR203",
            Name = "summary-vs-raw",
            Law =
                "Every figure of the summary is the median that the raw files give, and no figure that they give is left out.",
            Reason =
                "The summary is what people quote. Every figure in it is recomputed; one that disagrees is refused, and one "
                + "that no tool printed does not exist: absent is not zero.",
            Cure = "Make the summary anew with ecresults validate --fix, or mend the figure that the finding quotes.",
            Bad = "\"requestsPerSecond\": 19351.78 with the median 10351.78 in the raw files",
            Good = "\"requestsPerSecond\": 10351.78",
            Check = submission =>
                submission is { Manifest: { } manifest, ManifestText: { } text }
                    ? Check(manifest, text, submission.Runs)
                    : [],
        };

    private static IEnumerable<Problem> Check(Manifest manifest, ManifestText text, IReadOnlyList<RunEvidence> runs)
    {
        foreach (var recomputed in SummaryBuilder.Of(manifest, runs))
        {
            var mine = runs.Where(run => run.Run.Workload == recomputed.Workload && run.Run.Mode == recomputed.Mode)
                .ToList();
            var index = IndexOf(manifest.Summary, recomputed);
            if (index < 0)
            {
                yield return new Problem(
                    text.At("/summary"),
                    $"the summary has no entry for {recomputed.Workload}, mode {recomputed.Mode.Word()}",
                    "add the medians of its runs"
                );
                continue;
            }

            var stated = manifest.Summary[index];
            foreach (var figure in FigureDefinition.All)
            {
                var problem = Compare(
                    text,
                    $"/summary/{index}",
                    figure.Name,
                    figure.Words,
                    figure.Decimals,
                    figure.Of(stated),
                    figure.Of(recomputed),
                    PlaceOf(mine, figure)
                );
                if (problem is not null)
                {
                    yield return problem;
                }
            }

            var change = Compare(
                text,
                $"/summary/{index}",
                "throughputChangePercent",
                "change of throughput",
                SummaryBuilder.ChangeDecimals,
                stated.ThroughputChangePercent,
                recomputed.ThroughputChangePercent,
                null
            );
            if (change is not null)
            {
                yield return change;
            }
        }
    }

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
        IReadOnlyList<Related> related = raw is { } place
            ? [new Related(place, "recomputed from the runs' raw files, for instance here")]
            : [];
        return (stated, recomputed) switch
        {
            ({ } written, { } value) when !FigureDefinition.Agree(written, value, decimals) => new Problem(
                text.At($"{entry}/{name}"),
                $"{words} is stated as {Shown.Number(written)}; the raw files give {Shown.Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero))}",
                "write what the raw files give"
            )
            {
                Related = related,
            },
            ({ } written, null) => new Problem(
                text.At($"{entry}/{name}"),
                $"{words} is stated as {Shown.Number(written)}, and no raw file shows it",
                "leave out what was not measured"
            ),
            (null, { } value) => new Problem(
                text.At(entry),
                $"{name} is missing; the raw files give {Shown.Number(Math.Round(value, decimals, MidpointRounding.AwayFromZero))}",
                "add it"
            )
            {
                Related = related,
            },
            _ => null,
        };
    }

    private static int IndexOf(IReadOnlyList<SummaryEntry> entries, SummaryEntry wanted)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Workload == wanted.Workload && entries[i].Mode == wanted.Mode)
            {
                return i;
            }
        }

        return -1;
    }

    private static Location? PlaceOf(IReadOnlyList<RunEvidence> runs, FigureDefinition figure)
    {
        foreach (var run in runs)
        {
            if (run.Measures.PlaceOf(figure.Name) is { } place)
            {
                return place;
            }
        }

        return null;
    }
}
