using EcResults.Site.Data;

namespace EcResults.Site.Pages;

/// <summary>What eCapture would add at a request rate: a table of a few rates, and a form where scripts run.</summary>
internal sealed class EstimatorPage
{
    private readonly IReadOnlyList<Result> sources;

    private EstimatorPage(SiteModel site)
    {
        sources = EstimatorRow.Sources(site);
        Rows = EstimatorRow.Of(sources);
        var views = sources.Select(site.ViewOf).ToList();
        var table = new ColumnTable(sources.Count);
        table.Text("id", [.. views.Select(view => view.Id)], id => id);
        table.Text("workload", [.. sources.Select(result => result.Workload.Name)]);
        Choices =
        [
            Choice("mode", "mode", "Mode", table.Text("mode", [.. sources.Select(result => result.Mode.Word())])),
            Choice(
                "connections",
                "keepAlive",
                "Connections",
                table.Text(
                    "connections",
                    [.. sources.Select(result => result.Workload.KeepAlive == true ? "kept" : "new for each request")]
                )
            ),
            Choice(
                "machine",
                "machineClass",
                "Machine class",
                table.Text("machine", [.. views.Select(view => view.Machine)])
            ),
        ];
        Filters =
        [
            Choice("kernel", "kernel", "Kernel", table.Text("kernel", [.. views.Select(view => view.Kernel)])),
            Choice("cpu", "cpu", "CPU", table.Text("cpu", [.. views.Select(view => view.CpuShort)])),
            Choice(
                "openssl",
                "openssl",
                "OpenSSL",
                table.Text("openssl", [.. sources.Select(result => Dimension.OpenSsl.Of(result.Manifest.Environment))])
            ),
        ];
        table.Number("added", 5, sources.Select(result => (double?)result.AddedCpu!.UsPerRequest.Value));
        table.Number("addedLow", 5, sources.Select(result => result.AddedCpu!.UsPerRequest.Interval?.Low));
        table.Number("addedHigh", 5, sources.Select(result => result.AddedCpu!.UsPerRequest.Interval?.High));
        table.Number("bytes", 0, sources.Select(result => (double?)result.Workload.ResponseBytes));
        table.Number("held", 0, sources.Select(result => (double?)result.Workload.RatePerSecond));
        table.Number("rate", 1, sources.Select(result => result.Rate));
        table.Text("mark", [.. sources.Select(result => result.AddedCpu!.UsPerRequest.Mark ?? string.Empty)]);
        table.Number("p99Before", 1, sources.Select(result => result.By(Metric.LatencyP99)?.BaselineMedian));
        table.Number("p99After", 1, sources.Select(result => result.By(Metric.LatencyP99)?.Median));
        table.Number("own", 2, sources.Select(result => result.EcaptureCpuPercent));
        table.Number("loss", 5, sources.Select(result => result.Capture?.LossRate * 100));
        Data = table.ToJson();
    }

    public static IEnumerable<Page> Pages(SiteModel site) =>
        [
            new Page(
                SitePaths.Estimator,
                "Estimate what it costs you",
                "CPU and latency that eCapture adds at your request rate, from which results, least to greatest.",
                () => new EstimatorPage(site)
            )
            {
                Section = SitePaths.Estimator,
                Script = "estimator.js",
            },
        ];

    public bool Any => sources.Count > 0;

    /// <summary>The mode that most people ask about, and the class of machine that says most about production.</summary>
    public IReadOnlyList<string> Preset =>
        [
            ColumnTable.Slug(Mode.Text.Word()),
            ColumnTable.Slug("kept"),
            ColumnTable.Slug(
                Words.Machines.Name(
                    Words.Machines.All.FirstOrDefault(machine => sources.Any(result => result.Key.Machine == machine))
                )
            ),
        ];

    public string Count => Numbers.Of(sources.Count, "result");

    /// <summary>The machine classes that results come from.</summary>
    public string Machines =>
        string.Join(", ", sources.Select(result => result.Key.Machine).Distinct().Order().Select(Words.Machines.Name));

    public bool NoBareMetal => sources.All(result => result.Key.Machine != MachineClass.BareMetal);

    /// <summary>The rates of the table's columns.</summary>
    public IReadOnlyList<string> Rates => [.. EstimatorRow.Rates.Select(rate => Numbers.Rate(rate))];

    public IReadOnlyList<EstimatorRow> Rows { get; }

    /// <summary>What has to be chosen, because results of different ones cannot stand together.</summary>
    public IReadOnlyList<EstimatorChoice> Choices { get; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<EstimatorChoice> Filters { get; }

    /// <summary>All results as columns.</summary>
    public Html Data { get; }

    private static EstimatorChoice Choice(
        string name,
        string aspect,
        string title,
        IReadOnlyList<ColumnWord> options
    ) => new(name, title, Question.Weights[aspect].ToString(CultureInfo.InvariantCulture), options);
}

/// <summary>One thing that a question may name.</summary>
/// <param name="Name">Its name in permalinks.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Weight">How far evidence is from a question that it differs from in this.</param>
/// <param name="Options">Its values.</param>
internal sealed record EstimatorChoice(string Name, string Title, string Weight, IReadOnlyList<ColumnWord> Options);
