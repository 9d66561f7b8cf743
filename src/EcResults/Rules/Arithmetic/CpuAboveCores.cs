namespace EcResults.Rules;

internal static class CpuAboveCores
{
    /// <summary>
    /// pidstat divides ticks by an interval that jitters: on the real submissions a process that one core limits shows up to
    /// 107 on an emulated machine. A quarter more than all cores is no jitter.
    /// </summary>
    private const double SampleSlack = 1.25;

    /// <summary>Medians over the load window do not jitter.</summary>
    private const double MedianSlack = 1.1;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR315",
            Name = "cpu-above-cores",
            Law =
                "Processes do not use more CPU than the machine has, 100 % for each logical core, and they run on processors that it has and that taskset or nginx.conf allows them.",
            Reason =
                "pidstat counts in percent of one core. A sum above all cores was not measured on this machine, or rows were counted twice. "
                + "A processor that there is not, or that the command or the configuration excludes, is a warning.",
            Cure = "Attach pidstat's output unedited, of the machine that was measured.",
            Check = submission =>
                submission.Runs.SelectMany(run => Check(submission, run)).Concat(ProcessorNumber.Check(submission)),
        };

    private static IEnumerable<Problem> Check(Submission submission, RunEvidence run)
    {
        foreach (var report in run.PidstatReports)
        {
            if (CoresOf(submission, report) is not { Percent: > 0 } cores)
            {
                continue;
            }

            var found = report.Samples.FirstOrDefault(sample => sample.CpuPercent > cores.Percent * SampleSlack);
            if (found is { CpuPercent: { } sum })
            {
                yield return Above(
                    found.Rows.FirstOrDefault(row => row.CpuPercent is not null)?.CpuPercent?.At ?? found.At,
                    sum,
                    "the processes of this sample use",
                    cores
                );
            }
        }

        // The generator may run on another machine; the server and eCapture cannot.
        var generator = submission.Manifest?.WorkloadOf(run.Run) is { SharesMachine: true }
            ? run.Measures.ClientCpuPercent?.Value ?? 0
            : 0;
        if (
            run.Measures is { TargetCpuPercent: { } target, EcaptureCpuPercent: { } ecapture }
            && CoresOf(submission, run.TargetCpu!) is { Percent: > 0 } all
            && target.Value + ecapture.Value + generator is var used
            && used > all.Percent * MedianSlack
        )
        {
            yield return Above(
                ecapture.At,
                used,
                $"server{(generator > 0 ? ", generator" : "")} and eCapture together use, in run {run.Run.Name},",
                all
            );
        }
    }

    private static Problem Above(Text.Location at, double sum, string what, Cores cores) =>
        new Problem(
            at,
            $"{what} {MessageFormat.Number(Math.Round(sum, 2))} % CPU; {MessageFormat.Number(cores.Percent / 100)} logical cores have {MessageFormat.Number(cores.Percent)} %",
            "attach pidstat's output of this machine unedited"
        ).Beside(cores.At, "the number of cores stands here");

    private static Cores? CoresOf(Submission submission, PidstatReport report) =>
        report.LogicalCores is { } banner ? new Cores(banner.Value * 100, banner.At)
        : submission is { Manifest: { } manifest, ManifestText: { } text }
            ? new Cores(manifest.Environment.Cpu.LogicalCores * 100.0, text.At("/environment/cpu/logicalCores"))
        : null;

    private sealed record Cores(double Percent, Text.Location At);
}
