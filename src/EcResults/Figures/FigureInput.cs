namespace EcResults.Figures;

/// <summary>A run's reports as figures are read from them: values as printed, or computed within the load window.</summary>
/// <param name="Run">The run.</param>
public sealed record FigureInput(RunEvidence Run)
{
    private const double BytesPerKib = 1024;

    private readonly LoadWindow? window = LoadWindow.Of(Run);

    /// <summary>The load generator's report.</summary>
    public LoadReport? Load => Run.Load;

    /// <summary>A value as printed.</summary>
    internal static Derived? From(Printed? printed) => printed is { } value ? new Derived(value.Value, value.At) : null;

    /// <summary>The connections, reads and writes that failed and the requests that timed out.</summary>
    internal Derived? SocketErrors() =>
        Load?.SocketErrors is { } errors
            ? new Derived(
                errors.Connect.Value + errors.Read.Value + errors.Write.Value + errors.Timeout.Value,
                errors.Connect.At
            )
            : null;

    /// <summary>A process's CPU, percent of one core: the median of pidstat's samples within the load window.</summary>
    internal Derived? MedianCpu(PidstatReport? report) =>
        Within(report) is { } samples ? new Derived(Medians.Of(samples.Percents), samples.At) : null;

    /// <summary>The server's CPU time for one request, microseconds: mean CPU × elapsed time ÷ requests.</summary>
    internal Derived? CpuPerRequest() =>
        Load is { Requests.Value: > 0 } load && Within(Run.TargetCpu) is { } samples
            ? new Derived(samples.Mean / 100 * load.ElapsedSeconds / load.Requests.Value * 1e6, samples.At)
            : null;

    /// <summary>eCapture's peak resident memory, bytes: the greatest sample of ps, or of pidstat where ps is absent.</summary>
    internal Derived? PeakRss()
    {
        Printed? peak = null;
        foreach (var value in Run.EcaptureMemory?.RssKib ?? RssKib(Run.EcaptureCpu))
        {
            peak = peak is { } known && known.Value >= value.Value ? known : value;
        }

        return peak is { } found ? new Derived(found.Value * BytesPerKib, found.At) : null;
    }

    /// <summary>The sum of a count of the log over the seconds within the load window.</summary>
    /// <remarks>The counts are contributed, and added as whole numbers they could overflow.</remarks>
    internal Derived? Sum(Func<LogSecond, double> count)
    {
        // A log that never got ready captured nothing that could be lost: its count is unknown, not zero.
        if (Run.Log?.Ready is not { } ready || window is not { } load)
        {
            return null;
        }

        var seconds = Run.Log.Seconds.Where(second => load.Holds(second.Clock)).ToList();
        var first = seconds.Find(second => count(second) > 0) ?? seconds.FirstOrDefault();
        var sum = 0.0;
        foreach (var second in seconds)
        {
            sum += count(second);
        }

        return new Derived(sum, first?.At ?? ready.At);
    }

    private CpuSamples? Within(PidstatReport? report) =>
        report is not null && window is { } load ? CpuSamples.Within(report, load) : null;

    private IEnumerable<Printed> RssKib(PidstatReport? report) =>
        report is null || window is not { } load
            ? []
            : report
                .Samples.Where(load.HoldsSample)
                .SelectMany(sample => sample.Rows)
                .Select(row => row.RssKib)
                .OfType<Printed>();
}
