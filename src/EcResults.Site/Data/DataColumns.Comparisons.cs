namespace EcResults.Site.Data;

/// <summary>The columns of comparisons.</summary>
internal static partial class DataColumns
{
    /// <summary>A mode against the baselines of its blocks.</summary>
    public static IReadOnlyList<DataColumn> OfComparisons { get; } =
    [
        Text(
            "comparabilityKey",
            "rows may share an axis only where this is equal: every condition that decides the cost",
            row => KeyWords(row.Result!.Key)
        ),
        Text("metric", "what is compared", row => row.Comparison!.Metric.Name),
        Text("unit", "the unit of the medians", row => row.Comparison!.Metric.Unit),
        Whole("blocks", "blocks", "how many blocks the change comes from", row => row.Comparison!.Blocks.Count),
        Number("baselineMedian", "as unit says", "median of the baselines", row => row.Comparison!.BaselineMedian),
        Number("median", "as unit says", "median of the mode's runs", row => row.Comparison!.Median),
        Number(
            "changePercent",
            "%",
            "Hodges–Lehmann estimate over the blocks' log-ratios",
            row => row.Comparison!.ChangePercent.Value
        ),
        Number(
            "changeLowPercent",
            "%",
            "lower end of its exact interval; none below five blocks",
            row => row.Comparison!.ChangePercent.Interval?.Low
        ),
        Number("changeHighPercent", "%", "upper end", row => row.Comparison!.ChangePercent.Interval?.High),
        Number(
            "attainedLevel",
            "0 to 1",
            "the level that the interval attains",
            row => row.Comparison!.ChangePercent.Interval?.AttainedLevel
        ),
        Number("noiseFloorFallPercent", "%", "how far equal runs fall", row => row.Comparison!.NoiseFloor?.FallPercent),
        Number("noiseFloorRisePercent", "%", "how far equal runs rise", row => row.Comparison!.NoiseFloor?.Percent),
        Whole(
            "noiseFloorPairs",
            "pairs",
            "how many pairs of baselines the noise floor comes from",
            row => row.Comparison!.NoiseFloor?.Change.Blocks
        ),
        Text("verdict", "slower, faster, not detectable or unknown", row => row.Comparison!.Verdict.Word()),
        Text("reason", "why", row => row.Comparison!.Reason),
        .. Estimate(
            "addedCpuUsPerRequest",
            "CPU of the server added to a request",
            result => result.AddedCpu?.UsPerRequest
        ),
        .. Estimate(
            "addedCpuUsPerTrap",
            "CPU of the server added to one hit of a probe",
            result => result.AddedCpu?.UsPerTrap
        ),
        Text(
            "addedCpuVerdict",
            "whether the CPU added to the server is told from noise",
            row => row.Result!.AddedCpu?.UsPerRequest.Verdict.Word()
        ),
        Number(
            "totalCores",
            "cores",
            "CPU added to the server + eCapture's own, at the rate measured",
            row => row.Result!.Cost?.Total
        ),
        Number(
            "serverCores",
            "cores",
            "CPU added to the server, at the rate measured",
            row => row.Result!.Cost?.Server?.Value
        ),
        Number(
            "baselineRequestsPerSecond",
            "req/s",
            "median of the baseline's throughput",
            row => row.Result!.BaselineRequestsPerSecond
        ),
        Number(
            "ecaptureCpuPercent",
            "% of one core",
            "median over the mode's runs",
            row => row.Result!.EcaptureCpuPercent
        ),
        Number("ecaptureRssBytes", "bytes", "median over the mode's runs", row => row.Result!.EcaptureRssBytes),
        Number(
            "capturedEvents",
            "events",
            "captured within the load windows",
            row => row.Result!.Capture?.CapturedEvents
        ),
        Number("lostEvents", "events", "lost within the load windows", row => row.Result!.Capture?.LostEvents),
        Number("lossRate", "0 to 1", "lost ÷ (captured + lost)", row => row.Result!.Capture?.LossRate),
    ];

    private static DataColumn[] Estimate(string name, string meaning, Func<Result, Estimate?> of) =>
        [
            Number(name, "µs", meaning, row => of(row.Result!)?.Value),
            Number(name + "Low", "µs", "lower end of its interval", row => of(row.Result!)?.Interval?.Low),
            Number(name + "High", "µs", "upper end", row => of(row.Result!)?.Interval?.High),
        ];

    private static string KeyWords(ComparabilityKey key) =>
        string.Join("; ", KeyPart.All.Select(part => $"{part.Name}={part.Of(key) ?? "not recorded"}"));
}
