namespace EcResults.Figures;

/// <summary>The figures of one run, recomputed from its raw files, each with the line that it comes from.</summary>
public sealed record RunMeasures
{
    /// <summary>By the position in the catalogue; without the reports only the figures that pages show.</summary>
    private Derived?[] values = [];

    /// <summary>Requests per second, as printed.</summary>
    public Derived? RequestsPerSecond => this[FigureCatalog.RequestsPerSecond];

    /// <summary>The server's CPU, percent of one core: median within the load window.</summary>
    public Derived? TargetCpuPercent => this[FigureCatalog.TargetCpuPercent];

    /// <summary>eCapture's CPU, percent of one core: median within the load window.</summary>
    public Derived? EcaptureCpuPercent => this[FigureCatalog.EcaptureCpuPercent];

    /// <summary>The generator's CPU, percent of one core: median within the load window.</summary>
    public Derived? ClientCpuPercent => this[FigureCatalog.ClientCpuPercent];

    /// <summary>The server's CPU time for one request, microseconds.</summary>
    public Derived? TargetCpuUsPerRequest => this[FigureCatalog.TargetCpuUsPerRequest];

    /// <summary>eCapture's peak resident memory, bytes.</summary>
    public Derived? EcaptureRssBytes => this[FigureCatalog.EcaptureRssBytes];

    /// <summary>Samples lost within the load window.</summary>
    public Derived? LostEvents => this[FigureCatalog.LostEvents];

    /// <summary>Events captured within the load window: reads and writes (text), or secrets and packets.</summary>
    public Derived? CapturedEvents => this[FigureCatalog.CapturedEvents];

    /// <summary>Requests that the generator counted, as printed.</summary>
    public double? Requests { get; private init; }

    /// <summary>What the kernel counted between both ends of the load, or null where nobody saved it.</summary>
    public KernelCounts? Kernel { get; private init; }

    /// <summary>How long the load lasted, seconds.</summary>
    public double? LoadSeconds { get; private init; }

    /// <summary>A figure of the catalogue, or null where it was not measured.</summary>
    public Derived? this[RunFigure figure] =>
        FigureCatalog.IndexOf(figure) is var index && index < values.Length ? values[index] : null;

    /// <summary>Recomputes the figures of a run.</summary>
    public static RunMeasures Of(RunEvidence run)
    {
        var input = new FigureInput(run);
        var isBaseline = run.Run.Mode == Mode.Baseline;
        return new RunMeasures
        {
            values =
            [
                .. FigureCatalog.All.Select(figure => figure.OfEcapture && isBaseline ? null : figure.Read(input)),
            ],
            Requests = run.Load?.Requests.Value,
            Kernel = KernelCounts.Of(run),
            LoadSeconds = run.Load?.ElapsedSeconds,
        };
    }

    /// <summary>The figures that pages show with other places; what is only held against the report goes with it.</summary>
    internal RunMeasures WithPlaces(Func<Location, Location> place) =>
        this with
        {
            Kernel = Kernel is { } kernel ? kernel with { At = place(kernel.At), Fallen = null } : null,
            values =
            [
                .. values
                    .Take(FigureCatalog.Shown.Count)
                    .Select(figure => figure is { } known ? known with { At = place(known.At) } : (Derived?)null),
            ],
        };
}
