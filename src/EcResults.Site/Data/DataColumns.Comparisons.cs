using System.Security.Cryptography;

namespace EcResults.Site.Data;

/// <summary>The columns of comparisons.</summary>
internal static partial class DataColumns
{
    /// <summary>With what a workload in a mode may be compared.</summary>
    public static IReadOnlyList<DataColumn> OfResults { get; } =
    [
        Text(
            "comparabilityKey",
            "rows may share an axis only where this is equal: every condition that decides the cost",
            row => row.Key
        ),
        Text(
            "key",
            "the same, short: twelve digits of its SHA-256 with a k in front",
            row => "k" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Key!)))[..12]
        ),
        Text("module", "eCapture's module: openssl, gotls, gnutls or nspr", row => row.Result!.Key.Module),
        Whole(
            "mapsizePages",
            "pages",
            "--mapsize, or its default; none where runs differ",
            row => row.Result!.Key.MapsizePages
        ),
    ];

    /// <summary>A mode against the baselines of its blocks, by one metric.</summary>
    public static IReadOnlyList<DataColumn> OfComparisons { get; } =
    [
        Text("metric", "what is compared", row => row.Comparison!.Metric.Name),
        Text("unit", "the unit of the medians", row => row.Comparison!.Metric.Unit),
        Whole("blocks", "blocks", "how many blocks the change comes from", row => row.Comparison!.ChangePercent.Blocks),
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
            "attainedLevelPercent",
            "%",
            "the level that the interval attains",
            row => row.Comparison!.ChangePercent.Interval?.AttainedLevel * 100
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
    ];

    /// <summary>What a mode costs and captures.</summary>
    public static IReadOnlyList<DataColumn> OfCosts { get; } =
    [
        .. Estimate(
            "addedCpuUsPerRequest",
            "CPU of the server added to a request",
            result => result.AddedCpu?.UsPerRequest
        ),
        .. Estimate("addedCpuUsPerTrap", "CPU of the server added by one trap", result => result.AddedCpu?.UsPerTrap),
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
        Whole("ecaptureRssBytes", "bytes", "median over the mode's runs", row => Rounded(row.Result!.EcaptureRssBytes)),
        Whole(
            "capturedEvents",
            "events",
            "captured within the load windows",
            row => Rounded(row.Result!.Capture?.CapturedEvents)
        ),
        Whole("lostEvents", "events", "lost within the load windows", row => Rounded(row.Result!.Capture?.LostEvents)),
        Number("lossPercent", "%", "lost ÷ (captured + lost)", row => row.Result!.Capture?.LossRate * 100),
    ];

    private static DataColumn[] Estimate(string name, string meaning, Func<Result, Estimate?> of) =>
        [
            Number(name, "µs", meaning, row => of(row.Result!)?.Value),
            Number(name + "Low", "µs", "lower end of its interval", row => of(row.Result!)?.Interval?.Low),
            Number(name + "High", "µs", "upper end", row => of(row.Result!)?.Interval?.High),
        ];
}
