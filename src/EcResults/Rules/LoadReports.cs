namespace EcResults.Rules;

/// <summary>The load reports of a submission, also where its manifest cannot be used.</summary>
internal static class LoadReports
{
    /// <summary>Every report that could be read.</summary>
    public static IEnumerable<LoadReport> Of(Submission submission) =>
        submission.Readings.Select(reading => reading.Reading.Report).OfType<LoadReport>();
}
