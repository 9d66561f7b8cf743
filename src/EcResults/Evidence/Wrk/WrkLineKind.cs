namespace EcResults.Evidence;

/// <summary>The kinds of lines that wrk and wrk2 print; those of a report in its order, from <see cref="Running"/> on.</summary>
internal enum WrkLineKind
{
    Other,
    Version,
    Percentile,
    Making,
    Running,
    Threads,
    Calibration,
    Header,
    Latency,
    ThreadRate,
    Distribution,
    RecordedLatency,
    UncorrectedLatency,
    Spectrum,
    Completed,
    SocketErrors,
    ErrorResponses,
    Rate,
    Transfer,
}
