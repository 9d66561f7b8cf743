using EcResults.Reports;

namespace EcResults.Rules;

/// <summary>What may be taken for the same thing across submissions, told without reading any.</summary>
public static class LookAlike
{
    /// <summary>An id without case and dots: ids that are equal then are too much alike.</summary>
    public static string FoldedId(string id) => id.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);

    /// <summary>
    /// Whether two files of this name are never equal unless one is a copy: their counts, latencies and clocks tell them
    /// apart. A process's memory may be the same in two runs.
    /// </summary>
    public static bool TellsRunsApart(string fileName) =>
        ReportKinds.OfFile(fileName)?.Name is "wrk" or "wrk2" or "pidstat" or "ecapture-log";
}
