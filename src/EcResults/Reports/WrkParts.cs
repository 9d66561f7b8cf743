namespace EcResults.Evidence;

/// <summary>The parts that every report has, in the order in which both tools print them.</summary>
internal static class WrkParts
{
    private static readonly (WrkLineKind Kind, string Name)[] Required =
    [
        (WrkLineKind.Running, "the \"Running\" line"),
        (WrkLineKind.Threads, "the \"threads and connections\" line"),
        (WrkLineKind.Header, "the \"Thread Stats\" header"),
        (WrkLineKind.Latency, "the \"Latency\" row"),
        (WrkLineKind.ThreadRate, "the \"Req/Sec\" row"),
        (WrkLineKind.Completed, "the \"requests in\" line"),
        (WrkLineKind.Rate, "the \"Requests/sec\" line"),
        (WrkLineKind.Transfer, "the \"Transfer/sec\" line"),
    ];

    /// <summary>What is missing between two lines, in words; empty where nothing is.</summary>
    /// <param name="after">The kind read last.</param>
    /// <param name="before">The kind that comes next, or null at the end of the file.</param>
    public static string Missing(WrkLineKind after, WrkLineKind? before)
    {
        var missing = new List<string>();
        foreach (var (kind, name) in Required)
        {
            if (kind > after && (before is null || kind < before))
            {
                missing.Add(name);
            }
        }

        return string.Join(", ", missing);
    }
}
