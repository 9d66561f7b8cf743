namespace EcResults.Site.Pages;

/// <summary>What a mode captures and what it costs, under the key that most was measured under.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Captures">What it captures.</param>
/// <param name="Best">The loads under which it takes less CPU than both others; empty where the data does not say.</param>
/// <param name="Costs">The cost with kept and with new connections.</param>
internal sealed record ModeCard(string Mode, string Captures, string Best, IReadOnlyList<ModeCost> Costs)
{
    public static ModeCard Of(Mode mode, MachineClass machine, SiteModel site) =>
        new(
            mode.Word(),
            mode switch
            {
                EcResults.Submissions.Mode.Text => "the decrypted payload, as text",
                EcResults.Submissions.Mode.Pcap => "packets, with the keys to read them",
                _ => "the keys alone",
            },
            string.Join(
                " and ",
                site.Verdicts.All.Where(verdict => verdict.Best == mode && verdict.Machine == Machines.Name(machine))
                    .Select(verdict => verdict.KeepAlive == false ? "new connections" : "kept connections")
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            ),
            [
                .. ((bool[])[true, false])
                    .Select(kept => ModeCost.Of(mode, machine, kept, site.Results))
                    .OfType<ModeCost>(),
            ]
        );
}

/// <summary>The cost of a mode under one key, from the least to the greatest result that is told from noise.</summary>
/// <param name="Load">The kind of load.</param>
/// <param name="Added">CPU added to a request.</param>
/// <param name="Loss">Events lost, or null.</param>
/// <param name="Key">What the results share.</param>
internal sealed record ModeCost(string Load, Span Added, string? Loss, string Key)
{
    public static ModeCost? Of(Mode mode, MachineClass machine, bool kept, IReadOnlyList<Result> results)
    {
        // One key for all modes, the one with the most blocks, so that the cards may stand beside each other.
        var key = results
            .Where(result =>
                result.Key.Machine == machine
                && result.AddedCpu is not null
                && result.Workload.RatePerSecond is null
                && result.Workload.KeepAlive == kept
            )
            .GroupBy(result => result.Key.InAnyMode())
            .OrderByDescending(group => group.Sum(result => result.Blocks))
            .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;
        var set = ComparableSet.Of(results.Where(result => key is not null && result.Key == key with { Mode = mode }));
        if (set.Count == 0)
        {
            return null;
        }

        return new ModeCost(
            kept ? "kept connections, at saturation" : "a new connection a request",
            Span.Of(set[0]),
            Losses.Of(set[0].Results),
            key!.Words
        );
    }
}
