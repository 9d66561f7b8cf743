namespace EcResults.Rules;

internal static class WrongProcess
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR317",
            Name = "wrong-process",
            Law =
                "CPU and memory are those of the server that is named, answers and is captured, the same in all runs of a block, and of eCapture itself, not of sudo, a shell or the load generator; eCapture and the generator are other processes in each run; and a process is of one user.",
            Reason =
                "sudo sleeps while eCapture works, so its figures make eCapture look free. In a script, $! after \"sudo ecapture … &\" "
                + "is sudo's pid. The nginx master sleeps as well. What only looks like "
                + "another process is a warning: an eCapture that uses hardly any CPU while it logs events, a server and a wrk beside it that both rest, though in a closed loop one of them always has work, a server of another name, or one "
                + "with another process id than in the other runs of its block; one id of eCapture or of the generator in all runs; another user of a process.",
            Cure =
                "Watch the process itself, for instance pidstat -p $(pidof ecapture) 1, and all workers of the server, and measure "
                + "again; or leave the file out, or mend the server's name.",
            Check = submission =>
                [
                    .. First(submission, "eCapture", run => Foreign(run.EcaptureCpu, ProcessNames.IsHelper)),
                    .. First(submission, "eCapture", run => Foreign(run.EcaptureMemory)),
                    .. First(submission, "the server", run => Foreign(run.TargetCpu, IsNoServer)),
                    .. EcaptureIdle
                        .Check(submission)
                        .Concat(OtherProcess.Check(submission))
                        .Concat(ProcessMix.Check(submission))
                        .Concat(ProcessUsers.Check(submission))
                        .Concat(ClosedLoop.Check(submission))
                        .Select(problem => problem with { Severity = problem.Severity ?? Severity.Warning }),
                ],
        };

    /// <summary>The first file of a kind that watches a wrong process; how many more do is said.</summary>
    private static IEnumerable<Problem> First(Submission submission, string wanted, Func<RunEvidence, Quoted?> foreign)
    {
        var runs = submission.Runs.Where(run => foreign(run) is not null).ToList();
        if (runs is [var first, ..] && foreign(first) is { } command)
        {
            yield return new Problem(
                command.At,
                $"the figures are those of {MessageFormat.Quote(command.Text)}, not of {wanted}, in {MessageFormat.FirstOf(runs)}",
                $"watch {wanted} itself and measure again, or leave the file out"
            );
        }
    }

    /// <summary>The first command where all are foreign: one process that is wanted makes a report right.</summary>
    private static Quoted? Foreign(PidstatReport? report, Func<Quoted, bool> isForeign)
    {
        var rows = report?.Processes ?? [];
        return rows.Count > 0 && rows.All(row => isForeign(row.Command)) ? rows[0].Command : null;
    }

    private static Quoted? Foreign(PsReport? report)
    {
        Quoted? first = null;
        foreach (var row in report?.Rows ?? [])
        {
            if (row.Command is { } command)
            {
                if (!ProcessNames.IsHelper(command))
                {
                    return null;
                }

                first ??= command;
            }
        }

        return first;
    }

    private static bool IsNoServer(Quoted command) =>
        ProcessNames.IsHelper(command)
        || ProcessNames.IsGenerator(command)
        || ProcessNames.Of(command.Text).StartsWith("ecapture", StringComparison.OrdinalIgnoreCase);
}
