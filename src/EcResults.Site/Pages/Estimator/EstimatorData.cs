using EcResults.Site.Data;

namespace EcResults.Site.Pages;

/// <summary>Results as columns for the script that answers questions, with what a question may name.</summary>
internal sealed class EstimatorData
{
    public EstimatorData(SiteModel site, IReadOnlyList<Result> results)
    {
        // The script takes the first of equally near ones, and the library those with more blocks.
        var sources = results.OrderByDescending(result => result.Blocks).ToList();
        var views = sources.Select(site.ViewOf).ToList();
        var table = new ColumnTable(sources.Count);
        table.Text("id", [.. views.Select(view => view.Id)], id => id);
        table.Text("workload", [.. sources.Select(result => result.Workload.Name)]);
        table.Text("grade", [.. views.Select(view => view.GradeWord)]);
        Choices =
        [
            Choice("mode", "mode", "Mode", [.. sources.Select(result => result.Mode.Word())]),
            Choice(
                "connections",
                "keepAlive",
                "Connections",
                [.. sources.Select(result => result.Workload.KeepAlive == true ? "kept" : "new for each request")]
            ),
            Choice("machine", "machineClass", "Machine class", [.. views.Select(view => view.Machine)]),
        ];
        Filters =
        [
            Choice("kernel", "kernel", "Kernel", [.. views.Select(view => view.Kernel)]),
            Choice("cpu", "cpu", "CPU", [.. views.Select(view => view.CpuShort)]),
            Choice(
                "openssl",
                "openssl",
                "OpenSSL",
                [.. sources.Select(result => Dimension.OpenSsl.Of(result.Manifest.Environment))]
            ),
        ];
        table.Number("added", 5, sources.Select(result => (double?)result.AddedCpu!.UsPerRequest.Value));
        table.Number("addedLow", 5, sources.Select(result => result.AddedCpu!.UsPerRequest.Interval?.Low));
        table.Number("addedHigh", 5, sources.Select(result => result.AddedCpu!.UsPerRequest.Interval?.High));
        table.Number("bytes", 0, sources.Select(result => (double?)result.Workload.ResponseBytes));
        table.Number(
            "bufferWeight",
            1,
            sources.Select(result => (double?)(HasDefaultBuffer(result) ? 0 : Question.Weights["mapsizePages"]))
        );
        table.Text(
            "buffer",
            [
                .. sources.Select(result =>
                    HasDefaultBuffer(result)
                        ? string.Empty
                        : $"buffer of {BufferRow.BufferOf(result)} (asked {Numbers.Count(EcaptureCommand.DefaultMapPages)})"
                ),
            ]
        );
        table.Number("held", 0, sources.Select(result => (double?)result.Workload.RatePerSecond));
        table.Number("rate", 1, sources.Select(result => result.Rate));
        table.Text("mark", [.. sources.Select(result => result.AddedCpu!.UsPerRequest.Mark ?? string.Empty)]);
        table.Number("p99Before", 1, sources.Select(result => result.By(Metric.LatencyP99)?.BaselineMedian));
        table.Number("p99After", 1, sources.Select(result => result.By(Metric.LatencyP99)?.Median));
        table.Text(
            "p99Mark",
            [.. sources.Select(result => result.By(Metric.LatencyP99)?.ChangePercent.Mark ?? string.Empty)]
        );
        table.Number("own", 2, sources.Select(result => result.EcaptureCpuPercent));
        table.Number("loss", 5, sources.Select(result => result.Capture?.LossRate * 100));
        table.Number("blocks", 0, sources.Select(result => (double?)result.AddedCpu!.UsPerRequest.Blocks));
        table.Text("verdict", [.. sources.Select(result => result.AddedCpu!.UsPerRequest.Verdict.Word())]);
        table.Text("unrecorded", [.. sources.Select(result => Unrecorded.By([result]))]);
        table.Text("probed", [.. sources.Select(result => result.Key.ClientProbed == true ? "probed" : string.Empty)]);
        Json = table.ToJson();

        EstimatorChoice Choice(string name, string aspect, string title, IReadOnlyList<string> values) =>
            new(name, title, Question.Weights[aspect].ToString(CultureInfo.InvariantCulture), table.Text(name, values));
    }

    private static bool HasDefaultBuffer(Result result) =>
        result.Key.MapsizePages is null or EcaptureCommand.DefaultMapPages;

    /// <summary>What has to be chosen, because results of different ones cannot stand together.</summary>
    public IReadOnlyList<EstimatorChoice> Choices { get; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<EstimatorChoice> Filters { get; }

    /// <summary>All results as columns.</summary>
    public Html Json { get; }

    /// <summary>The class of machine that says most about production, among those measured.</summary>
    public static MachineClass Leading(IReadOnlyList<Result> sources) =>
        Machines.All.FirstOrDefault(machine => sources.Any(result => result.Key.Machine == machine));

    /// <summary>The mode that most people ask about, kept connections, and the leading class of machine.</summary>
    public static IReadOnlyList<string> Preset(IReadOnlyList<Result> sources) =>
        [
            ColumnTable.Slug(Mode.Text.Word()),
            ColumnTable.Slug("kept"),
            ColumnTable.Slug(Machines.Name(Leading(sources))),
        ];
}

/// <summary>One thing that a question may name.</summary>
/// <param name="Name">Its name in permalinks.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Weight">How far evidence is from a question that it differs from in this.</param>
/// <param name="Options">Its values.</param>
internal sealed record EstimatorChoice(string Name, string Title, string Weight, IReadOnlyList<ColumnWord> Options);
