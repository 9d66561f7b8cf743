namespace EcResults.Comparisons;

/// <summary>What one submission says about one workload in one capturing mode: the point of every chart.</summary>
public sealed record Result
{
    /// <summary>A rate was held where at least this share of it was measured.</summary>
    private const double HeldShare = 0.95;

    /// <summary>The submission.</summary>
    public required Submission Submission { get; init; }

    /// <summary>Its manifest.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>The workload.</summary>
    public required Workload Workload { get; init; }

    /// <summary>The mode; never the baseline.</summary>
    public required Mode Mode { get; init; }

    /// <summary>With what it may share an axis.</summary>
    public required ComparabilityKey Key { get; init; }

    /// <summary>The comparisons in the order of <see cref="Metric.All"/>; a metric that was not measured is missing.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>How many blocks its first comparison rests on.</summary>
    public int Blocks => Comparisons[0].ChangePercent.Blocks;

    /// <summary>The CPU that a request costs more, or null where the server's CPU was not measured.</summary>
    public required AddedCpu? AddedCpu { get; init; }

    /// <summary>How much was captured and lost, or null where no log says.</summary>
    public required CaptureQuality? Capture { get; init; }

    /// <summary>Where the cost goes, or null without profile runs of the workload.</summary>
    public Anatomy? Anatomy { get; private init; }

    /// <summary>The runs of the mode, in the order of the manifest.</summary>
    public required IReadOnlyList<RunEvidence> Runs { get; init; }

    /// <summary>The baseline runs of the workload, in the order of the manifest.</summary>
    public required IReadOnlyList<RunEvidence> BaselineRuns { get; init; }

    /// <summary>eCapture's own CPU, percent of one core: the median over the runs.</summary>
    public double? EcaptureCpuPercent => MedianOf(Runs, run => run.EcaptureCpuPercent);

    /// <summary>eCapture's peak memory, bytes: the median over the runs.</summary>
    public double? EcaptureRssBytes => MedianOf(Runs, run => run.EcaptureRssBytes);

    /// <summary>
    /// The rate that the figures belong to, requests per second: the rate that was asked for where the generator held it,
    /// else the median while eCapture ran. Null where no report says.
    /// </summary>
    /// <remarks>A generator that holds a rate always measures a little less than it, 499.8 of 500.</remarks>
    public double? Rate =>
        By(Metric.Throughput)?.Median is not { } measured ? null
        : Workload.RatePerSecond is { } held && measured >= HeldShare * held ? held
        : measured;

    /// <summary>What it takes at the rate that it was measured at, or null where that or both parts are not known.</summary>
    public Cost? Cost => Rate is { } rate ? EcResults.Comparisons.Cost.Of(this, rate) : null;

    /// <summary>Requests per second of the baseline: the median over the runs.</summary>
    public double? BaselineRequestsPerSecond => MedianOf(BaselineRuns, run => run.RequestsPerSecond);

    /// <summary>The comparison by a metric, or null where it was not measured in any block of both.</summary>
    public Comparison? By(Metric metric) => Comparisons.FirstOrDefault(comparison => comparison.Metric == metric);

    /// <summary>
    /// The results of a submission that counts: one for each workload and capturing mode that at least one block holds
    /// beside a baseline, in the order of the manifest. None where it is withdrawn or its manifest breaks the schema.
    /// </summary>
    public static IReadOnlyList<Result> Of(Submission submission) =>
        submission is { Counts: true, Manifest: { } manifest } ? OfEach(submission, manifest) : [];

    /// <summary>The results of all submissions that count.</summary>
    public static IReadOnlyList<Result> Of(Catalog catalog) => [.. catalog.Submissions.SelectMany(Of)];

    /// <summary>The results of a submission, also of a withdrawn one, for its own page.</summary>
    public static IReadOnlyList<Result> OfEach(Submission submission, Manifest manifest) =>
        [
            .. manifest
                .Workloads.SelectMany(workload =>
                    ModeNames
                        .All.Where(mode => mode != Mode.Baseline)
                        .Select(mode => Of(submission, manifest, workload, mode))
                )
                .OfType<Result>(),
        ];

    private static Result? Of(Submission submission, Manifest manifest, Workload workload, Mode mode)
    {
        var comparisons = Metric
            .All.Select(metric => Comparison.Of(submission, workload.Name, mode, metric))
            .OfType<Comparison>()
            .ToList();
        if (comparisons.Count == 0)
        {
            return null;
        }

        var runs = RunsOf(submission, workload, mode);
        var hits = ProbeHits.Of(workload, mode, manifest.Environment.Server);
        var cpu = comparisons.Find(comparison => comparison.Metric == Metric.ServerCpu);
        var added = cpu is null ? null : AddedCpu.Of(cpu, hits);
        return new Result
        {
            Submission = submission,
            Manifest = manifest,
            Workload = workload,
            Mode = mode,
            Key = ComparabilityKey.Of(submission, manifest, workload, mode),
            Comparisons = comparisons,
            AddedCpu = added,
            Anatomy = EcResults.Comparisons.Anatomy.Of(
                submission.Runs.Where(run => run.Run.Profile is true && run.Run.Workload == workload.Name),
                mode,
                added?.UsPerRequest,
                runs
            ),
            Capture = CaptureQuality.Of(runs, hits, submission.Facts.ClientProbed),
            Runs = runs,
            BaselineRuns = RunsOf(submission, workload, Mode.Baseline),
        };
    }

    private static List<RunEvidence> RunsOf(Submission submission, Workload workload, Mode mode) =>
        [.. submission.ComparedRuns.Where(run => run.Run.Workload == workload.Name && run.Run.Mode == mode)];

    private static double? MedianOf(IReadOnlyList<RunEvidence> runs, Func<RunMeasures, Derived?> figure)
    {
        var values = runs.Select(run => figure(run.Measures))
            .OfType<Derived>()
            .Select(derived => derived.Value)
            .ToList();
        return values.Count == 0 ? null : Medians.Of(values);
    }
}
