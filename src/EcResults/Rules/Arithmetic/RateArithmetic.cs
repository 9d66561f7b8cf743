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
            )
            {
                Related = [new Related(load.Requests.At, "requests and runtime stand here")],
            };
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
            )
            {
                Related = [new Related(load.RequestsPerSecond.At, "the rate stands here")],
            };
    }
}
