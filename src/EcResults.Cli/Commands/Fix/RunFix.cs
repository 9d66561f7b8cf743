namespace EcResults.Cli.Commands;

/// <summary>Whether the raw files of one run can be the source of a summary.</summary>
/// <param name="Evidence">The run as it was read.</param>
/// <param name="IsSound">Whether all its raw files were read and no written figure contradicts them.</param>
/// <param name="Contradictions">The written figures that its raw files do not give.</param>
internal sealed record RunFix(RunEvidence Evidence, bool IsSound, IReadOnlyList<RunFigure> Contradictions)
{
    public static RunFix Of(Submission submission, RunEvidence run)
    {
        var contradictions = FigureCatalog
            .All.Where(figure =>
                figure.In(run.Run.Figures) is { } value
                && !(run.Measures[figure] is { } now && figure.Agrees(value, now.Value))
            )
            .ToList();
        return new RunFix(
            run,
            contradictions.Count == 0 && run.Load is not null && IsRead(submission, run.Run.Name),
            contradictions
        );
    }

    /// <summary>What to do about the contradictions, which are left alone.</summary>
    public IEnumerable<string> LeftAlone(string manifest) =>
        Contradictions.Select(figure =>
        {
            var place = Evidence.Measures[figure] is { At: var at } ? $" {at}" : "";
            var written = figure.In(Evidence.Run.Figures)!.Value.ToString("0.####", CultureInfo.InvariantCulture);
            return $"{manifest}: {figure.Words} of run {Evidence.Run.Name} is stated as {written}, which its raw files{place} do not say; "
                + "attach the raw file as the tool printed it, or, where the figure is what is wrong, correct it and run --fix again";
        });

    private static bool IsRead(Submission submission, string run) =>
        submission
            .Files.Entries.Where(entry => SubmissionLayout.RunOf(entry.Path) == run)
            .All(entry =>
                SubmissionLayout.EvidenceAt(entry.Path) is null
                || submission.Readings.Any(reading =>
                    reading.Path == entry.Path && reading.Reading is { Report: not null, Problems.Count: 0 }
                )
            );
}
