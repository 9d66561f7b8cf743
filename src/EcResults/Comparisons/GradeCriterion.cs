namespace EcResults.Comparisons;

/// <summary>One thing that a careful reviewer wants of evidence.</summary>
/// <param name="Name">Its name in data.</param>
/// <param name="Grade">The lowest grade that needs it.</param>
/// <param name="What">What is wanted, in a clause.</param>
/// <param name="Reason">Why, in a clause.</param>
/// <param name="Missing">What is missing of it, in a clause, or null where it is met.</param>
public sealed record GradeCriterion(
    string Name,
    Grade Grade,
    string What,
    string Reason,
    Func<Submission, Manifest, string?> Missing
)
{
    /// <summary>Every criterion, those for the lowest grade first.</summary>
    public static IReadOnlyList<GradeCriterion> All { get; } =
    [
        new(
            "load",
            Grade.C,
            "every run has a report of the load generator without errors",
            "a request that failed cost something else than one that was answered",
            (submission, _) =>
                Criteria.EachRun(submission, run => run.Measures.LoadIsSound, "no sound report of the load")
        ),
        new(
            "blocks-3",
            Grade.C,
            "each workload and mode has three blocks with a baseline",
            "one or two runs cannot show what is noise",
            (submission, manifest) => Criteria.Blocks(submission, manifest, 3)
        ),
        new(
            "blocks-5",
            Grade.B,
            "each workload and mode has five blocks with a baseline",
            "below five blocks there is no interval worth printing",
            (submission, manifest) => Criteria.Blocks(submission, manifest, SignedRank.LeastBlocks)
        ),
        new(
            "second-baseline",
            Grade.B,
            "each block has a second baseline",
            "how much two equal runs differ is the floor under every change",
            Criteria.SecondBaseline
        ),
        new(
            "interleaved",
            Grade.B,
            "blocks follow one another, each with all modes",
            "what drifts over an hour must not look like a mode",
            Criteria.Interleaved
        ),
        new(
            "duration-10",
            Grade.B,
            "every run lasts ten seconds",
            "shorter runs measure their own start",
            (submission, _) => Criteria.Duration(submission, 10)
        ),
        new(
            "latency",
            Grade.B,
            "every run has percentiles of latency",
            "the methodology asks for p50 and p99, which need --latency",
            (submission, _) =>
                Criteria.EachRun(submission, run => run.Measures.LatencyP99Us is not null, "no percentiles")
        ),
        new(
            "server-cpu",
            Grade.B,
            "every run has the server's CPU under load (pidstat-target.txt)",
            "CPU for each request is the figure that travels between machines",
            (submission, _) =>
                Criteria.EachRun(submission, run => run.Measures.TargetCpuPercent is not null, "no CPU of the server")
        ),
        new(
            "log",
            Grade.B,
            "every capture has a log that ends cleanly",
            "a log that is cut short hides losses",
            (submission, _) => Criteria.EachCapture(submission, run => run.Measures.LogIsWhole, "no clean log")
        ),
        new(
            "captured",
            Grade.B,
            "no mode lost more than 10 % of its events",
            "what is not captured is not paid for: above 10 % it is no capture benchmark",
            (submission, manifest) => Criteria.Loss(submission, manifest, 0.1)
        ),
        new(
            "machine",
            Grade.B,
            "the machine class is known (virt.txt beside cpuinfo.txt)",
            "a trap costs ten times as much in a virtual machine",
            (submission, manifest) =>
                MachineClasses.Of(manifest.Environment, submission.Facts) == MachineClass.Unknown
                    ? "the captures do not tell what kind of machine it is"
                    : null
        ),
        new(
            "blocks-6",
            Grade.A,
            "each workload and mode has six blocks with a baseline",
            "an interval of 95 % needs six blocks",
            (submission, manifest) => Criteria.Blocks(submission, manifest, 6)
        ),
        new(
            "duration-30",
            Grade.A,
            "every run lasts 30 seconds",
            "shorter runs may not reach the steady state of buffers and clocks",
            (submission, _) => Criteria.Duration(submission, 30)
        ),
        new(
            "ecapture-cpu",
            Grade.A,
            "every capture has eCapture's own CPU (pidstat-ecapture.txt)",
            "it is part of the cost, and an idle eCapture under load captured nothing",
            (submission, _) =>
                Criteria.EachCapture(
                    submission,
                    run => run.Measures.EcaptureCpuPercent is not null,
                    "no CPU of eCapture"
                )
        ),
        new(
            "ecapture-memory",
            Grade.A,
            "every capture has eCapture's memory (ps-ecapture.txt)",
            "its buffers are part of the cost",
            (submission, _) =>
                Criteria.EachCapture(
                    submission,
                    run => run.Measures.EcaptureRssBytes is not null,
                    "no memory of eCapture"
                )
        ),
        new(
            "client-cpu",
            Grade.A,
            "every run has the generator's CPU (pidstat-client.txt)",
            "a generator that is the bottleneck hides the server's loss",
            (submission, _) =>
                Criteria.EachRun(
                    submission,
                    run => run.Measures.ClientCpuPercent is not null,
                    "no CPU of the generator"
                )
        ),
        new(
            "maps",
            Grade.A,
            "the libraries that server and generator map are recorded (maps-target.txt, maps-client.txt)",
            "a generator on the same libssl is probed too, and a server on another one is not",
            (submission, _) =>
                submission.Facts.ClientProbed is null ? "nothing tells which libssl each process maps" : null
        ),
        new(
            "workload",
            Grade.A,
            "response size, kept connections and TLS version of each workload are stated",
            "they decide how often a request hits the probes",
            (_, manifest) => Criteria.WorkloadsStated(manifest)
        ),
        new(
            "complete",
            Grade.A,
            "no mode lost more than 1 % of its events",
            "losses make the overhead look smaller than it is",
            (submission, manifest) => Criteria.Loss(submission, manifest, 0.01)
        ),
    ];
}
