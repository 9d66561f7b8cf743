namespace EcResults.Rules;

/// <summary>Each size of a process beside what a kernel can count, and beside the samples around it.</summary>
internal static class MemorySamples
{
    /// <summary>The least page of any machine, KiB.</summary>
    private const long PageKib = 4;

    /// <summary>A sample is 1.15 times both its neighbours at most in 5,240 of eCapture that were measured for this project.</summary>
    private const double MostAboveNeighbours = 1.25;

    private const double MostSecondsApart = 2;

    /// <summary>The findings, the first of a kind a file.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission.Runs.SelectMany(run =>
            run.PidstatReports.Select(Pages)
                .Append(
                    run.EcaptureMemory is { } ps
                        ? ps.RssKib.Select(size => Page(size)).FirstOrDefault(found => found is not null)
                        : null
                )
                .Append(run.EcaptureMemory is { } memory && IsDense(run, memory) ? Spike(memory.RssKib) : null)
                .OfType<Problem>()
        );

    private static Problem? Pages(PidstatReport report)
    {
        foreach (var sample in report.Samples)
        {
            foreach (var row in sample.Rows)
            {
                if ((Page(row.RssKib) ?? Page(row.VirtualKib)) is { } problem)
                {
                    return problem;
                }
            }
        }

        return null;
    }

    private static Problem? Page(Printed? size) =>
        // With a unit behind it the number is rounded.
        size is { HalfStep: 0 } kib
        && kib.Count % PageKib != 0
            ? new Problem(
                kib.At,
                $"{MessageFormat.Words(kib.At)} KiB are no whole number of pages, which have 4 KiB or more",
                "attach the file as it was printed"
            )
            : null;

    /// <summary>Between samples that are far apart a program gives much back.</summary>
    private static bool IsDense(RunEvidence run, PsReport memory) =>
        run.Load is { ElapsedSeconds: var seconds } && seconds <= memory.RssKib.Count * MostSecondsApart;

    private static Problem? Spike(IReadOnlyList<Printed> samples)
    {
        for (var at = 0; at < samples.Count && samples.Count > 1; at++)
        {
            var before = samples[at == 0 ? 1 : at - 1];
            var after = samples[at + 1 < samples.Count ? at + 1 : at - 1];
            if (samples[at].Value > MostAboveNeighbours * Math.Max(before.Value, after.Value))
            {
                return new Problem(
                    samples[at].At,
                    $"{MessageFormat.Words(samples[at].At)} KiB stand beside {MessageFormat.Words(before.At)} and {MessageFormat.Words(after.At)}; a program that takes so much gives none of it back within one sample",
                    "attach ps' output of this run as it was printed"
                ).Beside(before.At, "the sample beside it");
            }
        }

        return null;
    }
}
