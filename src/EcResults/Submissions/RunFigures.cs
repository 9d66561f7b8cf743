namespace EcResults.Submissions;

/// <summary>The figures of one run, or their medians over repetitions. What was not measured is null, not zero.</summary>
public record RunFigures
{
    /// <summary>The generator's requests per second.</summary>
    public double? RequestsPerSecond { get; init; }

    /// <summary>The requests that the generator counted; of single runs only.</summary>
    public double? Requests { get; init; }

    /// <summary>The bytes that the generator read, as exactly as it printed them; of single runs only.</summary>
    public double? BytesRead { get; init; }

    /// <summary>Connections, reads and writes that failed and requests that timed out, where any are printed; of single runs only.</summary>
    public double? SocketErrors { get; init; }

    /// <summary>Answers that were not 2xx or 3xx, where any are printed; of single runs only.</summary>
    public double? ErrorResponses { get; init; }

    /// <summary>The generator's mean latency, microseconds; of single runs only.</summary>
    public double? LatencyMeanUs { get; init; }

    /// <summary>The standard deviation of latency, microseconds; of single runs only.</summary>
    public double? LatencyStdevUs { get; init; }

    /// <summary>The generator's greatest latency, microseconds; of single runs only.</summary>
    public double? LatencyMaxUs { get; init; }

    /// <summary>The generator's median latency, microseconds.</summary>
    public double? LatencyP50Us { get; init; }

    /// <summary>The generator's 75th percentile of latency, microseconds; of single runs only.</summary>
    public double? LatencyP75Us { get; init; }

    /// <summary>The generator's 90th percentile of latency, microseconds; of single runs only.</summary>
    public double? LatencyP90Us { get; init; }

    /// <summary>The generator's 99th percentile of latency, microseconds.</summary>
    public double? LatencyP99Us { get; init; }

    /// <summary>The generator's transfer, bytes per second.</summary>
    public double? TransferBytesPerSecond { get; init; }

    /// <summary>The server's CPU, percent of one core: the median of pidstat's samples within the load window.</summary>
    public double? TargetCpuPercent { get; init; }

    /// <summary>eCapture's CPU, percent of one core: the median of pidstat's samples within the load window.</summary>
    public double? EcaptureCpuPercent { get; init; }

    /// <summary>eCapture's peak resident memory, bytes: the greatest sample of ps, or of pidstat where ps is absent.</summary>
    public double? EcaptureRssBytes { get; init; }

    /// <summary>Samples that eCapture's log says were lost within the load window.</summary>
    public double? LostEvents { get; init; }
}
