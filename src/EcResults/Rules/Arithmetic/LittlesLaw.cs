namespace EcResults.Rules;

internal static class LittlesLaw
{
    /// <summary>
    /// The mean may be this much below connections ÷ rate: connecting, and what was under way at the end. The lowest of the
    /// 253 runs over kept connections that were measured for this project has 0.90 of it.
    /// </summary>
    private const double LeastShare = 0.8;

    /// <summary>
    /// What rounding and timing may add to the upper bound, which is exact: wrk 4 fills up each latency x above twice the
    /// mean interval with x − interval, x − 2·interval and so on, so that no mean exceeds connections ÷ rate + maximum ÷ 2.
    /// The highest of 380 real reports, pipelined ones among them, has 0.62 of it.
    /// </summary>
    private const double MostShare = 1.1;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR211",
            Name = "littles-law",
            Law =
                "With wrk over kept connections, requests per second × mean latency is the number of connections, as far as wrk's own correction allows.",
            Reason =
                "wrk is closed-loop: each connection waits for its answer before the next request. So rate, latency and "
                + "connections tie each other (Little's law), and a latency or rate that was changed contradicts the rest.",
            Cure = "Attach the generator's output unedited. If keep-alive was off, say so in the workload.",
            Check = submission => submission.Runs.Select(run => Check(submission, run)).OfType<Problem>(),
        };

    private static Problem? Check(Submission submission, RunEvidence run)
    {
        var workload = submission.Manifest!.WorkloadOf(run.Run);
        var errors = run.Load is { SocketErrors: not null } or { ErrorResponses: not null };
        if (
            run.Load is not WrkReport { LatencyUs.Mean: { Value: > 0 } mean } load
            || workload?.KeepAlive != true
            || errors
        )
        {
            return null;
        }

        var expected = load.Connections.Value / load.RequestsPerSecond.Value * 1e6;
        // Of a connection's last request only part of the time is counted, or none.
        var least = expected * (LeastShare - (2 * load.Connections.Value / load.Requests.Value));
        var most = load.LatencyUs.Max is { } max ? (expected + (max.High / 2)) * MostShare : double.PositiveInfinity;
        return mean.High >= least && mean.Low <= most
            ? null
            : new Problem(
                mean.At,
                $"a mean latency of {MessageFormat.Words(mean.At)} contradicts {MessageFormat.Words(load.Connections.At)} connections at {MessageFormat.Words(load.RequestsPerSecond.At)} requests per second, which allow {MessageFormat.Like(mean, least)} to {MessageFormat.Like(mean, most)}",
                "attach the generator's output unedited, or say that connections were not kept"
            ).Beside(load.RequestsPerSecond.At, "the rate stands here");
    }
}
