namespace EcResults.Comparisons;

/// <summary>The answer to a question: the nearest evidence, and what it says.</summary>
/// <param name="Question">The question.</param>
/// <param name="Evidence">The nearest results, nearest first; at least one.</param>
public sealed record Answer(Question Question, IReadOnlyList<RankedEvidence> Evidence)
{
    private const int MostEvidence = 3;

    /// <summary>What the sentence rests on.</summary>
    public RankedEvidence Nearest => Evidence[0];

    /// <summary>The cost at the rate asked for, both parts.</summary>
    public Cost? Cost => Nearest.Cost;

    /// <summary>The change of p99 latency there, microseconds, with the verdict of its comparison.</summary>
    public Estimate? LatencyP99Us =>
        Nearest.Result.By(Metric.LatencyP99) is { } p99
            ? new Estimate(p99.Median - p99.BaselineMedian, null, p99.ChangePercent.Blocks) { Verdict = p99.Verdict }
            : null;

    /// <summary>The share of events lost there, 0 to 1.</summary>
    public double? LossRate => Nearest.Result.Capture?.LossRate;

    /// <summary>The answer in plain English.</summary>
    public string Sentence => $"{Where} {CostWords}{P99Words}{LossWords}.";

    /// <summary>How near the evidence is to the question, and what other evidence says that is as near.</summary>
    public string Basis =>
        (
            Nearest.Differences.Count == 0
                ? "Measured as asked."
                : $"Nearest evidence differs in {string.Join("; ", Nearest.Differences.Select(Chip))}."
        ) + AsNear;

    /// <summary>Answers a question from results, or null where there are none at all.</summary>
    public static Answer? To(Question question, IEnumerable<Result> results) =>
        question.Rank(results) is { Count: > 0 } ranked ? new Answer(question, [.. ranked.Take(MostEvidence)]) : null;

    /// <summary>A difference in words: <c>OpenSSL: 3.0 (asked 3.5)</c>.</summary>
    public static string Chip(Difference difference) =>
        $"{difference.Words}: {difference.B ?? "not recorded"} (asked {difference.A})";

    private string Where
    {
        get
        {
            var environment = Nearest.Result.Manifest.Environment;
            return $"On {Dimension.Cpu.Of(environment)} ({Nearest.Result.Key.Machine.Word()}, Linux {Dimension.Kernel.Of(environment)}, OpenSSL {Dimension.OpenSsl.Of(environment)}) at {Question.RequestsPerSecond.ToString("#,0", CultureInfo.InvariantCulture)} req/s, {Nearest.Result.Mode.Word()} mode";
        }
    }

    /// <summary>What other results say that are as near: two machines of one kind may differ by more than a version does.</summary>
    private string AsNear
    {
        get
        {
            var others = Evidence
                .Where(other => other.Distance <= Nearest.Distance && other.Cost?.Total is not null)
                .Select(other =>
                    (Words: $"{Cores(other.Cost!.Total!.Value)} core{On(other.Result)}", Blocks: other.Result.Blocks)
                )
                .Where(other => other.Words != $"{Cores(Cost?.Total ?? 0)} core")
                .DistinctBy(other => other.Words)
                .ToList();
            // Why the answer is not theirs.
            var with = others.TrueForAll(other => other.Blocks < Nearest.Result.Blocks) ? " with fewer blocks" : "";
            return others.Count switch
            {
                0 => "",
                1 => $" An equally near result{with} says {others[0].Words}.",
                _ => $" Equally near results{with} say {string.Join(" and ", others.Select(other => other.Words))}.",
            };
        }
    }

    /// <summary>The CPU of another result, where it is another.</summary>
    private string On(Result other) =>
        Dimension.Cpu.Of(other.Manifest.Environment) is var cpu
        && cpu != Dimension.Cpu.Of(Nearest.Result.Manifest.Environment)
            ? $" (on {cpu})"
            : "";

    private string CostWords =>
        Cost switch
        {
            { Total: { } total, Server: { } server, Own: { } own } =>
                $"takes {Bound}{Cores(total)} core: {Bound}{Cores(own)} for eCapture itself and {Cores(server.Value)} added to the server{(server.Mark is { } mark ? $" ({mark})" : "")}",
            { Server: { } server } =>
                $"adds {Cores(server.Value)} core to the server{(server.Mark is { } mark ? $" ({mark})" : "")}; eCapture's own CPU was not measured, so the total is not known",
            { Own: { } own } =>
                $"takes {Bound}{Cores(own)} core for eCapture itself; the server's CPU was not measured, so the total is not known",
            _ => "was measured without CPU, so its cost is not known",
        };

    private string Bound =>
        Cost?.Bound switch
        {
            OwnCpuBound.AtMost => "at most ",
            OwnCpuBound.AtLeast => "at least ",
            _ => "",
        };

    private string P99Words =>
        LatencyP99Us is { } p99
            ? $", p99 latency {(p99.Value / 1000).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} ms{(Cost is { Computed: true } ? " there" : "")}{(p99.Mark is { } mark ? $" ({mark})" : "")}"
            : "";

    private string LossWords =>
        LossRate switch
        {
            null => "",
            0 => ", no events lost",
            { } loss =>
                $", at least {(loss * 100).ToString("0.0", CultureInfo.InvariantCulture)} % of the events lost{(Cost is { Computed: true } ? " there" : "")}",
        };

    private static string Cores(double cores) =>
        cores.ToString(Math.Abs(cores) < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
