namespace EcResults.Figures;

/// <summary>The recomputed figures of what was read.</summary>
public static class RunEvidenceFigures
{
    extension(RunEvidence run)
    {
        /// <summary>The figures recomputed from the run's reports, once.</summary>
        public RunMeasures Measures => run.Computed(RunMeasures.Of);
    }

    extension(Submission submission)
    {
        /// <inheritdoc cref="Submission.WithoutReports" />
        public Submission WithoutTexts() =>
            submission.WithoutReports((run, place) => run.WithoutReports(run.Measures.WithPlaces(place)));
    }
}
