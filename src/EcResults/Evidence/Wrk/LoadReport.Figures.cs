namespace EcResults.Evidence;

public abstract partial record LoadReport
{
    /// <inheritdoc />
    public sealed override IEnumerable<Figure> Figures =>
        [
            new("duration", Duration.Text, null, Duration.At),
            Figure.Of("url", Url),
            Figure.Of("threads", Threads),
            Figure.Of("connections", Connections),
            .. CalibrationFigures,
            .. RowFigures("latency{0}Us", LatencyUs, "latencyWithinStdevPercent"),
            .. RowFigures("thread{0}RequestsPerSecond", ThreadRequestsPerSecond, "threadWithinStdevPercent"),
            .. Present(Percentiles.Select(entry => (NameOf(entry.Percent), LatencyAtUs(entry.Percent)))),
            .. SpectrumFigures,
            Figure.Of("requests", Requests),
            Figure.Of("runtimeSeconds", RuntimeSeconds),
            Figure.Of("bytesRead", BytesRead),
            .. ErrorFigures,
            Figure.Of("requestsPerSecond", RequestsPerSecond),
            Figure.Of("transferBytesPerSecond", TransferBytesPerSecond),
        ];

    /// <summary>What a generator prints between its first lines and the statistics.</summary>
    private protected virtual IEnumerable<Figure> CalibrationFigures => [];

    /// <summary>What a generator prints after the percentiles.</summary>
    private protected virtual IEnumerable<Figure> SpectrumFigures => [];

    private IEnumerable<Figure> ErrorFigures =>
        Present(
            ("socketErrorsConnect", SocketErrors?.Connect),
            ("socketErrorsRead", SocketErrors?.Read),
            ("socketErrorsWrite", SocketErrors?.Write),
            ("socketErrorsTimeout", SocketErrors?.Timeout),
            ("errorResponses", ErrorResponses)
        );

    /// <summary>The figures that were printed, under their names.</summary>
    private protected static IEnumerable<Figure> Present(params IEnumerable<(string Name, Printed? Value)> figures) =>
        figures.Select(figure => Figure.Of(figure.Name, figure.Value)).OfType<Figure>();

    private static IEnumerable<Figure> RowFigures(string pattern, ThreadStats row, string withinName) =>
        Present(
            (pattern.Replace("{0}", "Mean", StringComparison.Ordinal), row.Mean),
            (pattern.Replace("{0}", "Stdev", StringComparison.Ordinal), row.StandardDeviation),
            (pattern.Replace("{0}", "Max", StringComparison.Ordinal), row.Max),
            (withinName, row.WithinStandardDeviationPercent)
        );

    /// <summary>The field's short names: p50, p99, p999 for 99.9 %, p100 for the maximum.</summary>
    private static string NameOf(double percent)
    {
        var digits = percent.ToString("R", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        return $"latencyP{digits}Us";
    }
}
