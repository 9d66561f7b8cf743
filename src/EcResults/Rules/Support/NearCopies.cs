namespace EcResults.Rules;

/// <summary>Runs of one workload and mode whose reports differ by less than any two real runs do.</summary>
internal static class NearCopies
{
    /// <summary>
    /// In 1,600 pairs of real runs of one workload and mode the latency of wrk's report that differs most differs by 3.9 % at
    /// least, because the greatest latency and its deviation never come twice. The requests are left out: a copy may have others.
    /// </summary>
    private const double LoadShare = 0.01;

    /// <summary>
    /// And the second of the log that differs most by 15 % at least, where the load is as fast as the server. At a held rate
    /// the generator's clock makes all seconds alike.
    /// </summary>
    private const double LogShare = 0.05;

    /// <summary>Below that many requests a report may repeat by chance.</summary>
    private const double LeastRequests = 1000;

    /// <summary>Fewer seconds may be alike by chance.</summary>
    private const int LeastSeconds = 8;

    /// <summary>The findings: one a file, at the later run.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission
            .Runs.GroupBy(run => new { run.Run.Workload, run.Run.Mode })
            .SelectMany(group =>
                Loads([.. group.Where(run => run.Load?.Requests.Value >= LeastRequests)])
                    .Concat(
                        Near(
                            [
                                .. group.Where(run =>
                                    run.Log?.Seconds.Count >= LeastSeconds
                                    && submission.Manifest!.WorkloadOf(run.Run)?.RatePerSecond is null
                                ),
                            ],
                            run => [.. run.Log!.Seconds.Select(second => (double)second.Lines)],
                            LogShare,
                            run => run.Log!.Seconds[0].At,
                            "second"
                        )
                    )
            );

    /// <summary>A report, and its shape: one whose rate was raised and whose latencies were all lowered by it has it still.</summary>
    private static IEnumerable<Problem> Loads(List<RunEvidence> runs) =>
        Near(runs, run => Figures(run.Load!)[1..], LoadShare, LatencyAt)
            .Concat(
                Near(runs, run => Shape(Figures(run.Load!)), LoadShare, LatencyAt)
                    .Select(near =>
                        near with
                        {
                            Message =
                                $"all latencies are those of {MessageFormat.Quote(near.Related[0].At.Path.Split('/')[^2])} times one factor; two runs never have one shape",
                        }
                    )
            )
            .DistinctBy(near => near.At.Path);

    private static Location LatencyAt(RunEvidence run) => run.Load!.LatencyUs.Mean?.At ?? run.Load.Requests.At;

    private static IEnumerable<Problem> Near(
        List<RunEvidence> runs,
        Func<RunEvidence, double[]> values,
        double share,
        Func<RunEvidence, Location> at,
        string what = "latency"
    )
    {
        var all = runs.ConvertAll(run => values(run));
        for (var later = 1; later < all.Count; later++)
        {
            var copied = all.FindIndex(0, later, one => AreNear(one, all[later], share));
            if (copied >= 0)
            {
                yield return new Problem(
                    at(runs[later]),
                    $"no {what} of {MessageFormat.Quote(at(runs[later]).FileName)} differs by more than {MessageFormat.Percent(share)} from that of run {runs[copied].Run.Name}; two runs always differ more",
                    "attach the output of this run, or take the run out"
                ).Beside(at(runs[copied]), "the other run stands here");
            }
        }
    }

    private static bool AreNear(double[] one, double[] other, double share)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var index = 0; index < one.Length; index++)
        {
            // Not-a-number is near to nothing.
            if (!(Math.Abs(one[index] - other[index]) <= share * Math.Max(one[index], other[index])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Requests times the mean, and the other latencies in means.</summary>
    private static double[] Shape(double[] figures) =>
        [figures[0] * figures[1], .. figures[2..].Select(latency => latency / figures[1])];

    private static double[] Figures(LoadReport load) =>
        [
            load.Requests.Value,
            load.LatencyUs.Mean?.Value ?? double.NaN,
            load.LatencyUs.StandardDeviation?.Value ?? double.NaN,
            load.LatencyUs.Max?.Value ?? double.NaN,
            .. load.Percentiles.Select(entry => entry.LatencyUs.Value),
        ];
}
