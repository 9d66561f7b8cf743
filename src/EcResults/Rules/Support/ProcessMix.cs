namespace EcResults.Rules;

/// <summary>Processes that cannot be one server: its id changes, its program changes, or it answers without any CPU.</summary>
internal static class ProcessMix
{
    /// <summary>No server answers a TLS request in less, µs of a core; the real ones take 17 and more.</summary>
    private const double LeastUsPerRequest = 1;

    /// <summary>Nor in less with a TLS handshake for each, which is a signature and a key exchange; the real ones take hundreds.</summary>
    private const double LeastUsPerHandshake = 30;

    /// <summary>And no generator makes one.</summary>
    private const double LeastRequests = 50000;

    /// <summary>Two numbers may be the same by chance, where the kernel starts again at the first.</summary>
    private const int LeastRunsOfOneId = 3;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        [
            .. Idle(submission, "server", run => run.TargetCpu),
            .. Idle(submission, "generator", run => run.ClientCpu),
            .. submission.Runs.SelectMany(run => Foreign(run)),
            .. submission.Runs.SelectMany(SharedId),
            .. OtherIds(submission),
            .. OneId(submission),
        ];

    /// <summary>One id of a process that ends with its run: eCapture has one mode, and the generator ends with its load.</summary>
    private static IEnumerable<Problem> OneId(Submission submission)
    {
        foreach (
            var (who, file, isOther) in new (
                string,
                Func<RunEvidence, PidstatReport?>,
                Func<RunEvidence, RunEvidence, bool>
            )[]
            {
                ("eCapture", run => run.EcaptureCpu, (one, other) => one.Run.Mode != other.Run.Mode),
                ("the generator", run => run.ClientCpu, (one, other) => one.Index != other.Index),
            }
        )
        {
            var watched = submission
                .ComparedRuns.Select(run => new { Run = run, Rows = file(run)?.Processes ?? [] })
                .Where(one => one.Rows.Count > 0)
                .ToList();
            if (
                watched.Count >= LeastRunsOfOneId
                && watched.TrueForAll(one => one.Rows.All(row => row.ProcessId == watched[0].Rows[0].ProcessId))
                && watched.Find(one => isOther(watched[0].Run, one.Run)) is { } second
            )
            {
                yield return new Problem(
                    second.Rows[0].At,
                    $"{who} is process {second.Rows[0].ProcessId} in all {watched.Count} runs that watch it, and it is started anew for each",
                    "attach the files of the runs; where each started in a container of its own, say so in summary.md"
                )
                    .AsWarning()
                    .Beside(watched[0].Rows[0].At, "the same number in the first run");
            }
        }
    }

    /// <summary>pidstat watched the nginx master, or a shell: it slept while tens of thousands of requests were answered.</summary>
    private static IEnumerable<Problem> Idle(Submission submission, string who, Func<RunEvidence, PidstatReport?> file)
    {
        var runs = submission
            .Runs.Where(run =>
                run.Load is { } load
                && load.Requests.Value >= LeastRequests
                && LoadWindow.Of(run) is { } window
                && Cpu(file(run), window) is { } percent
                && percent / 100 * load.ElapsedSeconds * 1e6 / load.Requests.Value < Least(submission, run)
            )
            .ToList();
        if (runs is [var first, ..])
        {
            var sample = file(first)!.Samples.First(sample => sample.Rows.Count > 0);
            yield return new Problem(
                sample.Rows[0].At,
                $"the {who} takes less than {MessageFormat.Number(Least(submission, first))} us of CPU for a request in {MessageFormat.FirstOf(runs)}, which no {who} does{(Least(submission, first) > LeastUsPerRequest ? " over a new connection each" : "")}",
                who == "server"
                    ? "watch the workers that answer, not the master"
                    : "watch the process of the generator itself"
            )
            {
                Severity = Severity.Error,
                Related = [new Related(first.Load!.Requests.At, "the requests are counted here")],
            };
        }
    }

    private static double Least(Submission submission, RunEvidence run) =>
        submission.Manifest?.WorkloadOf(run.Run) is { KeepAlive: false, Tls: not null }
            ? LeastUsPerHandshake
            : LeastUsPerRequest;

    private static double? Cpu(PidstatReport? report, LoadWindow window)
    {
        var values = (report?.Samples ?? [])
            .Where(sample => sample.CpuPercent is not null && window.HoldsSample(sample))
            .Select(sample => sample.CpuPercent!.Value)
            .ToList();
        return values.Count > 0 ? values.Max() : null;
    }

    /// <summary>Rows of a program that most rows of the file are not of.</summary>
    private static IEnumerable<Problem> Foreign(RunEvidence run)
    {
        foreach (var report in run.PidstatReports)
        {
            if (report.Processes.DistinctBy(row => ProcessNames.Of(row.Command.Text)).Count() < 2)
            {
                continue;
            }

            var rows = report.Samples.SelectMany(sample => sample.Rows).ToList();
            var names = rows.CountBy(row => ProcessNames.Of(row.Command.Text))
                .OrderByDescending(name => name.Value)
                .ToList();
            if (
                names is [var most, _, ..]
                && rows.Find(row => ProcessNames.Of(row.Command.Text) != most.Key) is { } other
            )
            {
                yield return new Problem(
                    other.At,
                    $"{MessageFormat.Quote(other.Command.Text)} is among {most.Value} rows of {MessageFormat.Quote(most.Key)}; its CPU counts as if it were the same program's",
                    "watch the one program by its process ids and measure again"
                ).Beside(
                    rows.First(row => ProcessNames.Of(row.Command.Text) == most.Key).At,
                    "the first of the others"
                );
            }
        }
    }

    /// <summary>One process id in two files of a run whose programs differ.</summary>
    private static IEnumerable<Problem> SharedId(RunEvidence run)
    {
        var seen = new Dictionary<int, PidstatRow>();
        foreach (var report in run.PidstatReports)
        {
            foreach (var row in report.Processes)
            {
                if (
                    !seen.TryAdd(row.ProcessId, row)
                    && seen[row.ProcessId] is var other
                    && other.At.Path != row.At.Path
                    && ProcessNames.Of(other.Command.Text) != ProcessNames.Of(row.Command.Text)
                )
                {
                    yield return new Problem(
                        row.At,
                        $"process {row.ProcessId} is {MessageFormat.Quote(row.Command.Text)} here and {MessageFormat.Quote(other.Command.Text)} in {other.At.FileName} of the same run",
                        "attach the files that were recorded during this run"
                    ).Beside(other.At, "the other program stands here");
                    yield break;
                }
            }
        }
    }

    /// <summary>A baseline in which pidstat watched none of the server's processes of the captured runs of its block.</summary>
    private static IEnumerable<Problem> OtherIds(Submission submission)
    {
        foreach (var workload in WorkloadRuns.Of(submission))
        {
            foreach (var block in WorkloadRuns.Blocks(workload.Runs))
            {
                var captured = Ids(block.Where(run => run.Run.Mode != Mode.Baseline));
                var other = block.Find(run =>
                    run.Run.Mode == Mode.Baseline && Ids([run]) is { Count: > 0 } ids && !ids.Overlaps(captured)
                );
                if (captured.Count > 0 && other is not null)
                {
                    var row = other.TargetCpu!.Processes[0];
                    yield return new Problem(
                        row.At,
                        $"pidstat watched process {row.ProcessId} in run {other.Run.Name}, and in the captured runs of its block {string.Join(", ", captured.Order().Take(3))}; a server that is restarted between modes is another one",
                        "leave the server running through a block, and watch the same processes in all of its runs"
                    );
                    // One finding says it for all blocks.
                    yield break;
                }
            }
        }
    }

    private static HashSet<int> Ids(IEnumerable<RunEvidence> runs) =>
        [.. runs.SelectMany(run => run.TargetCpu?.Processes ?? []).Select(row => row.ProcessId)];
}
