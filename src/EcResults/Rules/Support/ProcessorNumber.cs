namespace EcResults.Rules;

/// <summary>The processors on which pidstat saw processes, beside those of the machine and of taskset.</summary>
internal static class ProcessorNumber
{
    /// <summary>The findings: one a kind of file.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.ManifestText is { } text
            ?
            [
                .. Absent(submission),
                .. Elsewhere(submission, "the generator", run => run.ClientCpu, run => Generator(run), text, "load"),
                .. Elsewhere(submission, "eCapture", run => run.EcaptureCpu, run => Ecapture(run), text, "ecapture"),
            ]
            : [];

    /// <summary>pidstat numbers processors from 0 on, and its first line counts those that are switched off too.</summary>
    private static IEnumerable<Problem> Absent(Submission submission)
    {
        foreach (var report in submission.Readings.Select(reading => reading.Reading.Report).OfType<PidstatReport>())
        {
            if (
                report.LogicalCores is { } cores
                && Rows(report).FirstOrDefault(row => row.Processor?.Count >= cores.Count) is { Processor: { } shown }
            )
            {
                yield return new Problem(
                    shown.At,
                    $"the process ran on the processor with the number \"{shown.Count}\", and the machine has {cores.Count}",
                    "attach pidstat's output of this machine unedited"
                )
                {
                    // In a container pidstat may count the processors of the container.
                    Severity = Severity.Warning,
                    Related = [new Related(cores.At, "the number of cores stands here")],
                };
                yield break;
            }
        }
    }

    private static IEnumerable<Problem> Elsewhere(
        Submission submission,
        string who,
        Func<RunEvidence, PidstatReport?> file,
        Func<RunEvidence, IReadOnlySet<int>?> allowed,
        ManifestText text,
        string member
    )
    {
        var runs = submission.Runs.Where(run => Outside(file(run), allowed(run)) is not null).ToList();
        if (runs is [var first, ..] && Outside(file(first), allowed(first)) is { } shown)
        {
            yield return new Problem(
                shown.At,
                $"{who} ran on the processor with the number \"{shown.Count}\" in {MessageFormat.FirstOf(runs)}; the command allows {string.Join(", ", allowed(first)!.Order().Take(8))}",
                "write the command line as it was typed, or attach the file of this run"
            )
            {
                // What taskset starts may ask another program to start it, as docker does.
                Severity = Severity.Warning,
                Related = [new Related(text.At($"/runs/{first.Index}/commands/{member}"), "the command stands here")],
            };
        }
    }

    private static Printed? Outside(PidstatReport? report, IReadOnlySet<int>? allowed) =>
        allowed is { Count: > 0 } && report is not null
            ? Rows(report).FirstOrDefault(row => row.Processor is { } at && !allowed.Contains((int)at.Count))?.Processor
            : null;

    private static IEnumerable<PidstatRow> Rows(PidstatReport report) =>
        report.Samples.SelectMany(sample => sample.Rows);

    private static IReadOnlySet<int>? Generator(RunEvidence run) =>
        ProcessorSet.Of(run.Run.Commands.Load, "wrk") ?? ProcessorSet.Of(run.Run.Commands.Load, "wrk2");

    private static IReadOnlySet<int>? Ecapture(RunEvidence run) =>
        run.Run.Commands.Ecapture is { } line ? ProcessorSet.Of(line, "ecapture") : null;
}
