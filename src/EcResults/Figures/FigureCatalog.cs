namespace EcResults.Figures;

/// <summary>
/// Every figure of a run. A new figure is one more row: it is recomputed for every run, shown with its raw line, and
/// written to the data files; in a summary it is optional.
/// </summary>
public static class FigureCatalog
{
    private const string CoreUnit = "% of one core";
    private const string CoreMeaning = "100 % is one core";
    private const string InWindow = "within the load window";

    /// <summary>Every figure: first those that pages show, in the order of the columns, then those that are only checked.</summary>
    public static IReadOnlyList<RunFigure> All { get; } =
    [
        new(
            "requestsPerSecond",
            "requests per second",
            "req/s",
            2,
            run => FigureInput.From(run.Load?.RequestsPerSecond)
        )
        {
            Heading = "Requests",
            Meaning = "throughput",
            InSummary = true,
        },
        new("latencyP50Us", "p50 latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyAtUs(50)))
        {
            Heading = "Latency p50",
            Meaning = "median latency",
            InSummary = true,
        },
        new("latencyP99Us", "p99 latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyAtUs(99)))
        {
            Heading = "Latency p99",
            Meaning = "99th percentile of latency",
            InSummary = true,
        },
        new(
            "transferBytesPerSecond",
            "transfer",
            "bytes/s",
            0,
            run => FigureInput.From(run.Load?.TransferBytesPerSecond)
        )
        {
            Heading = "Transfer",
            Meaning = "bytes read by the generator",
            InSummary = true,
        },
        new("targetCpuPercent", "CPU of the server", CoreUnit, 2, run => run.MedianCpu(run.Run.TargetCpu))
        {
            Heading = "Server CPU",
            Meaning = CoreMeaning,
            Source = $"median of pidstat-target.txt {InWindow}",
            Files = ["pidstat-target.txt"],
            InSummary = true,
            OfMany = true,
        },
        new("targetCpuUsPerRequest", "CPU of the server for each request", "µs", 3, run => run.CpuPerRequest())
        {
            Heading = "Server CPU per request",
            Meaning = "CPU time of the server for one request",
            Source = "pidstat-target.txt over the load window ÷ requests of the generator's report",
            Files = ["pidstat-target.txt"],
            OfMany = true,
        },
        new("clientCpuPercent", "CPU of the generator", CoreUnit, 2, run => run.MedianCpu(run.Run.ClientCpu))
        {
            Heading = "Generator CPU",
            Meaning = CoreMeaning,
            Source = $"median of pidstat-client.txt {InWindow}",
            Files = ["pidstat-client.txt"],
            OfMany = true,
        },
        new("ecaptureCpuPercent", "CPU of eCapture", CoreUnit, 2, run => run.MedianCpu(run.Run.EcaptureCpu))
        {
            Heading = "eCapture CPU",
            Meaning = CoreMeaning,
            Source = $"median of pidstat-ecapture.txt {InWindow}",
            Files = ["pidstat-ecapture.txt"],
            InSummary = true,
            OfEcapture = true,
            OfMany = true,
        },
        new("ecaptureRssBytes", "peak memory of eCapture", "bytes", 0, run => run.PeakRss())
        {
            Heading = "eCapture memory",
            Meaning = "peak resident memory",
            Source = "ps-ecapture.txt, or pidstat-ecapture.txt",
            Files = ["ps-ecapture.txt", "pidstat-ecapture.txt"],
            InSummary = true,
            OfEcapture = true,
        },
        new("capturedEvents", "events captured", "events", 0, run => run.Sum(CapturedIn))
        {
            Heading = "Events captured",
            Meaning = InWindow,
            Source = "ecapture.log",
            Files = ["ecapture.log"],
            OfEcapture = true,
            OfMany = true,
        },
        new("lostEvents", "events lost", "events", 1, run => run.Sum(second => second.Lost.Samples))
        {
            Heading = "Events lost",
            Meaning = InWindow,
            Source = "ecapture.log",
            Files = ["ecapture.log"],
            InSummary = true,
            OfEcapture = true,
            OfMany = true,
        },
        Kept("requests", "the count of requests", "requests", 0, run => FigureInput.From(run.Load?.Requests)),
        Kept("bytesRead", "bytes read", "bytes", 0, run => FigureInput.From(run.Load?.BytesRead)),
        Kept("latencyMeanUs", "mean latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyUs.Mean)),
        Kept(
            "latencyStdevUs",
            "the standard deviation of latency",
            "µs",
            1,
            run => FigureInput.From(run.Load?.LatencyUs.StandardDeviation)
        ),
        Kept("latencyMaxUs", "maximum latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyUs.Max)),
        Kept("latencyP75Us", "p75 latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyAtUs(75))),
        Kept("latencyP90Us", "p90 latency", "µs", 1, run => FigureInput.From(run.Load?.LatencyAtUs(90))),
        Kept("socketErrors", "the count of socket errors", "errors", 0, run => run.SocketErrors()),
        Kept(
            "errorResponses",
            "the count of error responses",
            "responses",
            0,
            run => FigureInput.From(run.Load?.ErrorResponses)
        ),
    ];

    /// <summary>The figures that pages show.</summary>
    public static IReadOnlyList<RunFigure> Shown { get; } = [.. All.Where(figure => figure.Heading is not null)];

    /// <summary>The figures whose medians a summary may have, in the order written.</summary>
    public static IReadOnlyList<RunFigure> InSummary { get; } = [.. All.Where(figure => figure.InSummary)];

    /// <summary>Requests per second.</summary>
    public static RunFigure RequestsPerSecond { get; } = Named("requestsPerSecond");

    /// <summary>The median latency.</summary>
    public static RunFigure LatencyP50Us { get; } = Named("latencyP50Us");

    /// <summary>The 99th percentile of latency.</summary>
    public static RunFigure LatencyP99Us { get; } = Named("latencyP99Us");

    /// <summary>The server's CPU.</summary>
    public static RunFigure TargetCpuPercent { get; } = Named("targetCpuPercent");

    /// <summary>The server's CPU time for one request.</summary>
    public static RunFigure TargetCpuUsPerRequest { get; } = Named("targetCpuUsPerRequest");

    /// <summary>The generator's CPU.</summary>
    public static RunFigure ClientCpuPercent { get; } = Named("clientCpuPercent");

    /// <summary>eCapture's CPU.</summary>
    public static RunFigure EcaptureCpuPercent { get; } = Named("ecaptureCpuPercent");

    /// <summary>eCapture's peak memory.</summary>
    public static RunFigure EcaptureRssBytes { get; } = Named("ecaptureRssBytes");

    /// <summary>The events captured.</summary>
    public static RunFigure CapturedEvents { get; } = Named("capturedEvents");

    /// <summary>The events lost.</summary>
    public static RunFigure LostEvents { get; } = Named("lostEvents");

    /// <summary>The position of a figure in <see cref="All"/>; behind the last where it is of no catalogue.</summary>
    internal static int IndexOf(RunFigure figure)
    {
        var index = 0;
        while (index < All.Count && !ReferenceEquals(All[index], figure))
        {
            index++;
        }

        return index;
    }

    /// <summary>What else the generator printed: no page shows it, and a run that states one of these states them all.</summary>
    private static RunFigure Kept(
        string name,
        string words,
        string unit,
        int decimals,
        Func<FigureInput, Derived?> read
    ) => new(name, words, unit, decimals, read);

    private static RunFigure Named(string name) => All.First(figure => figure.Name == name);

    private static double CapturedIn(LogSecond second) =>
        (double)second.Read.Events + second.Write.Events + second.Secret.Events + second.Packet.Events;
}
