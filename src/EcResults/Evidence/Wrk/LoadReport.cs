using System.Diagnostics.CodeAnalysis;

namespace EcResults.Evidence;

/// <summary>One complete report of a load generator. Times in microseconds or seconds, sizes in bytes, as the names say.</summary>
public abstract partial record LoadReport : Report
{
    /// <summary>What the rounding of the rate adds to that of the runtime: far below a hundredth of a second.</summary>
    private const double ElapsedSlackSeconds = 0.1;

    private protected LoadReport(SourceText source)
        : base(source) { }

    [SetsRequiredMembers]
    private protected LoadReport(SourceText source, WrkText text)
        : base(source)
    {
        Url = text.Word("url");
        Duration = NominalDuration.Read(text.Word("duration")).GetValueOrDefault();
        Threads = text["threads"];
        Connections = text["connections"];
        Percentiles = text.Percentiles;
        // Other percentiles contradict a row without values, which is a matter for the rules.
        var latency = ThreadStats.Of(text, "latency");
        LatencyUs = Percentiles.All(entry => entry.LatencyUs.Value == 0) ? latency.OrNothing : latency;
        ThreadRequestsPerSecond = ThreadStats.Of(text, "rate").OrNothing;
        Requests = text["requests"];
        RuntimeSeconds = text["runtime"];
        BytesRead = text["bytes"];
        SocketErrors = text.SocketErrors;
        ErrorResponses = text.Find("errorResponses");
        RequestsPerSecond = text["rate"];
        TransferBytesPerSecond = text["transfer"];
    }

    /// <summary>Which generator printed it.</summary>
    public abstract LoadGenerator Generator { get; }

    /// <summary>The URL after <c>test @</c>.</summary>
    public required Quoted Url { get; init; }

    /// <summary>The duration in the first line, which is rounded coarsely above 50 s.</summary>
    public required NominalDuration Duration { get; init; }

    /// <summary>Threads.</summary>
    public required Printed Threads { get; init; }

    /// <summary>Connections.</summary>
    public required Printed Connections { get; init; }

    /// <summary>The <c>Latency</c> row, microseconds.</summary>
    public required ThreadStats LatencyUs { get; init; }

    /// <summary>The <c>Req/Sec</c> row: requests per second and thread.</summary>
    public required ThreadStats ThreadRequestsPerSecond { get; init; }

    /// <summary>The latency distribution in the order printed; empty without <c>--latency</c>.</summary>
    public IReadOnlyList<Percentile> Percentiles { get; init; } = [];

    /// <summary>Requests answered.</summary>
    public required Printed Requests { get; init; }

    /// <summary>The elapsed time of the <c>requests in</c> line, seconds.</summary>
    public required Printed RuntimeSeconds { get; init; }

    /// <summary>Bytes read.</summary>
    public required Printed BytesRead { get; init; }

    /// <summary>Socket errors, or null where the line is absent, which in a complete report means zero of each.</summary>
    public SocketErrors? SocketErrors { get; init; }

    /// <summary>Answers that were not 2xx or 3xx, or null where the line is absent, which means zero.</summary>
    public Printed? ErrorResponses { get; init; }

    /// <summary>Requests ÷ elapsed time.</summary>
    public required Printed RequestsPerSecond { get; init; }

    /// <summary>Bytes read ÷ elapsed time.</summary>
    public required Printed TransferBytesPerSecond { get; init; }

    /// <summary>
    /// The elapsed time as exactly as the report allows, seconds: requests ÷ requests per second where that is finer
    /// than the printed runtime (0.6 s in minutes) and agrees with it, else the printed runtime. So one wrong digit does not move
    /// the window of all other files.
    /// </summary>
    public double ElapsedSeconds =>
        RequestsPerSecond.Value > 0
        && Requests.Value / RequestsPerSecond.Value is > 0 and var elapsed
        && elapsed >= RuntimeSeconds.Low - ElapsedSlackSeconds
        && elapsed <= RuntimeSeconds.High + ElapsedSlackSeconds
            ? elapsed
            : RuntimeSeconds.Value;

    /// <summary>The latency at a percentile, microseconds, or null where the report has none, or zero in place of one.</summary>
    /// <param name="percent">For instance 50 or 99.</param>
    public Printed? LatencyAtUs(double percent)
    {
        foreach (var entry in Percentiles)
        {
            if (entry.Percent == percent)
            {
                return entry.LatencyUs.Value > 0 || LatencyUs.Max is not null ? entry.LatencyUs : null;
            }
        }

        return null;
    }
}
