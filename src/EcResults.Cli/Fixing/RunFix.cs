using System.Globalization;

namespace EcResults.Cli.Fixing;

/// <summary>What is done about the figures of one run.</summary>
/// <param name="Evidence">The run as it was read.</param>
/// <param name="Mended">The run as it shall be written.</param>
/// <param name="IsSound">Whether all its raw files were read and no written figure contradicts them.</param>
/// <param name="Contradictions">The written figures that its raw files do not give.</param>
internal sealed record RunFix(
    RunEvidence Evidence,
    Run Mended,
    bool IsSound,
    IReadOnlyList<FigureDefinition> Contradictions
)
{
    public bool IsFilled => Mended != Evidence.Run;

    public static RunFix Of(Submission submission, RunEvidence run)
    {
        var recomputed = run.Measures.Figures;
        var contradictions = FigureDefinition
            .OfRun.Where(figure =>
                run.Run.Figures is { } written
                && figure.Of(written) is { } value
                && !(figure.Of(recomputed) is { } now && figure.Agrees(value, now))
            )
            .ToList();
        var sound = contradictions.Count == 0 && run.Load is not null && IsRead(submission, run.Run.Name);
        if (!sound)
        {
            return new RunFix(run, run.Run, IsSound: false, contradictions);
        }

        // A figure that is written and agrees stays as it is written: only what is missing is derived.
        var figures = FigureDefinition.With(
            run.Run.Figures ?? new RunFigures(),
            figure =>
                (run.Run.Figures is { } written ? figure.Of(written) : null)
                ?? (figure.Of(recomputed) is { } value ? figure.Round(value) : null)
        );
        var mended = figures == run.Run.Figures ? run.Run : run.Run with { Figures = figures };
        return new RunFix(run, mended, IsSound: true, []);
    }

    /// <summary>What to do about the contradictions, which are left alone.</summary>
    public IEnumerable<string> LeftAlone(string manifest) =>
        Contradictions.Select(figure =>
        {
            var place = Evidence.Measures.PlaceOf(figure.Name) is { } at ? $" {at}" : "";
            var written = figure.Of(Evidence.Run.Figures!)!.Value.ToString("0.####", CultureInfo.InvariantCulture);
            return $"{manifest}: {figure.Words} of run {Evidence.Run.Name} is stated as {written}, which its raw files{place} do not say; "
                + "attach the raw file as the tool printed it, or, where the figure is what is wrong, delete it from the run and run --fix again";
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
