namespace EcResults.Evidence;

/// <summary>A place for a value in the forms of <see cref="WrkForm"/>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Words">What is printed there, for messages.</param>
/// <param name="Read">
/// Reads the value; null where a problem was reported, where the tool printed that there is none, and for words.
/// </param>
internal sealed record WrkSlot(string Name, string Words, Func<WrkValues, Quoted, Printed?> Read)
{
    private static readonly Dictionary<string, WrkSlot> All = new WrkSlot[]
    {
        new("duration", "a duration", (values, word) => values.Duration(word)),
        new("url", "the URL", (values, word) => values.Url(word)),
        Count("threads", "threads", least: 1),
        Count("connections", "connections", least: 1),
        new("calibrationUs", "a latency", (values, word) => values.Number(word, 0, "latency in us")),
        new("calibrationMs", "a latency", (values, word) => values.Number(word, 3, "latency in ms", 1000)),
        new("interval", "an interval", (values, word) => values.Number(word, 0, "interval in ms")),
        new("latencyMean", "the mean", (values, word) => values.MeanLatencyUs(word)),
        new("latencyStdev", "the standard deviation", (values, word) => values.LatencyUs(word, mayBeNan: true)),
        new("latencyMax", "the maximum", (values, word) => values.LatencyUs(word)),
        new("latencyWithin", "a share", (values, word) => values.Percent(word)),
        new("rateMean", "the mean", (values, word) => values.ThreadRate(word, mayBeNan: true)),
        new("rateStdev", "the standard deviation", (values, word) => values.ThreadRate(word, mayBeNan: true)),
        new("rateMax", "the maximum", (values, word) => values.ThreadRate(word)),
        new("rateWithin", "a share", (values, word) => values.Percent(word)),
        new("latency", "a latency", (values, word) => values.LatencyUs(word)),
        new("spectrumLatency", "a latency in ms", Milliseconds),
        new("spectrumPercentile", "a percentile", (values, word) => values.Fraction(word)),
        Count("spectrumRequests", "requests"),
        new("spectrumInverse", "1/(1-percentile)", (values, word) => values.Inverse(word)),
        new("spectrumMean", "a number", MillisecondsOrNan),
        new("spectrumStdev", "a number", MillisecondsOrNan),
        new("spectrumMax", "a number", Milliseconds),
        new("spectrumTotal", "a number", (values, word) => values.Number(word, 0, "number")),
        new("buckets", "a number", (values, word) => values.Number(word, 0, "number")),
        new("subBuckets", "a number", (values, word) => values.Number(word, 0, "number")),
        Count("requests", "requests"),
        new("runtime", "a runtime", (values, word) => values.RuntimeSeconds(word)),
        new("bytes", "a size", (values, word) => values.Bytes(word)),
        Count("connect", "errors"),
        Count("read", "errors"),
        Count("write", "errors"),
        Count("timeout", "errors"),
        Count("errorResponses", "responses", least: 1),
        new("rate", "a rate", (values, word) => values.Number(word, 2, "rate")),
        new("transfer", "a size", (values, word) => values.Bytes(word)),
    }.ToDictionary(slot => slot.Name, StringComparer.Ordinal);

    /// <summary>The slot of a name.</summary>
    public static WrkSlot Named(string name) => All[name];

    private static WrkSlot Count(string name, string what, int least = 0) =>
        new(name, $"a number of {what}", (values, word) => values.Count(word, what, least));

    private static Printed? Milliseconds(WrkValues values, Quoted word) => values.Number(word, 3, "latency in ms");

    private static Printed? MillisecondsOrNan(WrkValues values, Quoted word) =>
        WrkValues.IsNan(word, "") ? null : Milliseconds(values, word);
}
