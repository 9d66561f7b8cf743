namespace EcResults.Rules;

/// <summary>The processors on which pidstat saw processes, beside those of the machine and of taskset.</summary>
internal static class ProcessorNumber
{
    private const int MostListed = 8;

    /// <summary>The findings: one a kind of file.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.ManifestText is { } text
            ?
            [
                .. Absent(submission),
                .. Elsewhere(submission, "the generator", run => run.ClientCpu, Generator, Command(text, "load")),
                .. Elsewhere(submission, "eCapture", run => run.EcaptureCpu, Ecapture, Command(text, "ecapture")),
                .. submission.Environment.ServerConfig?.Affinity is { } affinity
                    ? Elsewhere(
                        submission,
                        "the server",
                        run => run.TargetCpu,
                        _ => affinity.Processors,
                        _ => affinity.At
                    )
                    : [],
            ]
            : [];

    private static Func<RunEvidence, Location> Command(ManifestText text, string member) =>
        run => text.At($"/runs/{run.Index}/commands/{member}");

    /// <summary>pidstat numbers processors from 0 on, and its first line counts those that are switched off too.</summary>
    private static IEnumerable<Problem> Absent(Submission submission)
    {
        foreach (var run in submission.Runs)
        {
            var watched = run.PidstatReports.ToList();
            if (
                watched.Find(report => report.LogicalCores is not null)?.LogicalCores is { } cores
                && watched
                    .SelectMany(report => Rows(report))
                    .Select(row => row.Processor)
                    .Concat(
                        new[] { run.CountersBefore, run.CountersAfter }
                            .SelectMany(counters => counters?.Processes ?? [])
                            .Select(process => process.LastProcessor)
                    )
                    .FirstOrDefault(number => number?.Count >= cores.Count)
                    is { } shown
            )
            {
                yield return new Problem(
                    shown.At,
                    $"the process ran on the processor with the number \"{shown.Count}\", and the machine has {cores.Count}",
                    $"attach {shown.At.FileName} of this machine unedited"
                )
                    // In a container pidstat may count the processors of the container.
                    .AsWarning()
                    .Beside(cores.At, "the number of cores stands here");
                yield break;
            }
        }
    }

    private static IEnumerable<Problem> Elsewhere(
        Submission submission,
        string who,
        Func<RunEvidence, PidstatReport?> file,
        Func<RunEvidence, IReadOnlySet<int>?> allowed,
        Func<RunEvidence, Location> place
    )
    {
        var outside = submission.Runs.Where(run => Outside(file(run), allowed(run)) is not null).ToList();
        if (
            outside is [var first, ..]
            && allowed(first) is { } processors
            && Outside(file(first), processors) is { } shown
        )
        {
            var more = processors.Count - MostListed;
            yield return new Problem(
                shown.At,
                $"{who} ran on the processor with the number \"{shown.Count}\" in {MessageFormat.FirstOf(outside)}; {place(first).FileName} allows {string.Join(", ", processors.Order().Take(MostListed))}{(more > 0 ? $" and {more} more" : "")}",
                $"attach the file of this run, or mend what {place(first).FileName} says"
            )
                // What taskset starts may ask another program to start it, as docker does.
                .AsWarning()
                .Beside(place(first), "it says so here");
        }
    }

    private static Printed? Outside(PidstatReport? report, IReadOnlySet<int>? allowed) =>
        allowed is { Count: > 0 } && report is not null
            ? Rows(report)
                // The master of a server is bound to none, and sleeps.
                .FirstOrDefault(row =>
                    row is { Processor: { } at, CpuPercent.Value: > 0 } && !allowed.Contains((int)at.Count)
                )
                ?.Processor
            : null;

    private static IEnumerable<PidstatRow> Rows(PidstatReport report) =>
        report.Samples.SelectMany(sample => sample.Rows);

    private static IReadOnlySet<int>? Generator(RunEvidence run) =>
        ProcessorSet.Of(run.Run.Commands.Load, "wrk") ?? ProcessorSet.Of(run.Run.Commands.Load, "wrk2");

    private static IReadOnlySet<int>? Ecapture(RunEvidence run) =>
        run.Run.Commands.Ecapture is { } line ? ProcessorSet.Of(line, "ecapture") : null;
}
