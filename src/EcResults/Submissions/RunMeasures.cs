namespace EcResults.Submissions;

/// <summary>The figures of one run, recomputed from its raw files, each with the line that it comes from.</summary>
public sealed record RunMeasures
{
    /// <summary>Requests per second, as printed.</summary>
    public Derived? RequestsPerSecond { get; private init; }

    /// <summary>Median latency, microseconds, as printed.</summary>
    public Derived? LatencyP50Us { get; private init; }

    /// <summary>99th percentile of latency, microseconds, as printed.</summary>
    public Derived? LatencyP99Us { get; private init; }

    /// <summary>Transfer, bytes per second, as printed.</summary>
    public Derived? TransferBytesPerSecond { get; private init; }

    /// <summary>The server's CPU, percent of one core: median within the load window.</summary>
    public Derived? TargetCpuPercent { get; private init; }

    /// <summary>eCapture's CPU, percent of one core: median within the load window.</summary>
    public Derived? EcaptureCpuPercent { get; private init; }

    /// <summary>The generator's CPU, percent of one core: median within the load window.</summary>
    public Derived? ClientCpuPercent { get; private init; }

    /// <summary>The server's CPU time for one request, microseconds: mean %CPU within the load window × elapsed time ÷ requests.</summary>
    public Derived? TargetCpuUsPerRequest { get; private init; }

    /// <summary>eCapture's peak resident memory, bytes.</summary>
    public Derived? EcaptureRssBytes { get; private init; }

    /// <summary>Samples lost within the load window.</summary>
    public Derived? LostEvents { get; private init; }

    /// <summary>Events captured within the load window: reads and writes (text), or secrets and packets.</summary>
    public Derived? CapturedEvents { get; private init; }

    /// <summary>Requests that the generator counted, as printed.</summary>
    public double? Requests { get; private init; }

    /// <summary>How long the load lasted, seconds.</summary>
    public double? LoadSeconds { get; private init; }

    /// <summary>The generator's report, for what <see cref="FigureDefinition.Kept"/> says of it.</summary>
    private LoadReport? Load { get; init; }

    /// <summary>The figures as submission.json writes them.</summary>
    public RunFigures Figures =>
        new()
        {
            RequestsPerSecond = RequestsPerSecond?.Value,
            LatencyP50Us = LatencyP50Us?.Value,
            LatencyP99Us = LatencyP99Us?.Value,
            TransferBytesPerSecond = TransferBytesPerSecond?.Value,
            TargetCpuPercent = TargetCpuPercent?.Value,
            EcaptureCpuPercent = EcaptureCpuPercent?.Value,
            EcaptureRssBytes = EcaptureRssBytes?.Value,
            LostEvents = LostEvents?.Value,
            Requests = Load?.Requests.Value,
            BytesRead = Load?.BytesRead.Value,
            LatencyMeanUs = Load?.LatencyUs.Mean?.Value,
            LatencyStdevUs = Load?.LatencyUs.StandardDeviation?.Value,
            LatencyMaxUs = Load?.LatencyUs.Max?.Value,
            LatencyP75Us = Load?.LatencyAtUs(75)?.Value,
            LatencyP90Us = Load?.LatencyAtUs(90)?.Value,
            SocketErrors = Load?.SocketErrors is { } errors
                ? errors.Connect.Value + errors.Read.Value + errors.Write.Value + errors.Timeout.Value
                : null,
            ErrorResponses = Load?.ErrorResponses?.Value,
        };

    /// <summary>The raw line of a figure by its JSON name, or null where the run does not have it.</summary>
    public Location? PlaceOf(string figure) =>
        figure switch
        {
            "requestsPerSecond" => RequestsPerSecond?.At,
            "latencyP50Us" => LatencyP50Us?.At,
            "latencyP99Us" => LatencyP99Us?.At,
            "transferBytesPerSecond" => TransferBytesPerSecond?.At,
            "targetCpuPercent" => TargetCpuPercent?.At,
            "ecaptureCpuPercent" => EcaptureCpuPercent?.At,
            "ecaptureRssBytes" => EcaptureRssBytes?.At,
            "lostEvents" => LostEvents?.At,
            "requests" => Load?.Requests.At,
            "bytesRead" => Load?.BytesRead.At,
            "latencyMeanUs" => Load?.LatencyUs.Mean?.At,
            "latencyStdevUs" => Load?.LatencyUs.StandardDeviation?.At,
            "latencyMaxUs" => Load?.LatencyUs.Max?.At,
            "latencyP75Us" => Load?.LatencyAtUs(75)?.At,
            "latencyP90Us" => Load?.LatencyAtUs(90)?.At,
            "socketErrors" => Load?.SocketErrors?.Connect.At,
            "errorResponses" => Load?.ErrorResponses?.At,
            _ => null,
        };

    /// <summary>The same figures with other places.</summary>
    internal RunMeasures WithPlaces(Func<Location, Location> place)
    {
        Derived? Moved(Derived? figure) => figure is { } known ? known with { At = place(known.At) } : null;
        return this with
        {
            RequestsPerSecond = Moved(RequestsPerSecond),
            LatencyP50Us = Moved(LatencyP50Us),
            LatencyP99Us = Moved(LatencyP99Us),
            TransferBytesPerSecond = Moved(TransferBytesPerSecond),
            TargetCpuPercent = Moved(TargetCpuPercent),
            EcaptureCpuPercent = Moved(EcaptureCpuPercent),
            ClientCpuPercent = Moved(ClientCpuPercent),
            TargetCpuUsPerRequest = Moved(TargetCpuUsPerRequest),
            EcaptureRssBytes = Moved(EcaptureRssBytes),
            LostEvents = Moved(LostEvents),
            CapturedEvents = Moved(CapturedEvents),
            // What is only kept is held against the report, and the report goes.
            Load = null,
        };
    }

    /// <summary>Recomputes the figures of a run.</summary>
    public static RunMeasures Of(RunEvidence run)
    {
        var window = LoadWindow.Of(run);
        var capturing = run.Run.Mode != Mode.Baseline;
        return new RunMeasures
        {
            Load = run.Load,
            RequestsPerSecond = From(run.Load?.RequestsPerSecond),
            LatencyP50Us = From(run.Load?.LatencyAtUs(50)),
            LatencyP99Us = From(run.Load?.LatencyAtUs(99)),
            TransferBytesPerSecond = From(run.Load?.TransferBytesPerSecond),
            TargetCpuPercent = Median(Within(run.TargetCpu, window)),
            EcaptureCpuPercent = capturing ? Median(Within(run.EcaptureCpu, window)) : null,
            ClientCpuPercent = Median(Within(run.ClientCpu, window)),
            TargetCpuUsPerRequest = PerRequest(run.Load, Within(run.TargetCpu, window)),
            EcaptureRssBytes = capturing ? PeakRss(run, window) : null,
            LostEvents = capturing ? Sum(run.Log, window, second => second.Lost.Samples) : null,
            CapturedEvents = capturing
                ? Sum(
                    run.Log,
                    window,
                    second =>
                        (double)second.Read.Events + second.Write.Events + second.Secret.Events + second.Packet.Events
                )
                : null,
            Requests = run.Load?.Requests.Value,
            LoadSeconds = run.Load?.ElapsedSeconds,
        };
    }

    private static Derived? From(Printed? printed) => printed is { } value ? new Derived(value.Value, value.At) : null;

    private static CpuSamples? Within(PidstatReport? report, LoadWindow? window) =>
        report is not null && window is { } load ? CpuSamples.Within(report, load) : null;

    private static Derived? Median(CpuSamples? samples) =>
        samples is null ? null : new Derived(Medians.Of(samples.Percents), samples.At);

    private static Derived? PerRequest(LoadReport? load, CpuSamples? samples) =>
        load is null || samples is null || load.Requests.Value <= 0
            ? null
            : new Derived(samples.Mean / 100 * load.ElapsedSeconds / load.Requests.Value * 1e6, samples.At);

    private static Derived? PeakRss(RunEvidence run, LoadWindow? window)
    {
        Printed? peak = null;
        if (run.EcaptureMemory is { } memory)
        {
            peak = Greatest(memory.RssKib);
        }
        else if (run.EcaptureCpu is { } pidstat && window is { } load)
        {
            peak = Greatest(RssKib(pidstat, load));
        }

        return peak is { } found ? new Derived(found.Value * 1024, found.At) : null;
    }

    private static IEnumerable<Printed> RssKib(PidstatReport report, LoadWindow window)
    {
        foreach (var sample in report.Samples)
        {
            foreach (var row in window.HoldsSample(sample) ? sample.Rows : [])
            {
                if (row.RssKib is { } rss)
                {
                    yield return rss;
                }
            }
        }
    }

    private static Printed? Greatest(IEnumerable<Printed> values)
    {
        Printed? greatest = null;
        foreach (var value in values)
        {
            greatest = greatest is { } known && known.Value >= value.Value ? known : value;
        }

        return greatest;
    }

    // The counts are contributed, and added as whole numbers they could overflow.
    private static Derived? Sum(EcaptureLog? log, LoadWindow? window, Func<LogSecond, double> count)
    {
        // A log that never got ready captured nothing that could be lost: its count is unknown, not zero.
        if (log?.Ready is not { } ready || window is not { } load)
        {
            return null;
        }

        var seconds = log.Seconds.Where(second => load.Holds(second.Clock)).ToList();
        var first = seconds.Find(second => count(second) > 0) ?? seconds.FirstOrDefault();
        var sum = 0.0;
        foreach (var second in seconds)
        {
            sum += count(second);
        }

        return new Derived(sum, first?.At ?? ready.At);
    }
}
