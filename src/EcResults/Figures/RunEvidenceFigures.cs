namespace EcResults.Figures;

/// <summary>The recomputed figures of a run.</summary>
public static class RunEvidenceFigures
{
    extension(RunEvidence run)
    {
        /// <summary>The figures recomputed from the run's reports, once.</summary>
        public RunMeasures Measures => run.Computed(RunMeasures.Of);
    }
}
