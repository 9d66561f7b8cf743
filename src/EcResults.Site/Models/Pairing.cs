namespace EcResults.Site.Models;

/// <summary>
/// Which submissions get a page against each other. All pairs would be fifty million pages for ten thousand
/// submissions, so only those that teach something: the pairs that differ in one thing, and neighbours on one machine.
/// Candidates come out of buckets, so the work grows with the number of results and not with its square.
/// </summary>
internal static class Pairing
{
    /// <summary>How many later values a submission is held against for each thing that differs.</summary>
    private const int MostValues = 4;

    /// <summary>How far ahead on its machine a submission looks for neighbours.</summary>
    private const int Window = 3;

    /// <summary>How many things may differ between neighbours whose results share no axis.</summary>
    private const int MostDifferences = 2;

    /// <summary>How many pairs one submission takes part in: the latest of a version would meet every other one.</summary>
    private const int MostOfOne = 24;

    private static readonly HashSet<string> MachineNames =
    [
        Condition.Cpu.Name,
        "architecture",
        "machineClass",
        "logicalCores",
        "memory",
    ];

    /// <summary>The pairs, those with one difference first, then by what differs and by the values.</summary>
    public static IReadOnlyList<Pair> Of(SiteModel site)
    {
        var texts = new Dictionary<string, string>();
        var entries = site
            .Results.Where(result => result.Workload is { ResponseBytes: not null, KeepAlive: not null })
            .Select(result => new Entry(site.ViewOf(result), result, ValuesOf(result, texts)))
            .ToList();
        var pairs = new Dictionary<(string, string), Pair>();
        var counts = new Dictionary<string, int>();
        bool HasRoom(Entry entry) => counts.GetValueOrDefault(entry.View.Id) < MostOfOne;
        foreach (var (a, b, wants) in OneApart(entries).Concat(Neighbours(entries)))
        {
            var known = pairs.ContainsKey((a.View.Id, b.View.Id)) || pairs.ContainsKey((b.View.Id, a.View.Id));
            if (
                !known
                && HasRoom(a)
                && HasRoom(b)
                && Differences.Between(a.View.Submission, b.View.Submission) is { } differences
            )
            {
                var pair = new Pair(a.View, b.View, differences);
                if (differences.Different.Count > 0 && wants(pair))
                {
                    pairs[(a.View.Id, b.View.Id)] = pair;
                    counts[a.View.Id] = counts.GetValueOrDefault(a.View.Id) + 1;
                    counts[b.View.Id] = counts.GetValueOrDefault(b.View.Id) + 1;
                }
            }
        }

        return
        [
            .. pairs
                .Values.OrderBy(pair => pair.Differences.Only is null ? 1 : 0)
                .ThenBy(pair => pair.First.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.First.A ?? string.Empty, NaturalOrder.Instance)
                .ThenBy(pair => pair.First.B ?? string.Empty, NaturalOrder.Instance)
                .ThenBy(pair => pair.A.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.B.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Results that agree in everything but one thing: each value against the latest result of the next ones.</summary>
    private static IEnumerable<(Entry A, Entry B, Func<Pair, bool> Wants)> OneApart(List<Entry> entries) =>
        from index in Enumerable.Range(0, Condition.All.Count + 1)
        from bucket in entries
            .Where(entry => entry.Values[index] is not null)
            .GroupBy(entry => entry, new SameBut(other => other != index))
        let values = bucket
            .GroupBy(entry => entry.Values[index])
            .OrderBy(same => same.Key!, NaturalOrder.Instance)
            .Select(same => Latest(same).ToList())
            .ToList()
        from place in Enumerable.Range(0, values.Count)
        from next in values.Skip(place + 1).Take(MostValues)
        from mine in values[place]
        select (mine, next[0], (Func<Pair, bool>)(pair => pair.Differences.Only is not null));

    /// <summary>Results on one machine that share an axis, or differ in hardly anything.</summary>
    private static IEnumerable<(Entry A, Entry B, Func<Pair, bool> Wants)> Neighbours(List<Entry> entries) =>
        from bucket in entries.GroupBy(
            entry => entry,
            new SameBut(index => index < Condition.All.Count && MachineNames.Contains(Condition.All[index].Name))
        )
        let order = bucket
            .OrderBy(entry => string.Join('\n', entry.Values), NaturalOrder.Instance)
            .ThenBy(entry => entry.View.Id, StringComparer.Ordinal)
            .ToList()
        from place in Enumerable.Range(0, order.Count)
        from next in order.Skip(place + 1).Take(Window)
        where next.View != order[place].View
        let sharesAxis = next.Result.Key == order[place].Result.Key
        select (
            order[place],
            next,
            (Func<Pair, bool>)(pair => sharesAxis || pair.Differences.Different.Count <= MostDifferences)
        );

    private static IEnumerable<Entry> Latest(IEnumerable<Entry> entries) =>
        entries
            .OrderByDescending(entry => entry.View.Manifest.Date)
            .ThenBy(entry => entry.View.Id, StringComparer.Ordinal);

    /// <summary>The values of a result, each text held once however many results have it.</summary>
    private static string?[] ValuesOf(Result result, Dictionary<string, string> known)
    {
        string? Shared(string? value) =>
            value is null ? null
            : known.TryGetValue(value, out var same) ? same
            : known[value] = value;
        return
        [
            .. Condition.All.Select(condition => Shared(condition.Of(result.Submission, result.Manifest))),
            Shared(result.Key.MapsizePages?.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>A result with the value of each condition, the buffer last.</summary>
    private sealed record Entry(SubmissionView View, Result Result, string?[] Values);

    /// <summary>Entries of equal load and mode that agree in the conditions chosen.</summary>
    private sealed class SameBut(Func<int, bool> chosen) : IEqualityComparer<Entry>
    {
        private readonly int[] indexes = [.. Enumerable.Range(0, Condition.All.Count + 1).Where(chosen)];

        public bool Equals(Entry? x, Entry? y) =>
            x is not null
            && y is not null
            && x.Result.Mode == y.Result.Mode
            && x.Result.Key.Load == y.Result.Key.Load
            && Array.TrueForAll(indexes, index => x.Values[index] == y.Values[index]);

        public int GetHashCode(Entry obj)
        {
            var hash = new HashCode();
            hash.Add(obj.Result.Mode);
            foreach (var index in indexes)
            {
                hash.Add(obj.Values[index]);
            }

            return hash.ToHashCode();
        }
    }
}
