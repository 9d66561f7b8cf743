using System.Globalization;
using EcResults.Comparisons;

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
        var entries = site
            .Results.Where(result => result.Workload is { ResponseBytes: not null, KeepAlive: not null })
            .Select(result => new Entry(site.ViewOf(result), result, ValuesOf(result)))
            .ToList();
        var pairs = new Dictionary<(string, string), Pair>();
        foreach (var (a, b, wants) in OneApart(entries).Concat(Neighbours(entries)))
        {
            var known = pairs.ContainsKey((a.View.Id, b.View.Id)) || pairs.ContainsKey((b.View.Id, a.View.Id));
            if (!known && Differences.Between(a.View.Submission, b.View.Submission) is { } differences)
            {
                var pair = new Pair(a.View, b.View, differences);
                if (differences.Different.Count > 0 && wants(pair))
                {
                    pairs[(a.View.Id, b.View.Id)] = pair;
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
            .GroupBy(entry => entry.Bucket(other => other != index))
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
        from bucket in entries.GroupBy(entry =>
            entry.Bucket(index => index < Condition.All.Count && MachineNames.Contains(Condition.All[index].Name))
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

    private static IReadOnlyList<string?> ValuesOf(Result result) =>
        [
            .. Condition.All.Select(condition => condition.Of(result.Submission, result.Manifest)),
            result.Key.MapsizePages?.ToString(CultureInfo.InvariantCulture),
        ];

    /// <summary>A result with the value of each condition, the buffer last.</summary>
    private sealed record Entry(SubmissionView View, Result Result, IReadOnlyList<string?> Values)
    {
        /// <summary>What has to be equal: the load, the mode, and the conditions chosen.</summary>
        public (LoadKey Load, Submissions.Mode Mode, string Values) Bucket(Func<int, bool> chosen) =>
            (
                Result.Key.Load,
                Result.Mode,
                string.Join('\n', Values.Select((value, index) => chosen(index) ? value : ""))
            );
    }
}
