using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

internal static partial class RedTeamMutations
{
    private static string Wrk2 =>
        RealSubmissions.Read(RealSubmissions.Rates).Entries.First(entry => entry.Name == "wrk2.txt").Path;

    /// <summary>What was found in reports of wrk and wrk2.</summary>
    private static IEnumerable<Mutation> Load =>
        [
            new(
                "distribution-digit",
                "lowered a percentile that is kept nowhere",
                "ECR225",
                Wrk2,
                d => d.Replace(Wrk2, " 99.900%    3.19ms", " 99.900%    2.19ms")
            )
            {
                Of = RealSubmissions.Rates,
            },
            new(
                "distribution-digit-figures-again",
                "lowered the median by a tenth, figures computed again",
                "ECR225",
                Wrk2,
                d => d.Replace(Wrk2, " 50.000%    1.05ms", " 50.000%    0.95ms").Regenerate()
            )
            {
                Of = RealSubmissions.Rates,
            },
            new(
                "calibration-removed",
                "took the line of calibration out",
                "ECR111",
                Wrk2,
                d => d.Without(Wrk2, "Thread calibration")
            )
            {
                Of = RealSubmissions.Rates,
            },
            new(
                "thread-rate-unit",
                "left the unit of the thread rates out",
                "ECR207",
                Wrk,
                d => d.Replace(Wrk, "11.05k     1.29k   13.22k", "11.05     1.29   13.22")
            ),
            new(
                "thread-rate-deviation",
                "raised the deviation of the thread rates",
                "ECR209",
                Wrk,
                d => d.Replace(Wrk, "1.29k", "8.29k")
            ),
            new(
                "latency-share",
                "lowered the share of requests near the mean",
                "ECR209",
                Wrk,
                d => d.Replace(Wrk, "74.26%", "24.26%")
            ),
            new(
                "distribution-heading-removed",
                "took the heading of the percentiles out, figures computed again",
                "ECR110",
                Wrk,
                d => d.Without(Wrk, "Latency Distribution")
            ),
            new(
                "distribution-line-twice",
                "wrote a second p99",
                "ECR110",
                Wrk,
                d => d.Replace(Wrk, "99%    7.86ms\n", "99%    7.86ms\n     99%    6.86ms\n")
            ),
            new(
                "maximum-unit",
                "changed the unit of the greatest latency, figures computed again",
                "ECR209",
                Wrk,
                d => d.Replace(Wrk, "18.89ms", "18.89us").Regenerate()
            ),
            new(
                "mean-nan",
                "wrote nan for the mean, figures computed again",
                "ECR209",
                Wrk,
                d => d.Replace(Wrk, "Latency     2.93ms", "Latency      -nanus").Regenerate()
            ),
        ];

    /// <summary>The first row of a spectrum with these words, with its end.</summary>
    private static string Row(Draft draft, string words)
    {
        var text = draft[Wrk2];
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var start = text.LastIndexOf('\n', at) + 1;
        return text[start..(text.IndexOf('\n', at) + 1)];
    }
}
