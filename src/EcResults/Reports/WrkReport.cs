namespace EcResults.Evidence;

/// <summary>What wrk printed: exactly one complete report.</summary>
/// <param name="Source">The file.</param>
public sealed record WrkReport(SourceText Source) : LoadReport(Source)
{
    /// <inheritdoc />
    public override LoadGenerator Generator => LoadGenerator.Wrk;

    /// <summary>Reads one file.</summary>
    public static Reading<WrkReport> Read(SourceText source)
    {
        var findings = new WrkFindings("wrk");
        var report = WrkReader.Read(source, findings) is { } draft
            ? new WrkReport(source)
            {
                Url = draft.Url,
                Duration = draft.Duration,
                Threads = draft.Threads,
                Connections = draft.Connections,
                LatencyUs = draft.LatencyUs,
                ThreadRequestsPerSecond = draft.ThreadRequestsPerSecond,
                Percentiles = draft.Percentiles,
                Requests = draft.Requests,
                RuntimeSeconds = draft.RuntimeSeconds,
                BytesRead = draft.BytesRead,
                SocketErrors = draft.SocketErrors,
                ErrorResponses = draft.ErrorResponses,
                RequestsPerSecond = draft.RequestsPerSecond,
                TransferBytesPerSecond = draft.TransferBytesPerSecond,
            }
            : null;
        return new Reading<WrkReport>(report, findings.Problems, findings.Oddities);
    }
}
