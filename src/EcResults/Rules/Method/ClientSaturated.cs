namespace EcResults.Rules;

internal static class ClientSaturated
{
    /// <summary>
    /// A thread of the generator that waits for the server at all has some idle time; the real submissions show 99 % and more
    /// where it is the bottleneck, and 87 % at the most elsewhere.
    /// </summary>
    private const double Saturated = 0.95;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR321",
            Name = "client-saturated",
            Severity = Severity.Warning,
            Law = "The load generator has CPU to spare.",
            Reason =
                "A generator whose threads are busy all the time is the bottleneck itself: the server could do more, so a loss of "
                + "throughput through eCapture looks smaller than it is.",
            Cure = "Give the generator more threads (-t) and cores, or another machine; or measure at a fixed rate.",
            Check = submission => WorkloadRuns.Of(submission).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(WorkloadRuns workload)
    {
        var runs = workload.Runs.Where(IsSaturated).ToList();
        return runs is not [{ Measures.ClientCpuPercent: { } cpu } first, ..]
            ? null
            : new Problem(
                cpu.At,
                $"the generator of {workload.Name} uses {MessageFormat.Number(cpu.Value)} % CPU with {MessageFormat.Number(first.Load!.Threads.Value)} {(first.Load.Threads.Count == 1 ? "thread" : "threads")} in {MessageFormat.FirstOf(runs)}; from {MessageFormat.Percent(Saturated)} of each thread on it is the bottleneck",
                "give the generator more threads and cores, or measure at a fixed rate"
            ).Beside(first.Load.Threads.At, "the threads are counted here");
    }

    private static bool IsSaturated(RunEvidence run) =>
        run is { Measures.ClientCpuPercent: { } cpu, Load.Threads.Value: > 0 and var threads }
        && cpu.Value >= threads * 100 * Saturated;
}
