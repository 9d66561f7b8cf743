using EcResults.Site.Words;

namespace EcResults.Site.Models;

/// <summary>A figure that tables show: its heading, where it is in a run, and how it is written.</summary>
/// <param name="Name">Its name in camel case, as in data files.</param>
/// <param name="Heading">The heading of its column.</param>
/// <param name="Words">What it is, in a few words.</param>
/// <param name="OfMany">Whether it is computed from several lines, so that its place is only the first of them.</param>
/// <param name="OfEcapture">Whether it is about eCapture, and so cannot exist in a baseline.</param>
/// <param name="Of">The figure of a run.</param>
/// <param name="Format">The figure in words.</param>
internal sealed record RunColumn(
    string Name,
    string Heading,
    string Words,
    bool OfMany,
    bool OfEcapture,
    Func<RunMeasures, Derived?> Of,
    Func<double, string> Format
)
{
    /// <summary>Every figure of a run, in the order of the columns.</summary>
    public static IReadOnlyList<RunColumn> All { get; } =
    [
        new("requestsPerSecond", "Requests", "throughput", false, false, run => run.RequestsPerSecond, Numbers.Rate),
        new("latencyP50Us", "Latency p50", "median latency", false, false, run => run.LatencyP50Us, Numbers.Latency),
        new(
            "latencyP99Us",
            "Latency p99",
            "99th percentile of latency",
            false,
            false,
            run => run.LatencyP99Us,
            Numbers.Latency
        ),
        new(
            "transferBytesPerSecond",
            "Transfer",
            "bytes read by the generator",
            false,
            false,
            run => run.TransferBytesPerSecond,
            Numbers.Transfer
        ),
        new(
            "targetCpuPercent",
            "Server CPU",
            "100 % is one core",
            true,
            false,
            run => run.TargetCpuPercent,
            Numbers.Percent
        ),
        new(
            "targetCpuUsPerRequest",
            "Server CPU per request",
            "CPU time of the server for one request",
            true,
            false,
            run => run.TargetCpuUsPerRequest,
            Numbers.CpuTime
        ),
        new(
            "clientCpuPercent",
            "Generator CPU",
            "100 % is one core",
            true,
            false,
            run => run.ClientCpuPercent,
            Numbers.Percent
        ),
        new(
            "ecaptureCpuPercent",
            "eCapture CPU",
            "100 % is one core",
            true,
            true,
            run => run.EcaptureCpuPercent,
            Numbers.Percent
        ),
        new(
            "ecaptureRssBytes",
            "eCapture memory",
            "peak resident memory",
            false,
            true,
            run => run.EcaptureRssBytes,
            Numbers.Bytes
        ),
        new(
            "capturedEvents",
            "Events captured",
            "within the load window",
            true,
            true,
            run => run.CapturedEvents,
            Numbers.Count
        ),
        new("lostEvents", "Events lost", "within the load window", true, true, run => run.LostEvents, Numbers.Count),
    ];

    /// <summary>The figure of one run, with its raw line.</summary>
    public Cell CellOf(Submission submission, RunEvidence run) =>
        OfEcapture && run.Run.Mode == Mode.Baseline
            ? Cell.NotApplicable
            : Cell.Of(submission, Of(run.Measures), Format);

    /// <summary>The median over runs of one mode.</summary>
    public Cell MedianOf(IReadOnlyList<RunEvidence> runs)
    {
        if (OfEcapture && runs.All(run => run.Run.Mode == Mode.Baseline))
        {
            return Cell.NotApplicable;
        }

        var values = Values(runs);
        return values.Count == 0 ? Cell.Absent : new Cell(Format(Medians.Of(values)));
    }

    /// <summary>The figures that were measured.</summary>
    public IReadOnlyList<double> Values(IEnumerable<RunEvidence> runs) =>
        [.. runs.Select(run => Of(run.Measures)).OfType<Derived>().Select(derived => derived.Value)];
}
