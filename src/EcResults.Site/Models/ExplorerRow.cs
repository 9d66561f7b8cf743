using System.Security.Cryptography;

namespace EcResults.Site.Models;

/// <summary>One result as a row: what it was measured on, and what it cost.</summary>
internal sealed class ExplorerRow(SubmissionView view, Result result, Func<ComparabilityKey, string> words)
{
    public SubmissionView View => view;

    public Result Result => result;

    public string Workload => result.Workload.Name;

    public string Mode => result.Mode.Word();

    public string Load { get; } = GlanceRow.LoadWords(result.Workload);

    /// <summary>Whether the generator held the rate, so that throughput says nothing about cost.</summary>
    public bool Held => result.Workload.RatePerSecond is not null;

    /// <summary>The OpenSSL line, as groups have it.</summary>
    public string OpenSsl { get; } = Dimension.OpenSsl.Of(result.Manifest.Environment);

    public Estimate? ThroughputEstimate => Held ? null : Measure.Throughput.Of(result);

    public Estimate? CpuEstimate => Measure.AddedCpu.Of(result);

    public Estimate? P99Estimate => Measure.LatencyP99.Of(result);

    public CostFigure? Throughput => CostFigure.Of(Measure.Throughput, ThroughputEstimate);

    public CostFigure? Cpu => CostFigure.Of(Measure.AddedCpu, CpuEstimate);

    public CostFigure? P99 => CostFigure.Of(Measure.LatencyP99, P99Estimate);

    public double? LossPercent => result.Capture?.LossRate * 100;

    public string? Loss => LossPercent is { } percent ? Numbers.Percent(percent) : null;

    /// <summary>Everything that a result must share with it, in words.</summary>
    public string KeyWords { get; } = words(result.Key);

    /// <summary>A key in words, by which results are told apart.</summary>
    public static string WordsOf(ComparabilityKey key) =>
        string.Join(
            "; ",
            KeyPart.All.Where(part => part.Of(key) is not null).Select(part => $"{part.Words}: {part.Of(key)}")
        );

    /// <summary>The key's short name in permalinks: it stays the same when results are added.</summary>
    public static string KeySlug(string keyWords) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keyWords)))[..8];

    /// <summary>All rows: classes of machines that say most about production first.</summary>
    public static IReadOnlyList<ExplorerRow> Of(SiteModel site)
    {
        // Thousands of results share a few keys, and each is a long text.
        var known = new Dictionary<ComparabilityKey, string>();
        string Words(ComparabilityKey key) => known.TryGetValue(key, out var words) ? words : known[key] = WordsOf(key);
        return
        [
            .. site
                .Results.Select(result => new ExplorerRow(site.ViewOf(result), result, Words))
                .OrderBy(row => Machines.Place(row.Result.Key.Machine))
                .ThenBy(row => row.Result.Workload.RatePerSecond ?? 0)
                .ThenByDescending(row => row.Load, StringComparer.Ordinal)
                .ThenBy(row => row.Result.Mode)
                .ThenBy(row => row.View.Kernel, NaturalOrder.Instance)
                .ThenBy(row => row.OpenSsl, NaturalOrder.Instance)
                .ThenBy(row => row.View.Id, StringComparer.Ordinal)
                .ThenBy(row => row.Workload, StringComparer.Ordinal),
        ];
    }
}
