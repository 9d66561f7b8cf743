using static EcResults.Tests.Mutations.Places;

namespace EcResults.Tests.Mutations;

/// <summary>Faults in what wrk and wrk2 printed.</summary>
internal static class LoadMutations
{
    public static IEnumerable<Mutation> All { get; } =
    [
        new("rate-nan", "wrote NaN for the rate", "ECR110", Wrk, d => d.Replace(Wrk, "10998.24", "nan")),
        new(
            "rate-negative",
            "wrote the rate with a minus",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "-10998.24")
        ),
        new(
            "rate-exponent",
            "wrote the rate with an exponent",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "1.099824e4")
        ),
        new(
            "rate-times-ten-million",
            "multiplied the rate by 10⁷ and computed the figures again",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "109982400000.00").Regenerate()
        ),
        new(
            "rate-comma",
            "wrote the rate with a decimal comma",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "10998,24")
        ),
        new(
            "rate-one-decimal",
            "rounded the rate to one decimal",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "10998.2")
        ),
        new(
            "rate-first-digit",
            "raised the rate's first digit, figures computed again",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "20998.24").Regenerate()
        ),
        new(
            "rate-second-digit",
            "raised the rate's second digit, figures computed again",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "11998.24").Regenerate()
        ),
        new(
            "rate-third-digit",
            "raised the rate's third digit, figures computed again",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "11098.24").Regenerate()
        ),
        new(
            "rate-last-digit",
            "changed the rate's last digit",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "10998.24", "10998.25")
        ),
        new(
            "requests-first-digit",
            "raised the first digit of the requests",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "210730 requests").Regenerate()
        ),
        new(
            "requests-third-digit",
            "raised the third digit of the requests",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "111730 requests").Regenerate()
        ),
        new(
            "requests-times-ten",
            "added a digit to the requests",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "1107300 requests").Regenerate()
        ),
        new(
            "requests-negative",
            "wrote fewer than no requests",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "-1 requests")
        ),
        new(
            "requests-decimals",
            "wrote a part of a request",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "110730.5 requests")
        ),
        new(
            "requests-zero",
            "wrote no requests at all",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "110730 requests", "0 requests").Regenerate()
        ),
        new(
            "runtime-digit",
            "raised the runtime by a tenth of a second",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "in 10.07s", "in 10.17s").Regenerate()
        ),
        new(
            "runtime-short",
            "cut the load after two seconds, all figures made to fit",
            "ECR212",
            BaselineWrk,
            d =>
                d.Replace(BaselineWrk, "532432 requests in 10.00s, 641.31MB", "106486 requests in 2.00s, 128.26MB")
                    .Regenerate()
        ),
        new(
            "runtime-unit",
            "wrote the runtime in milliseconds",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "in 10.07s", "in 10070.00ms")
        ),
        new(
            "runtime-half-a-second",
            "wrote a runtime as no tool prints it",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "in 10.07s", "in 0.5s")
        ),
        new(
            "transfer-digit",
            "raised the transfer's last digit, figures computed again",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "13.25MB", "13.35MB").Regenerate()
        ),
        new(
            "transfer-unit",
            "wrote the transfer in GB",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "13.25MB", "13.25GB").Regenerate()
        ),
        new(
            "transfer-plain",
            "wrote the transfer without a unit",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "13.25MB", "13893632")
        ),
        new(
            "read-digit",
            "raised the bytes read",
            "ECR207",
            Wrk,
            d => d.Replace(Wrk, "133.37MB", "143.37MB").Regenerate()
        ),
        new(
            "read-and-transfer",
            "tripled bytes read and transfer together",
            "ECR214",
            Wrk,
            d => d.Replace(Wrk, "133.37MB", "400.11MB").Replace(Wrk, "13.25MB", "39.74MB").Regenerate()
        ),
        new(
            "read-nothing",
            "read nothing",
            "ECR214",
            Wrk,
            d => d.Replace(Wrk, "133.37MB", "0.00B").Replace(Wrk, "13.25MB", "0.00B").Regenerate()
        ),
        new(
            "latency-word",
            "wrote the latency's unit as a word",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "2.93msec")
        ),
        new(
            "latency-one-decimal",
            "wrote the latency with one decimal",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "2.9ms")
        ),
        new(
            "latency-wrong-window",
            "wrote 1200.00ms, which wrk prints as 1.20s",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "18.89ms", "1200.00ms")
        ),
        new(
            "latency-us-window",
            "wrote 1950.00us, which wrk prints as 1.95ms",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "2.36ms", "1950.00us")
        ),
        new(
            "latency-first-digit",
            "raised the mean latency's first digit",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "8.93ms")
        ),
        new(
            "latency-tenth",
            "divided the mean latency by ten",
            "ECR211",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "293.00us")
        ),
        new(
            "latency-mean-above-maximum",
            "raised the mean above the maximum",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "2.93ms", "29.30ms")
        ),
        new(
            "latency-maximum-low",
            "lowered the maximum below the percentiles",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "18.89ms", "7.89us")
        ),
        new("p50-digit", "lowered the median latency", "ECR203", Wrk, d => d.Replace(Wrk, "2.36ms", "2.35ms")),
        new(
            "p50-of-another",
            "lowered the median latency to a tenth, figures computed again",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "2.36ms", "236.00us").Regenerate()
        ),
        new("p99-digit", "lowered the 99th percentile", "ECR203", Wrk, d => d.Replace(Wrk, "7.86ms", "7.85ms")),
        new(
            "p99-above-maximum",
            "raised the 99th percentile above the maximum",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "7.86ms", "78.60ms").Regenerate()
        ),
        new(
            "p99-below-p90",
            "lowered the 99th percentile below the 90th, figures computed again",
            "ECR209",
            Wrk,
            d => d.Replace(Wrk, "7.86ms", "4.86ms").Regenerate()
        ),
        new(
            "p90-digit",
            "lowered the 90th percentile a little, which no figure is made of",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "5.16ms", "5.06ms")
        ),
        new(
            "deviation-digit",
            "lowered the standard deviation, which no figure is made of",
            "ECR203",
            Wrk,
            d => d.Replace(Wrk, "1.62ms", "1.22ms")
        ),
        new("p75-above-p90", "exchanged two percentiles", "ECR209", Wrk, d => d.Replace(Wrk, "3.68ms", "5.68ms")),
        new(
            "percentile-twice",
            "wrote a percentile twice",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "     75%    3.68ms\n", "     75%    3.68ms\n     75%    3.68ms\n")
        ),
        new("percentile-missing", "took one percentile out", "ECR110", Wrk, d => d.Without(Wrk, "     99%")),
        new(
            "share-above-hundred",
            "wrote a share above one hundred percent",
            "ECR110",
            Wrk,
            d => d.Replace(Wrk, "74.26%", "174.26%")
        ),
        new(
            "threads-digit",
            "changed the threads in the output",
            "ECR201",
            SubmissionJson,
            d => d.Replace(Wrk, "1 threads", "2 threads")
        ),
        new(
            "connections-digit",
            "changed the connections in the output",
            "ECR201",
            SubmissionJson,
            d => d.Replace(Wrk, "32 connections", "64 connections")
        ),
        new(
            "duration-digit",
            "changed the duration in the output",
            "ECR201",
            SubmissionJson,
            d => d.Replace(Wrk, "Running 10s", "Running 30s")
        ),
        new("url-changed", "loaded another port", "ECR201", SubmissionJson, d => d.Replace(Wrk, "8440", "8540")),
        new("two-reports", "put two runs into one file", "ECR110", Wrk, d => d.Append(Wrk, d[KeylogWrk])),
        new("cut-at-the-end", "cut the report", "ECR110", Wrk, d => d.Without(Wrk, "Transfer/sec")),
        new("cut-in-a-number", "cut the report within a number", "ECR110", Wrk, d => d.Write(Wrk, d[Wrk][..^9])),
        new("cut-at-the-start", "lost the first line", "ECR110", Wrk, d => d.Without(Wrk, "Running")),
        new(
            "lines-exchanged",
            "exchanged two lines",
            "ECR110",
            Wrk,
            d =>
                d.Write(
                    Wrk,
                    d[Wrk]
                        .Replace(
                            "Requests/sec:  10998.24\nTransfer/sec:     13.25MB\n",
                            "Transfer/sec:     13.25MB\nRequests/sec:  10998.24\n",
                            StringComparison.Ordinal
                        )
                )
        ),
        new("line-of-a-shell", "pasted the prompt along", "ECR100", Wrk, d => d.Write(Wrk, "$ wrk -t1\n" + d[Wrk])),
        new("empty", "attached an empty file", "ECR110", Wrk, d => d.Write(Wrk, "")),
        new("swapped-modes", "swapped the wrk output of two modes", "ECR203", Wrk, d => d.Swap(Wrk, PcapWrk)),
        new(
            "swapped-baselines",
            "swapped the wrk output of both baselines",
            "ECR203",
            BaselineWrk,
            d => d.Swap(BaselineWrk, SecondWrk)
        ),
        new(
            "baseline-as-text",
            "passed the baseline off as text mode",
            "ECR401",
            Wrk,
            d => d.Copy(BaselineWrk, Wrk).Regenerate()
        ),
        new(
            "copied-and-reformatted",
            "copied a report and changed its blanks",
            "ECR401",
            Wrk,
            d =>
                d.Write(
                        Wrk,
                        d[KeylogWrk]
                            .Replace("  Latency Distribution", "  Latency Distribution ", StringComparison.Ordinal)
                    )
                    .Regenerate()
        ),
        new(
            "mode-faster-than-baseline",
            "swapped baseline and text, figures computed again",
            "ECR326",
            Wrk,
            d => d.Swap(Wrk, BaselineWrk).Swap(PcapWrk, SecondWrk).Regenerate()
        ),
        new(
            "errors-hidden",
            "a server that answered with errors",
            "ECR307",
            Wrk,
            d => d.Replace(Wrk, "MB read\n", "MB read\n  Non-2xx or 3xx responses: 110730\n").Regenerate()
        ),
        new(
            "timeouts",
            "a server that timed out",
            "ECR307",
            Wrk,
            d =>
                d.Replace(Wrk, "MB read\n", "MB read\n  Socket errors: connect 0, read 0, write 0, timeout 1200\n")
                    .Regenerate()
        ),
        new(
            "few-timeouts",
            "a few requests that failed",
            "ECR307",
            Wrk,
            d =>
                d.Replace(Wrk, "MB read\n", "MB read\n  Socket errors: connect 0, read 0, write 0, timeout 12\n")
                    .Regenerate()
        ),
        new(
            "more-errors-than-requests",
            "more errors than answers",
            "ECR307",
            Wrk,
            d => d.Replace(Wrk, "MB read\n", "MB read\n  Non-2xx or 3xx responses: 9999999\n").Regenerate()
        ),
        new(
            "no-percentiles",
            "ran wrk without --latency",
            "ECR323",
            Wrk,
            d =>
                d.Without(Wrk, "Distribution")
                    .Without(Wrk, "     50%")
                    .Without(Wrk, "     75%")
                    .Without(Wrk, "     90%")
                    .Without(Wrk, "     99%")
                    .Regenerate()
        ),
        new(
            "wrk-named-wrk2",
            "named the file of wrk as one of wrk2",
            "ECR111",
            "raw/003-text/wrk2.txt",
            d => d.Rename(Wrk, "raw/003-text/wrk2.txt")
        ),
        new(
            "both-generators",
            "attached the output of both generators",
            "ECR002",
            "raw/003-text/wrk2.txt",
            d => d.Take(RealSubmissions.Rates, Wrk2Path(), "raw/003-text/wrk2.txt")
        ),
        new(
            "wrk2-rate",
            "raised the rate of wrk2",
            "ECR207",
            Wrk2Path(),
            d => d.Write(Wrk2Path(), Raised(d[Wrk2Path()], "Requests/sec:"))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "wrk2-percentile-unit",
            "took the unit from a percentile of wrk2",
            "ECR111",
            Wrk2Path(),
            d => d.Write(Wrk2Path(), WithoutUnit(d[Wrk2Path()]))
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "wrk2-command-rate",
            "wrote another -R than the load had",
            "ECR201",
            SubmissionJson,
            d => d.Json("\"ratePerSecond\": 500,", "\"ratePerSecond\": 1000,")
        )
        {
            Of = RealSubmissions.Rates,
        },
        new(
            "wrk2-spectrum-cut",
            "cut the percentile spectrum",
            "ECR111",
            Wrk2Path(),
            d => d.Without(Wrk2Path(), "#[Mean")
        )
        {
            Of = RealSubmissions.Rates,
        },
    ];

    private static string Wrk2Path() =>
        RealSubmissions.Read(RealSubmissions.Rates).Entries.First(entry => entry.Name == "wrk2.txt").Path;

    private static string Raised(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.Ordinal) + label.Length;
        var digit = text.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8'], at);
        return text[..digit] + (char)(text[digit] + 1) + text[(digit + 1)..];
    }

    private static string WithoutUnit(string text)
    {
        var at = text.IndexOf("99.000%", StringComparison.Ordinal);
        var unit = text.IndexOfAny(['u', 'm', 's'], at);
        return text[..unit] + text[text.IndexOf('\n', unit)..];
    }
}
