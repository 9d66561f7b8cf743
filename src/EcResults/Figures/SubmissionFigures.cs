namespace EcResults.Figures;

/// <summary>The recomputed figures of a submission.</summary>
public static class SubmissionFigures
{
    extension(Submission submission)
    {
        /// <inheritdoc cref="Submission.WithoutReports" />
        public Submission WithoutTexts() =>
            submission.WithoutReports((run, place) => run.WithoutReports(run.Measures.WithPlaces(place)));
    }
}
