namespace EcResults.Rules;

internal static class RateArithmetic
{
    /// <summary>
    /// wrk divides unrounded values, so the printed rate lies within the rounding of its parts; the hair covers the last
    /// binary digit. 0 violations in 335 real reports and in the evidence of this project.
    /// </summary>
    private const double Hair = 1e-9;

    /// <summary>
    /// A thread's rate is sampled, so the sum over the threads is the rate only in order: 0.49 to 2.18 of it in 517 real
    /// reports with this many requests a second and thread or more.
    /// </summary>
    private const double LeastThreadRate = 100;
    private const double MostFactor = 4;

    /// <summary>Over runs that last as long the median is near it: 1.00 to 1.07 in the workloads of results/.</summary>
    private const double MostMedianFactor = 1.5;
    private const int LeastRuns = 4;
    private const double LeastSeconds = 9.5;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR207",
            Name = "rate-arithmetic",
            Law =
                "Requests and bytes ÷ runtime are the printed Requests/sec and Transfer/sec, and the threads' own rates are of the same order.",
            Reason =
                "The generator prints all of them from the same counters. A report in which they disagree was not printed by it.",
            Cure = "Attach the generator's output unedited.",
            Check = submission =>
                [
                    .. LoadReports.Of(submission).Select(load => Check(load) ?? Threads(load)).OfType<Problem>(),
                    .. TransferArithmetic.Check(submission),
                    .. WorkloadRuns.Of(submission).Select(MedianOfThreads).OfType<Problem>(),
                ],
        };

    private static Problem? Check(LoadReport load)
    {
        var rate = load.RequestsPerSecond;
        var requests = load.Requests.Value;
        var runtime = load.RuntimeSeconds;
        var least = requests / runtime.High * (1 - Hair);
        var most = runtime.Low > 0 ? requests / runtime.Low * (1 + Hair) : double.PositiveInfinity;
        return rate.High >= least && rate.Low <= most
            ? null
            : new Problem(
                rate.At,
                $"a rate of {MessageFormat.Words(rate.At)} contradicts {MessageFormat.Words(load.Requests.At)} requests in {MessageFormat.Words(runtime.At)}, which allow {MessageFormat.Like(rate, least)} to {MessageFormat.Like(rate, most)}",
                "attach the generator's output unedited"
            ).Beside(load.Requests.At, "requests and runtime stand here");
    }

    /// <summary>One number of threads is wrong in all outputs of a workload.</summary>
    private static Problem? MedianOfThreads(WorkloadRuns workload)
    {
        var loads = workload
            .Runs.Select(run => run.Load)
            .OfType<WrkReport>()
            .Where(load =>
                load.ThreadRequestsPerSecond.Mean is { Value: > 0 }
                && load.RequestsPerSecond.Value / load.Threads.Value >= LeastThreadRate
                && load.ElapsedSeconds >= LeastSeconds
            )
            .ToList();
        if (loads.Count < LeastRuns)
        {
            return null;
        }

        var factor = Medians.Of(
            loads.ConvertAll(load =>
                load.ThreadRequestsPerSecond.Mean!.Value.Value * load.Threads.Value / load.RequestsPerSecond.Value
            )
        );
        return factor is >= 1 / MostMedianFactor and <= MostMedianFactor
            ? null
            : new Problem(
                loads[0].Threads.At,
                $"the rates of {MessageFormat.Words(loads[0].Threads.At)} {(loads[0].Threads.Count == 1 ? "thread" : "threads")} add up to {MessageFormat.Number(Math.Round(factor, 2))} times the requests per second in the median of {loads.Count} runs",
                "attach the generator's output unedited"
            )
                .AsWarning()
                .Beside(loads[0].ThreadRequestsPerSecond.Mean!.Value.At, "a thread's rate stands here");
    }

    private static Problem? Threads(LoadReport load)
    {
        var expected = load.RequestsPerSecond.Value / load.Threads.Value;
        return
            load.ThreadRequestsPerSecond.Mean is not { Value: > 0 } mean
            || expected < LeastThreadRate
            || (mean.High * MostFactor >= expected && mean.Low <= expected * MostFactor)
            ? null
            : new Problem(
                mean.At,
                $"a rate of {MessageFormat.Words(mean.At)} a thread contradicts {MessageFormat.Words(load.RequestsPerSecond.At)} requests per second of {MessageFormat.Words(load.Threads.At)} {(load.Threads.Count == 1 ? "thread" : "threads")}",
                "attach the generator's output unedited"
            ).Beside(load.RequestsPerSecond.At, "the rate stands here");
    }
}
