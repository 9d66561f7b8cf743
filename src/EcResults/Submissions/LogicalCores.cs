namespace EcResults.Submissions;

/// <summary>How many processors the measured machine has.</summary>
internal static class LogicalCores
{
    /// <summary>
    /// By lscpu, else by a /proc/cpuinfo that is whole (head cuts it as the methodology says), else by the first line of a
    /// pidstat; null where none tells.
    /// </summary>
    public static Printed? Of(Submission submission) =>
        submission.Environment.Lscpu?.LogicalCores
        ?? (submission.Environment.Cpuinfo is { IsCut: false } whole ? whole.LogicalCores : (Printed?)null)
        ?? submission
            .Readings.Select(reading => reading.Reading.Report)
            .OfType<PidstatReport>()
            .Select(report => report.LogicalCores)
            .FirstOrDefault(cores => cores is not null);
}
