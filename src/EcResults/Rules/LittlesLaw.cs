using EcResults.Diagnostics;
using EcResults.Reports;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class LittlesLaw
{
    /// <summary>The mean may be this much below connections ÷ rate: start-up, and connections between two requests.</summary>
    private const double LeastShare = 0.8;

    /// <summary>And this much above it: wrk 4 adds corrected samples above twice the mean interval.</summary>
    private const double MostShare = 3;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR211",
            Name = "littles-law",
            Law =
                "With wrk over kept connections, requests per second × mean latency is about the number of connections.",
            Reason =
                "wrk is closed-loop: each connection waits for its answer before the next request. So rate, latency and "
                + "connections tie each other (Little's law), and a latency or rate that was changed contradicts the rest.",
            Cure = "Attach the generator's output unedited. If keep-alive was off, say so in the workload.",
            Bad = "32 connections, 10351.78 requests per second, mean latency 291.00us",
            Good = "32 connections, 10351.78 requests per second, mean latency 2.91ms",
            Check = submission => submission.Runs.Select(run => Check(submission, run)).OfType<Problem>(),
        };

    private static Problem? Check(Submission submission, RunEvidence run)
    {
        var workload = submission.Manifest!.Workloads.FirstOrDefault(candidate => candidate.Name == run.Run.Workload);
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
        return mean.High >= expected * LeastShare && mean.Low <= expected * MostShare
            ? null
            : new Problem(
                mean.At,
                $"a mean latency of {Shown.Words(mean.At)} contradicts {Shown.Words(load.Connections.At)} connections at {Shown.Words(load.RequestsPerSecond.At)} requests per second, which allow {Shown.Like(mean, expected * LeastShare)} to {Shown.Like(mean, expected * MostShare)}",
                "attach the generator's output unedited, or say that connections were not kept"
            )
            {
                Related = [new Related(load.RequestsPerSecond.At, "the rate stands here")],
            };
    }
}
