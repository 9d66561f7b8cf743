using EcResults.Site.Charts;

namespace EcResults.Site.Models;

/// <summary>Results in text mode that are comparable but for the buffer, or but for the rate.</summary>
/// <param name="Anchor">Unique within the page.</param>
/// <param name="Title">The machine and the load.</param>
/// <param name="Chart">The share of events lost, a row a result, a dot a run.</param>
/// <param name="Rows">The table behind it.</param>
/// <param name="Confounders">What else differs, in words.</param>
/// <param name="Meaning">What it says, in a sentence.</param>
/// <param name="NotRecorded">What no evidence says, in words.</param>
internal sealed record BufferSection(
    string Anchor,
    string Title,
    Html Chart,
    IReadOnlyList<BufferRow> Rows,
    IReadOnlyList<string> Confounders,
    string? Meaning,
    string NotRecorded
)
{
    private const int MostSections = 12;
    private const int MostRows = 24;

    /// <summary>Groups that hold more than one buffer and agree in the rest of the key.</summary>
    public static IReadOnlyList<BufferSection> ByBuffer(SiteModel site) =>
        [
            .. Text(site)
                .GroupBy(result => result.Key with { MapsizePages = null })
                .Where(group => group.Select(result => result.Key.MapsizePages).Distinct().Count() > 1)
                .OrderBy(group => Machines.Place(group.Key.Machine))
                .ThenBy(group => group.Key.Load.Words, StringComparer.Ordinal)
                .Take(MostSections)
                .Select(
                    (group, index) =>
                        Of(
                            site,
                            $"buffer-{index + 1}",
                            Latest([.. group]),
                            row => $"{row.Buffer}, {row.View.CpuShort}, {row.View.Manifest.Environment.TlsWords}"
                        ) with
                        {
                            Meaning = MeaningOf([.. group]),
                        }
                ),
        ];

    /// <summary>Submissions that were measured at more than one rate with one buffer and kept connections.</summary>
    public static IReadOnlyList<BufferSection> ByRate(SiteModel site) =>
        [
            .. Text(site)
                .Where(result => result.Workload.KeepAlive == true)
                .GroupBy(result => (result.Submission.Id, result.Key.MapsizePages, result.Workload.ResponseBytes))
                .Where(group => group.Select(result => result.Key.Load.RatePerSecond).Distinct().Count() > 1)
                .Take(MostSections)
                .Select(
                    (group, index) =>
                        Of(site, $"rate-{index + 1}", [.. group.OrderBy(BufferRow.MadePerSecond)], row => row.Rate)
                ),
        ];

    /// <summary>By buffer; of very many results the latest with each buffer.</summary>
    private static IReadOnlyList<Result> Latest(IReadOnlyList<Result> results)
    {
        var sizes = results.GroupBy(result => result.Key.MapsizePages).OrderBy(group => group.Key).ToList();
        var each = results.Count <= MostRows ? MostRows : Math.Max(1, MostRows / sizes.Count);
        return
        [
            .. sizes.SelectMany(group =>
                group
                    .OrderByDescending(result => result.Manifest.Date)
                    .ThenBy(result => result.Submission.Id, StringComparer.Ordinal)
                    .Take(each)
                    .OrderBy(result => result.Submission.Id, StringComparer.Ordinal)
            ),
        ];
    }

    private static IEnumerable<Result> Text(SiteModel site) =>
        site.Results.Where(result =>
            result
                is { Mode: Mode.Text, Key: { IsShareable: true, MapsizePages: not null }, Capture.LossRate: not null }
        );

    private static BufferSection Of(
        SiteModel site,
        string anchor,
        IReadOnlyList<Result> results,
        Func<BufferRow, string> label
    )
    {
        var rows = results.Select(result => new BufferRow(site.ViewOf(result), result)).ToList();
        var title = $"{Machines.Name(results[0].Key.Machine)}: {GlanceRow.LoadWords(results[0].Workload)}";
        return new BufferSection(
            anchor,
            title,
            new DotChart
            {
                Id = anchor + "-loss",
                Title = $"Events lost, %, {title}",
                Description =
                    $"Each row is a result, each dot a run. {string.Join("; ", rows.Select(row => $"{label(row)}: {row.Loss}"))}.",
                Rows =
                [
                    .. rows.Select(row => new DotRow(label(row), row.Loss)
                    {
                        Points = row.LossOfRuns,
                        Estimate = row.LossPercent,
                    }),
                ],
                TickText = value => Numbers.Plain(value, 0),
            }.Draw(),
            rows,
            Confounding(results),
            Meaning: null,
            Unrecorded.By(results)
        );
    }

    /// <summary>
    /// The greatest buffer against the smallest, where nothing else that was recorded differs; else with what differs too.
    /// </summary>
    private static string MeaningOf(IReadOnlyList<Result> results)
    {
        var alike = results
            .GroupBy(result =>
                string.Join('\n', Condition.All.Select(condition => condition.Of(result.Submission, result.Manifest)))
            )
            .MaxBy(group =>
                group.Max(result => result.Key.MapsizePages) - group.Min(result => result.Key.MapsizePages)
            )!
            .ToList();
        var compared = alike.Select(result => result.Key.MapsizePages).Distinct().Count() > 1 ? alike : results;
        var least = compared.MinBy(result => result.Key.MapsizePages)!;
        var greatest = compared.MaxBy(result => result.Key.MapsizePages)!;
        var others = Differences
            .Between(least.Submission, greatest.Submission)!
            .Different.Where(difference => difference.Name != "mapsize")
            .Select(difference => difference.Words)
            .ToList();
        var times = (double)greatest.Key.MapsizePages!.Value / least.Key.MapsizePages!.Value;
        return $"A buffer {Numbers.Count(Math.Round(times))} times as large changed the share of events lost from "
            + $"{Numbers.Percent(least.Capture!.LossRate!.Value * 100)} to {Numbers.Percent(greatest.Capture!.LossRate!.Value * 100)}"
            + $"{Told(BufferRow.LossesOf(least), BufferRow.LossesOf(greatest))}."
            + (others.Count == 0 ? string.Empty : $" Also different between the two: {string.Join(", ", others)}.");
    }

    /// <summary>By how much runs lie apart, and whether a test tells them apart.</summary>
    private static string Told(IReadOnlyList<double> least, IReadOnlyList<double> greatest) =>
        MannWhitney.Of(least, greatest) is not { } test ? string.Empty
        : test.LeastPValue > Contrast.Level ? $" (single runs: {Span(least)} and {Span(greatest)}; too few for a test)"
        : test.PValue > Contrast.Level ? $" (single runs: {Span(least)} and {Span(greatest)}; no difference shown)"
        : $" (single runs: {Span(least)} and {Span(greatest)}; told apart)";

    private static string Span(IReadOnlyList<double> shares) =>
        $"{Numbers.Plain(shares.Min(), 1)} to {Numbers.Percent(shares.Max())}";

    private static IReadOnlyList<string> Confounding(IReadOnlyList<Result> results) =>
        [
            .. Condition
                .All.Select(condition =>
                    (
                        condition.Words,
                        Values: results
                            .Select(result => condition.Of(result.Submission, result.Manifest))
                            .OfType<string>()
                            .Distinct()
                            .Order(NaturalOrder.Instance)
                            .ToList()
                    )
                )
                .Where(entry => entry.Values.Count > 1)
                .Select(entry => $"{entry.Words} ({string.Join(" / ", entry.Values)})"),
        ];
}
