namespace EcResults.Evidence;

/// <summary>
/// The parts of a report while it is read. A part that a problem spoilt keeps its default: a report is made only where
/// there is no problem.
/// </summary>
internal sealed class WrkDraft
{
    public Quoted Url { get; set; }
    public NominalDuration Duration { get; set; }
    public Printed Threads { get; set; }
    public Printed Connections { get; set; }
    public ThreadStats LatencyUs { get; set; } = new(null, null, null, null);
    public ThreadStats ThreadRequestsPerSecond { get; set; } = new(null, null, null, null);
    public List<Percentile> Percentiles { get; } = [];
    public Printed Requests { get; set; }
    public Printed RuntimeSeconds { get; set; }
    public Printed BytesRead { get; set; }
    public SocketErrors? SocketErrors { get; set; }
    public Printed? ErrorResponses { get; set; }
    public Printed RequestsPerSecond { get; set; }
    public Printed TransferBytesPerSecond { get; set; }
}
