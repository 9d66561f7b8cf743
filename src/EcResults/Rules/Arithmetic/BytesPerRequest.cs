namespace EcResults.Rules;

internal static class BytesPerRequest
{
    /// <summary>
    /// Dates and request ids in headers move the size of a response by some bytes: 0.998 to 1.001 of the baseline's in the
    /// 343 runs measured for this project.
    /// </summary>
    private const double Share = 0.02;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR214",
            Name = "bytes-per-request",
            Law =
                "In all runs of a workload a response has the same size, and it is the stated responseBytes with 8 KiB of headers at most; from eCapture 2 on nginx reads and writes as many bytes as the generator sends and reads.",
            Reason =
                "A mode whose responses are larger or smaller had another load, or another server, or answers that were errors. "
                + "Results are compared by the size of a response, because it decides what a request costs without eCapture.",
            Cure =
                "Check what the server answered, attach the output that belongs to this workload, and state the size of the body as it is sent.",
            Check = submission =>
                submission
                    .Runs.Where(run => run.Load is { Requests.Value: > 0 })
                    .GroupBy(run => run.Run.Workload)
                    .SelectMany(Check)
                    .Concat(ResponseSize.Check(submission))
                    .Concat(EventSizes.Check(submission)),
        };

    private static IEnumerable<Problem> Check(IGrouping<string, RunEvidence> runs)
    {
        var all = runs.ToList();
        var baselines = all.FindAll(run => run.Run.Mode == Mode.Baseline);
        var usual = Medians.Of((baselines.Count > 0 ? baselines : all).ConvertAll(run => SizeOf(run.Load!)));
        var first = all[0].Load!;
        foreach (var load in all.Select(run => run.Load!))
        {
            var expected = usual * load.Requests.Value;
            // Responses on their way when the run ended were read in part: one a connection at the most.
            var slack = (expected * Share) + (usual * load.Connections.Value) + load.BytesRead.HalfStep;
            if (Math.Abs(load.BytesRead.Value - expected) > slack)
            {
                yield return new Problem(
                    load.BytesRead.At,
                    $"{MessageFormat.Words(load.BytesRead.At)} make {Whole(SizeOf(load))} bytes a request; {Whole((expected - slack) / load.Requests.Value)} to {Whole((expected + slack) / load.Requests.Value)} are allowed, with {Whole(usual)} in {(baselines.Count > 0 ? "the baseline" : "the workload's runs")}",
                    "check what the server answered, and whether the file belongs to this workload"
                )
                {
                    Related = ReferenceEquals(first, load)
                        ? []
                        : [new Related(first.BytesRead.At, "what the workload's first run read stands here")],
                };
            }
        }
    }

    private static string Whole(double value) => MessageFormat.Number(Math.Round(value));

    private static double SizeOf(LoadReport load) => load.BytesRead.Value / load.Requests.Value;
}
