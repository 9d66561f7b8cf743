namespace EcResults.Evidence;

/// <summary>
/// A kind of line as it is printed: fixed words, and values in braces by the names of <see cref="WrkSlot"/>. A label tells the
/// kind loosely, so that a line with damaged values is recognised and the damage named.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Label">What such a line has, whatever its values are.</param>
/// <param name="Lines">The line, then those that directly follow it; none where it never stands on its own.</param>
internal sealed partial record WrkForm(WrkLineKind Kind, Regex Label, params IReadOnlyList<string> Lines)
{
    private const string UncorrectedHeading =
        "Uncorrected Latency (measured without taking delayed starts into account))";

    /// <summary>Every kind, the first that fits a line being its own.</summary>
    private static readonly WrkForm[] All =
    [
        new(WrkLineKind.Version, VersionLabel()),
        new(WrkLineKind.Percentile, PercentileLabel()),
        new(WrkLineKind.Making, MakingLabel()),
        new(WrkLineKind.Running, RunningLabel(), "Running {duration} test @ {url}") { Part = "the \"Running\" line" },
        new(WrkLineKind.Header, HeaderLabel(), "Thread Stats Avg Stdev Max +/- Stdev")
        {
            Part = "the \"Thread Stats\" header",
        },
        new(
            WrkLineKind.Calibration,
            OldCalibrationLabel(),
            "Thread calibration: mean lat.: {calibrationUs} usec, rate sampling interval: {interval} msec"
        )
        {
            Tool = "wrk2",
        },
        new(
            WrkLineKind.Calibration,
            CalibrationLabel(),
            "Thread calibration: mean lat.: {calibrationMs}ms, rate sampling interval: {interval}ms"
        )
        {
            Tool = "wrk2",
        },
        new(WrkLineKind.Latency, LatencyLabel(), "Latency {latencyMean} {latencyStdev} {latencyMax} {latencyWithin}")
        {
            Part = "the \"Latency\" row",
        },
        new(WrkLineKind.ThreadRate, ThreadRateLabel(), "Req/Sec {rateMean} {rateStdev} {rateMax} {rateWithin}")
        {
            Part = "the \"Req/Sec\" row",
        },
        new(WrkLineKind.UncorrectedLatency, UncorrectedLabel(), Histogram(UncorrectedHeading)) { Tool = "wrk2" },
        new(WrkLineKind.RecordedLatency, RecordedLabel(), Histogram("Recorded Latency)")) { Tool = "wrk2" },
        new(
            WrkLineKind.Distribution,
            DistributionLabel(),
            "Latency Distribution",
            "50% {latency}",
            "75% {latency}",
            "90% {latency}",
            "99% {latency}"
        )
        {
            Tool = "wrk",
        },
        new(WrkLineKind.Spectrum, SpectrumLabel()) { Tool = "wrk2" },
        new(
            WrkLineKind.SocketErrors,
            SocketErrorsLabel(),
            "Socket errors: connect {connect}, read {read}, write {write}, timeout {timeout}"
        ),
        new(WrkLineKind.ErrorResponses, ErrorResponsesLabel(), "Non-2xx or 3xx responses: {errorResponses}"),
        new(WrkLineKind.Rate, RateLabel(), "Requests/sec: {rate}") { Part = "the \"Requests/sec\" line" },
        new(WrkLineKind.Transfer, TransferLabel(), "Transfer/sec: {transfer}") { Part = "the \"Transfer/sec\" line" },
        new(WrkLineKind.Completed, CompletedLabel(), "{requests} requests in {runtime}, {bytes} read")
        {
            Part = "the \"requests in\" line",
        },
        new(WrkLineKind.Threads, ThreadsLabel(), "{threads} threads and {connections} connections")
        {
            Part = "the \"threads and connections\" line",
        },
    ];

    /// <summary>What every report has, in its order.</summary>
    private static readonly WrkForm[] Parts = [.. All.Where(form => form.Part is not null).OrderBy(form => form.Kind)];

    /// <summary>Its name in messages where every report has it, else null.</summary>
    public string? Part { get; private init; }

    /// <summary>The one tool that prints it, or null for both.</summary>
    public string? Tool { get; private init; }

    /// <summary>The words of each of its lines.</summary>
    public IReadOnlyList<IReadOnlyList<WrkWord>> Words { get; } =
    [.. Lines.Select(line => line.Split(' ').Select(WrkWord.Of).ToArray())];

    /// <summary>The form of a line without the blanks around it, or null.</summary>
    public static WrkForm? Of(ReadOnlySpan<char> text)
    {
        foreach (var form in All)
        {
            if (form.Label.IsMatch(text))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>Where <c>Running 10s test @</c> stands in a line, or -1.</summary>
    public static int RunningAt(ReadOnlySpan<char> text)
    {
        foreach (var match in RunningLabel().EnumerateMatches(text))
        {
            return match.Index;
        }

        return -1;
    }

    /// <summary>The parts that a report lacks between two lines, in words; empty where it lacks none.</summary>
    /// <param name="after">The kind read last.</param>
    /// <param name="before">The kind that comes next, or null at the end of the file.</param>
    public static string Missing(WrkLineKind after, WrkLineKind? before) =>
        string.Join(", ", Parts.Where(form => form.Kind > after && !(form.Kind >= before)).Select(form => form.Part));

    /// <summary>Whether a line is one that the tools print in place of a report. Most go to standard error, usage to standard output.</summary>
    public static bool IsError(ReadOnlySpan<char> text) => ErrorLabel().IsMatch(text) || VersionLabel().IsMatch(text);

    /// <summary>What wrk2 prints with <c>--latency</c>, by HdrHistogram.</summary>
    private static string[] Histogram(string description) =>
        [
            "Latency Distribution (HdrHistogram - " + description,
            "50.000% {latency}",
            "75.000% {latency}",
            "90.000% {latency}",
            "99.000% {latency}",
            "99.900% {latency}",
            "99.990% {latency}",
            "99.999% {latency}",
            "100.000% {latency}",
            "Detailed Percentile spectrum:",
            "Value Percentile TotalCount 1/(1-Percentile)",
            "{spectrumLatency} {spectrumPercentile} {spectrumRequests} {spectrumInverse}",
            "#[Mean = {spectrumMean}, StdDeviation = {spectrumStdev}]",
            "#[Max = {spectrumMax}, Total count = {spectrumTotal}]",
            "#[Buckets = {buckets}, SubBuckets = {subBuckets}]",
            "----------------------------------------------------------",
        ];
}
