namespace EcResults.Site.Models;

/// <summary>
/// What one kind of load costs on one class of machine: for each mode the span of the results, never a figure pooled
/// from them.
/// </summary>
/// <param name="Machine">The machine class.</param>
/// <param name="Load">The kind of load.</param>
/// <param name="Spans">A span a mode.</param>
internal sealed record GlanceRow(string Machine, string Load, IReadOnlyList<Span> Spans)
{
    /// <summary>The rows of a measure, classes that say most about production first.</summary>
    public static IReadOnlyList<GlanceRow> Of(Measure measure, IEnumerable<Result> results) =>
        [
            .. results
                .Where(result => measure.Of(result) is not null)
                .GroupBy(result => (result.Key.Machine, Load: LoadWords(result.Workload)))
                .OrderBy(group => Machines.All.ToList().IndexOf(group.Key.Machine))
                .ThenBy(group => group.Min(result => result.Workload.RatePerSecond ?? 0))
                .ThenByDescending(group => group.Key.Load, StringComparer.Ordinal)
                .Select(group => new GlanceRow(
                    Machines.Name(group.Key.Machine),
                    group.Key.Load,
                    [.. Capturing.Select(mode => Span.Of(measure, group.Where(result => result.Mode == mode)))]
                )),
        ];

    /// <summary>The modes that capture, in the order of the columns.</summary>
    public static IReadOnlyList<Mode> Capturing { get; } = [Mode.Text, Mode.Pcap, Mode.Keylog];

    /// <summary>The load without what only tells set-ups apart.</summary>
    public static string LoadWords(Workload workload) =>
        string.Join(
            ", ",
            new[]
            {
                workload.RatePerSecond is { } rate
                    ? $"{Numbers.Count(rate)}{Numbers.Space}req/s held"
                    : "at saturation",
                workload.KeepAlive switch
                {
                    true => "kept connections",
                    false => "a new connection a request",
                    null => null,
                },
                workload.ResponseBytes is { } bytes ? $"{Numbers.Count(bytes)} bytes" : null,
            }.OfType<string>()
        );
}

/// <summary>From the least to the greatest of some results.</summary>
/// <param name="Text">The span; null without results.</param>
/// <param name="Count">How many results, in words.</param>
internal sealed record Span(string? Text, string Count)
{
    /// <summary>The span of a measure over results.</summary>
    public static Span Of(Measure measure, IEnumerable<Result> results)
    {
        var values = results.Select(measure.Of).OfType<Estimate>().Select(estimate => estimate.Value).ToList();
        return values.Count == 0
            ? new Span(Text: null, string.Empty)
            : new Span(Estimates.Range(measure, values.Min(), values.Max()), Numbers.Of(values.Count, "result"));
    }
}
