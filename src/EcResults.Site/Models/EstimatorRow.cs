namespace EcResults.Site.Models;

/// <summary>What one mode adds at a few request rates, on one class of machine under one kind of request.</summary>
/// <param name="Machine">The machine class.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Request">The kind of request.</param>
/// <param name="Added">CPU added to a request, from the least result to the greatest.</param>
/// <param name="Cores">The cores that this makes at each rate of <see cref="Rates"/>.</param>
/// <param name="Count">How many results.</param>
/// <param name="Link">These results in the explorer.</param>
internal sealed record EstimatorRow(
    string Machine,
    string Mode,
    string Request,
    string Added,
    IReadOnlyList<EstimatorCell> Cores,
    string Count,
    string Link
)
{
    /// <summary>The rates of the table, requests per second.</summary>
    public static IReadOnlyList<double> Rates { get; } = [100, 1_000, 10_000];

    /// <summary>The cores that added CPU makes at a rate: µs a request × requests a second ÷ 1,000,000.</summary>
    public static double CoresOf(double addedUsPerRequest, double requestsPerSecond) =>
        addedUsPerRequest * requestsPerSecond / 1e6;

    /// <summary>The results that say what a request costs.</summary>
    public static IReadOnlyList<Result> Sources(SiteModel site) =>
        [
            .. site.Results.Where(result =>
                result.AddedCpu is not null && result.Workload is { KeepAlive: not null, ResponseBytes: not null }
            ),
        ];

    /// <summary>The greatest rate that a result was measured at while eCapture ran; null where the rate is not known.</summary>
    public static double? Reached(Result result) => result.By(Metric.Throughput)?.Median;

    /// <summary>The rows; results of different machines, modes and requests are never in one.</summary>
    public static IReadOnlyList<EstimatorRow> Of(IEnumerable<Result> sources) =>
        [
            .. sources
                .GroupBy(result =>
                    (
                        result.Key.Machine,
                        KeepAlive: result.Workload.KeepAlive!.Value,
                        Bytes: result.Workload.ResponseBytes!.Value,
                        result.Mode
                    )
                )
                .OrderBy(group => Machines.All.ToList().IndexOf(group.Key.Machine))
                .ThenBy(group => group.Key.KeepAlive ? 0 : 1)
                .ThenBy(group => group.Key.Bytes)
                .ThenBy(group => group.Key.Mode)
                .Select(group =>
                {
                    var added = group.Select(result => result.AddedCpu!.UsPerRequest.Value).ToList();
                    var reached = group.Select(Reached).Max();
                    return new EstimatorRow(
                        Machines.Name(group.Key.Machine),
                        group.Key.Mode.Word(),
                        RequestWords(group.Key.KeepAlive, group.Key.Bytes),
                        Estimates.Range(Measure.AddedCpu, added.Min(), added.Max()),
                        [.. Rates.Select(rate => EstimatorCell.Of(added.Min(), added.Max(), rate, reached))],
                        Numbers.Of(added.Count, "result"),
                        SitePaths.Explorer
                            + $"?mode={group.Key.Mode.Word()}&machine={Data.ColumnTable.Slug(Machines.Name(group.Key.Machine))}"
                    );
                }),
        ];

    /// <summary>The kind of request in words.</summary>
    public static string RequestWords(bool keepAlive, long bytes) =>
        $"{(keepAlive ? "kept connections" : "a new connection a request")}, {Numbers.Count(bytes)} bytes";
}

/// <summary>Cores at a rate.</summary>
/// <param name="Text">From the least result to the greatest.</param>
/// <param name="Beyond">Whether no result reached that rate while eCapture ran, so that the figure is extrapolated.</param>
internal sealed record EstimatorCell(string Text, bool Beyond)
{
    public static EstimatorCell Of(double leastUs, double greatestUs, double rate, double? reached)
    {
        var low = Numbers.Cores(EstimatorRow.CoresOf(leastUs, rate));
        var high = Numbers.Cores(EstimatorRow.CoresOf(greatestUs, rate));
        return new EstimatorCell(low == high ? low : $"{low} to {high}", reached is null || rate > reached);
    }
}
