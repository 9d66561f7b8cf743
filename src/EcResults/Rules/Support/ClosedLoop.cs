namespace EcResults.Rules;

/// <summary>
/// A closed loop on one machine never rests: while the server sleeps wrk holds every connection, and while wrk sleeps the
/// server does. So the CPU of both, with the time that the server waits for one, makes up the whole load: 113 % of it at
/// least in 402 loads of wrk measured for this project. Where it does not, pidstat missed a process or shows less than there was.
/// </summary>
internal static class ClosedLoop
{
    /// <summary>What both have to make up, percent of the load; a host may take a part of its machine's time.</summary>
    private const double LeastPercent = 90;

    /// <summary>Baselines that make up less belong to a server that waits for something else, which no file shows.</summary>
    private const double BaselinePercent = 100;

    /// <summary>On a machine that is busier the threads of the generator wait for a CPU, which pidstat does not count.</summary>
    private const double MostOfMachine = 0.85;

    /// <summary>With few connections both sleep while a processor wakes up.</summary>
    private const double LeastConnections = 8;

    /// <summary>The findings, one a workload.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        WorkloadRuns.Of(submission).Select(workload => Check(submission, workload)).OfType<Problem>();

    private static Problem? Check(Submission submission, WorkloadRuns workload)
    {
        if (workload.Workload is not { Generator: LoadGenerator.Wrk, SharesMachine: true })
        {
            return null;
        }

        var shares = workload.Runs.Select(Share.Of).OfType<Share>().ToList();
        var baselines = shares.Where(share => share.Run.Run.Mode == Mode.Baseline).Select(share => share.Busy).ToList();
        if (baselines.Count == 0 || Medians.Of(baselines) is not (>= BaselinePercent and var usual))
        {
            return null;
        }

        var machine = submission.Manifest!.Environment.Cpu.LogicalCores * 100 * MostOfMachine;
        var idle = shares.Where(share => share.Busy < LeastPercent && share.Cpu < machine).ToList();
        return idle is not [var first, ..]
            ? null
            : new Problem(
                first.Server.At,
                $"the server uses {Percent(first.Server.Mean)} % CPU and waits {Percent(first.Wait)} % of the time for one, and the generator uses {Percent(first.Client.Mean)} %, in {MessageFormat.FirstOf([.. idle.Select(share => share.Run)])}: that leaves {Percent(100 - first.Busy)} % of the load in which neither had anything to do, and with wrk one of them always has; in the baselines of {workload.Name} they make up {Percent(usual)} %",
                "watch all processes of the server and the generator, or say in summary.md what else the server waits for"
            ).Beside(first.Client.At, "the generator's samples start here");
    }

    private static string Percent(double value) => MessageFormat.Number(Math.Round(value, 1));

    /// <summary>What pidstat sampled in the load of a run, percent of one core.</summary>
    private sealed record Share(RunEvidence Run, CpuSamples Server, CpuSamples Client, double Wait)
    {
        /// <summary>The part of the load in which the server or the generator had something to do, and more where both had.</summary>
        public double Busy => Server.Mean + Wait + Client.Mean;

        /// <summary>The CPU of all processes that were watched.</summary>
        public double Cpu => Server.Mean + Client.Mean + (Run.Measures.EcaptureCpuPercent?.Value ?? 0);

        /// <summary>A run's, or null where it cannot be told; a script of wrk may make it pause.</summary>
        public static Share? Of(RunEvidence run) =>
            run
                is {
                    Load: { SocketErrors: null, Connections.Value: >= LeastConnections },
                    LoadCommand: { Script: false },
                    TargetCpu: { } target,
                    ClientCpu: { } client,
                }
            && LoadWindow.Of(run) is { } window
            && CpuSamples.Within(target, window) is { WaitMean: { } wait } server
            && CpuSamples.Within(client, window) is { } generator
                ? new Share(run, server, generator, wait)
                : null;
    }
}
