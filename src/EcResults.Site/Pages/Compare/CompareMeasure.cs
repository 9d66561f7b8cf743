namespace EcResults.Site.Pages;

/// <summary>One measure of results that share an axis.</summary>
/// <param name="Id">Unique within the page.</param>
/// <param name="Title">What is shown.</param>
/// <param name="Travels">Whether the measure travels between machines.</param>
/// <param name="Dimension">The heading of the groups.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Groups">The table behind it.</param>
internal sealed record CompareMeasure(
    string Id,
    string Title,
    bool Travels,
    string Dimension,
    Html? Chart,
    IReadOnlyList<CompareGroup> Groups
)
{
    public static CompareMeasure Of(SiteModel site, GroupedResults grouped, string id, ResultSelection shown)
    {
        var measure = grouped.Measure;
        var title = Titles.Of(measure);
        var points =
            from result in grouped.Groups
            from point in result.Points
            where shown.Holds(point.Result)
            select ($"{result.Value}", point.Estimate);
        return new CompareMeasure(
            id,
            title,
            measure == Measure.AddedCpu,
            grouped.Dimension.Words,
            MeasureChart.OfPoints(
                id,
                $"{title} by {grouped.Dimension.Words}, {grouped.Set.Key.Mode.ToString().ToLowerInvariant()} mode",
                measure,
                points
            ),
            [
                .. grouped
                    .Groups.Where(group => group.Points.Any(point => shown.Holds(point.Result)))
                    .Select(group => new CompareGroup(
                        group.Value,
                        Estimates.Value(measure, group.Median) + MarkOf(group),
                        group.Count,
                        [
                            .. group
                                .Points.Where(point => shown.Holds(point.Result))
                                .Select(point => new ComparePoint(
                                    site.ViewOf(point.Result),
                                    Estimates.Marked(measure, point.Estimate),
                                    Estimates.Interval(measure, point.Estimate),
                                    Estimates.Level(point.Estimate),
                                    point.Rank
                                )),
                        ]
                    )),
            ]
        );
    }

    /// <summary>What has to stand beside a median of figures of which some are not told from noise.</summary>
    private static string MarkOf(ResultGroup group)
    {
        var marks = group.Points.Select(point => point.Estimate.Mark).OfType<string>().ToList();
        return marks.Count == 0 ? string.Empty
            : marks.Count == group.Count && marks.Distinct().Count() == 1 ? $" ({marks[0]})"
            : $" ({Numbers.Count(marks.Count)} of {Numbers.Count(group.Count)} not told from noise)";
    }
}

/// <summary>The results with one value of the dimension.</summary>
/// <param name="Value">The value.</param>
/// <param name="Median">The median of the estimates.</param>
/// <param name="Count">How many results the median is over.</param>
/// <param name="Points">Those that are shown.</param>
internal sealed record CompareGroup(string Value, string Median, int Count, IReadOnlyList<ComparePoint> Points);

/// <summary>One result.</summary>
/// <param name="View">Its submission.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="Interval">Its interval, or null.</param>
/// <param name="Level">The level that the interval attains, or null.</param>
/// <param name="Rank">Its place, shared where intervals overlap; null without an interval.</param>
internal sealed record ComparePoint(SubmissionView View, string Estimate, string? Interval, string? Level, int? Rank);
