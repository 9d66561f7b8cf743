namespace EcResults.Site.Models;

/// <summary>What some loads cost, a row a key.</summary>
/// <param name="Shared">What all rows share; may be empty.</param>
/// <param name="Rows">The rows, classes that say most about production first.</param>
internal sealed record GlanceTable(string Shared, IReadOnlyList<GlanceRow> Rows)
{
    /// <summary>The table of the CPU added to a request.</summary>
    public static GlanceTable Of(IEnumerable<Result> results)
    {
        var groups = ComparableSet
            .Of(results.Where(result => result.AddedCpu is not null))
            .GroupBy(set => set.Key.InAnyMode())
            .OrderBy(group => Machines.Place(group.Key.Machine))
            .ThenBy(group => group.Key.Load.RatePerSecond ?? 0)
            .ThenByDescending(group => GlanceRow.LoadWords(group.First().Results[0].Workload), StringComparer.Ordinal)
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
            .ToList();
        var key = new SharedKey(groups.Select(group => group.Key));
        return new GlanceTable(key.Words, [.. groups.Select(group => GlanceRow.Of(group, key))]);
    }
}

/// <summary>
/// What one load costs on one class of machine: for each mode the range of the results that share a key, never a figure
/// pooled from them.
/// </summary>
/// <param name="Machine">The machine class.</param>
/// <param name="Load">The kind of load.</param>
/// <param name="Key">What the results share besides the mode and what all rows share; may be empty.</param>
/// <param name="Spans">A span a mode.</param>
internal sealed record GlanceRow(string Machine, string Load, string Key, IReadOnlyList<Span> Spans)
{
    /// <summary>The row of the sets that share a key.</summary>
    public static GlanceRow Of(IGrouping<ComparabilityKey, ComparableSet> sets, SharedKey table) =>
        new(
            Machines.Name(sets.Key.Machine),
            LoadWords(sets.First().Results[0].Workload),
            table.Rest(sets.Key),
            [.. Capturing.Select(mode => Span.Of(sets.FirstOrDefault(set => set.Key.Mode == mode)))]
        );

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

/// <summary>From the least to the greatest of results that share a key.</summary>
/// <param name="Text">The span with its intervals; null without results.</param>
/// <param name="Count">How many results, and how many of them are not told from noise, in words.</param>
internal sealed record Span(string? Text, string Count)
{
    /// <summary>The span of the CPU added to a request over a set.</summary>
    public static Span Of(ComparableSet? set)
    {
        if (set is null || FigureRange.Of(set, Measure.AddedCpu) is not { } range)
        {
            return new Span(Text: null, string.Empty);
        }

        var words = new[]
        {
            Numbers.Of(range.Detected + range.Undetected, "result"),
            range.Undetected > 0 && range.Detected > 0
                ? $"{Numbers.Count(range.Undetected)} not told from noise"
                : null,
            range.WithoutInterval > 0 ? $"{Numbers.Count(range.WithoutInterval)} without an interval" : null,
        };
        return new Span(
            range.Ends is { } ends ? Estimates.Range(Measure.AddedCpu, ends.Low, ends.High) : "not told from noise",
            string.Join(", ", words.OfType<string>())
        );
    }
}
