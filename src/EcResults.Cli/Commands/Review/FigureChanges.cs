namespace EcResults.Cli.Commands;

/// <summary>The recomputed figures of a published result that a pull request changes, as they were and as they are.</summary>
internal static class FigureChanges
{
    private const int MostFigures = 12;

    /// <summary>A list below the line about the result, which says also that nothing changes.</summary>
    public static string Of(Submission before, Submission after)
    {
        var (was, now) = (Figures(before), Figures(after));
        var changed = was
            .Keys.Union(now.Keys)
            .Where(figure => was.GetValueOrDefault(figure) != now.GetValueOrDefault(figure))
            .Select(figure =>
                $"  - {figure}: {was.GetValueOrDefault(figure) ?? "none"} before; {now.GetValueOrDefault(figure) ?? "none"} now\n"
            )
            .ToList();
        return changed.Count switch
        {
            0 => "  - no comparison with the baseline changes\n",
            > MostFigures =>
                $"{string.Concat(changed.Take(MostFigures))}  - and {Words.Count(changed.Count - MostFigures, "figure")} more\n",
            _ => string.Concat(changed),
        };
    }

    private static Dictionary<string, string> Figures(Submission submission) =>
        submission.Manifest is not { } manifest
            ? []
            : Result
                .OfEach(submission, manifest)
                .SelectMany(result =>
                    result.Comparisons.Select(comparison =>
                        (
                            Figure: $"{comparison.Metric.Words} of {result.Mode.Word()} under {MarkdownCode.Span(result.Workload.Name)}",
                            Value: $"{EstimateText.Percent(comparison.ChangePercent.Value)}, interval {EstimateText.Interval(comparison.ChangePercent)}"
                        )
                    )
                )
                .DistinctBy(pair => pair.Figure)
                .ToDictionary(pair => pair.Figure, pair => pair.Value);
}
