using EcResults.Diagnostics;
using EcResults.Reports;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class BytesPerRequest
{
    /// <summary>Dates and request ids in headers move the size of a response by some bytes.</summary>
    private const double Share = 0.02;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR214",
            Name = "bytes-per-request",
            Law = "In all runs of a workload a response has the same size.",
            Reason =
                "A mode whose responses are larger or smaller had another load, or another server, or answers that were errors.",
            Cure = "Check what the server answered; attach the output that belongs to this workload.",
            Bad = "104104 requests in 10.06s, 325.39MB read, where the baseline read 1,263 bytes a request",
            Good = "104104 requests in 10.06s, 125.39MB read",
            Check = submission =>
                submission
                    .Runs.Where(run => run.Load is { Requests.Value: > 0 })
                    .GroupBy(run => run.Run.Workload)
                    .SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(IGrouping<string, RunEvidence> runs)
    {
        var usual = Medians.Of(runs.Select(run => SizeOf(run.Load!)));
        foreach (var load in runs.Select(run => run.Load!))
        {
            // Responses on their way when the run ended were read in part: one a connection at the most.
            var slack =
                Share
                + (load.Connections.Value / load.Requests.Value)
                + (load.BytesRead.HalfStep / load.BytesRead.Value);
            if (Math.Abs(SizeOf(load) - usual) > usual * slack)
            {
                yield return new Problem(
                    load.BytesRead.At,
                    $"{Shown.Number(Math.Round(SizeOf(load)))} bytes a request; the workload's other runs have {Shown.Number(Math.Round(usual))}",
                    "check what the server answered, and whether the file belongs to this workload"
                );
            }
        }
    }

    private static double SizeOf(LoadReport load) => load.BytesRead.Value / load.Requests.Value;
}
