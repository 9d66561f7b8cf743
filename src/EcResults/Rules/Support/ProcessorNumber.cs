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
                .. Elsewhere(submission, "the generator", run => run.ClientCpu, Generator, text, "load"),
                .. Elsewhere(submission, "eCapture", run => run.EcaptureCpu, Ecapture, text, "ecapture"),
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
        var outside = submission
            .Runs.Select(run => (Run: run, Allowed: allowed(run), Report: file(run)))
            .Select(one => (one.Run, one.Allowed, Shown: Outside(one.Report, one.Allowed)))
            .Where(one => one.Shown is not null)
            .ToList();
        if (outside is [({ } first, { } processors, { } shown), ..])
        {
            var more = processors.Count - MostListed;
            yield return new Problem(
                shown.At,
                $"{who} ran on the processor with the number \"{shown.Count}\" in {MessageFormat.FirstOf([.. outside.Select(one => one.Run)])}; the command allows {string.Join(", ", processors.Order().Take(MostListed))}{(more > 0 ? $" and {more} more" : "")}",
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
