namespace EcResults.Rules;

internal static class ImplausibleProbeCost
{
    /// <summary>
    /// Uprobe and uretprobe on two SSL_read and one SSL_write: what nginx does for a small answer over a kept connection
    ///.
    /// </summary>
    private const int TrapsPerRequest = 6;

    /// <summary>The largest answer, header included, that is one SSL_write: 16 KiB, less a margin.</summary>
    private const double MostAnswerBytes = 15 * 1024;

    /// <summary>What a trap costs at least on any machine, µs.</summary>
    private const double LeastUs = 0.3;

    /// <summary>And at most on bare metal, x86 and ARM alike.</summary>
    private const double MostBareMetalUs = 2;

    /// <summary>And at most in a virtual machine, where it may exit to the host.</summary>
    private const double MostVirtualUs = 20;

    /// <summary>The ranges are those of a trap; events are copied out as well, and machines differ.</summary>
    private const double SlackFactor = 2;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR314",
            Name = "implausible-probe-cost",
            Severity = Severity.Warning,
            Law = "The CPU that text mode adds to a request is what its traps cost on such a machine.",
            Reason =
                "A trap costs 0.3 to 2 µs on bare metal and up to 20 µs in a virtual machine, and nginx takes six for a small answer. "
                + "Less means that the probes did not fire in the process that pidstat watched; more, that something else ran.",
            Cure =
                "Check that pidstat watches all workers, that eCapture probes their libssl, and what else traces them; or explain it in summary.md.",
            Check = submission =>
                WorkloadRuns.Of(submission).Select(workload => Check(submission, workload)).OfType<Problem>(),
        };

    private static Problem? Check(Submission submission, WorkloadRuns workload)
    {
        var env = submission.Environment;
        var text = Measured(workload, Mode.Text);
        var baseline = Measured(workload, Mode.Baseline);
        if (
            submission.Manifest!.Environment.Server?.Name != "nginx"
            || workload.Workload.KeepAlive != true
            || MachineSigns.Emulation(env) is not null
            || text.Count == 0
            || baseline.Count == 0
        )
        {
            return null;
        }

        var before = Medians.Of(baseline.ConvertAll(Cost));
        var added = (Medians.Of(text.ConvertAll(Cost)) - before) / TrapsPerRequest;
        var (most, machine) = MachineSigns.BareMetal(env)
            ? (MostBareMetalUs, "on bare metal")
            : (MostVirtualUs, "in a virtual machine");
        return added >= LeastUs / SlackFactor && added <= most * SlackFactor
            ? null
            : new Problem(
                text[0].Measures.TargetCpuUsPerRequest!.Value.At,
                $"text mode of {workload.Name} adds {MessageFormat.Number(Math.Round(added, 2))} us of the server's CPU to each of a request's six traps; a trap costs {MessageFormat.Number(LeastUs)} to {MessageFormat.Number(most)} us {machine}",
                "check which processes pidstat and eCapture watch, or explain it in summary.md"
            ).Beside(
                baseline[0].Measures.TargetCpuUsPerRequest!.Value.At,
                $"without eCapture a request takes {MessageFormat.Number(Math.Round(before, 2))} us"
            );
    }

    private static List<RunEvidence> Measured(WorkloadRuns workload, Mode mode) =>
        workload.WithCpu(mode).FindAll(run => run.Load!.BytesRead.Value / run.Load.Requests.Value <= MostAnswerBytes);

    private static double Cost(RunEvidence run) => run.Measures.TargetCpuUsPerRequest!.Value.Value;
}
