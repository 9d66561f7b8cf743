namespace EcResults.Evidence;

/// <summary>The lines of a wrk or wrk2 report, in the order in which they are printed.</summary>
internal enum WrkLineKind
{
    /// <summary>None of the lines below.</summary>
    Other,

    /// <summary><c>wrk 4.1.0 [epoll] Copyright …</c>, which <c>-v</c> prints before the run.</summary>
    Version,

    /// <summary><c>Making 100000 requests to URL</c>: wrk 1.</summary>
    Making,

    /// <summary><c>Running 10s test @ URL</c>.</summary>
    Running,

    /// <summary><c>2 threads and 10 connections</c>.</summary>
    Threads,

    /// <summary><c>Thread calibration: …</c>, wrk2.</summary>
    Calibration,

    /// <summary><c>Thread Stats   Avg …</c>.</summary>
    Header,

    /// <summary>The <c>Latency</c> row.</summary>
    Latency,

    /// <summary>The <c>Req/Sec</c> row.</summary>
    ThreadRate,

    /// <summary><c>Latency Distribution</c>, which the percentiles follow.</summary>
    Distribution,

    /// <summary><c>Detailed Percentile spectrum:</c>, wrk2.</summary>
    Spectrum,

    /// <summary><c>100 requests in 10.00s, 1.00MB read</c>.</summary>
    Completed,

    /// <summary><c>Socket errors: …</c>.</summary>
    SocketErrors,

    /// <summary><c>Non-2xx or 3xx responses: …</c>.</summary>
    ErrorResponses,

    /// <summary><c>Requests/sec: …</c>.</summary>
    Rate,

    /// <summary><c>Transfer/sec: …</c>.</summary>
    Transfer,
}
