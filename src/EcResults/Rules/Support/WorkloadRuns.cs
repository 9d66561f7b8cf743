namespace EcResults.Rules;

/// <summary>One workload with its runs, as rules on method look at it.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="At">Its name in submission.json.</param>
/// <param name="Runs">Its runs in the order of time; at least one.</param>
internal sealed record WorkloadRuns(Workload Workload, Location At, IReadOnlyList<RunEvidence> Runs)
{
    /// <summary>
    /// A difference of throughput below this share is never held against anybody: a careful reviewer calls a baseline that
    /// moved by it unsteady.
    /// </summary>
    public const double SteadyShare = 0.05;

    /// <summary>An overhead below this many times the spread of equal runs is not detectable.</summary>
    private const double SpreadFactor = 2;

    /// <summary>pidstat counts ticks of 10 ms: below this the difference of two figures is mostly rounding.</summary>
    private const double LeastCpuPercent = 10;

    /// <summary>Its name in double quotes.</summary>
    public string Name => MessageFormat.Quote(Workload.Name);

    /// <summary>The modes with eCapture that it was measured in, in the order in which people compare them.</summary>
    public IEnumerable<Mode> Captures =>
        ModeNames.All.Where(mode => mode != Mode.Baseline && Runs.Any(run => run.Run.Mode == mode));

    /// <summary>
    /// The share by which two medians of throughput may differ and still be the same: twice the median difference of the
    /// A/A pairs, and never less than <see cref="SteadyShare"/>.
    /// </summary>
    public double NoiseShare
    {
        get
        {
            var pairs = Blocks(In(Mode.Baseline))
                .Select(Rates)
                .Where(rates => rates.Count > 1)
                .Select(rates => Math.Abs(Math.Log(rates[1] / rates[0])))
                .ToList();
            return pairs.Count == 0 ? SteadyShare : Math.Max(SteadyShare, SpreadFactor * Medians.Of(pairs));
        }
    }

    /// <summary>Every workload of a submission that has runs, in the order of the manifest.</summary>
    public static IEnumerable<WorkloadRuns> Of(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        var byWorkload = submission.ComparedRuns.ToLookup(run => run.Run.Workload);
        var seen = new HashSet<string>();
        for (var index = 0; index < manifest.Workloads.Count; index++)
        {
            var workload = manifest.Workloads[index];
            var runs = byWorkload[workload.Name].ToList();
            // A name that stands twice has its own finding; its runs are looked at once.
            if (seen.Add(workload.Name) && runs.Count > 0)
            {
                runs.Sort(ByTime);
                yield return new WorkloadRuns(workload, text.At($"/workloads/{index}/name"), runs);
            }
        }
    }

    /// <summary>The order of time, and of submission.json where two runs start at once.</summary>
    public static int ByTime(RunEvidence left, RunEvidence right)
    {
        var order = left.Run.StartedAt.CompareTo(right.Run.StartedAt);
        return order != 0 ? order : left.Index.CompareTo(right.Index);
    }

    /// <summary>The runs in a mode, in the order of time.</summary>
    public IEnumerable<RunEvidence> In(Mode mode) => Runs.Where(run => run.Run.Mode == mode);

    /// <summary>Those whose server's CPU can be held against each other, in the order of time.</summary>
    public List<RunEvidence> WithCpu(Mode mode) =>
        [
            .. In(mode)
                .Where(run =>
                    run.Measures is { TargetCpuUsPerRequest: not null, TargetCpuPercent.Value: >= LeastCpuPercent }
                ),
        ];

    /// <summary>Runs by their blocks, in the order in which these come first.</summary>
    public static List<List<RunEvidence>> Blocks(IEnumerable<RunEvidence> runs) =>
        [.. runs.GroupBy(run => run.Run.Repetition).Select(block => block.ToList())];

    /// <summary>How many blocks hold a mode beside a baseline.</summary>
    public int Blocks(Mode mode) =>
        In(mode)
            .Select(run => run.Run.Repetition)
            .Intersect(In(Mode.Baseline).Select(run => run.Run.Repetition))
            .Count();

    /// <summary>The median requests per second in a mode, or null where no report says.</summary>
    public double? MedianRate(Mode mode)
    {
        var rates = Rates(In(mode));
        return rates.Count == 0 ? null : Medians.Of(rates);
    }

    private static List<double> Rates(IEnumerable<RunEvidence> runs) => [.. runs.Select(RateOf).OfType<double>()];

    /// <summary>A run's requests per second, where there were any.</summary>
    public static double? RateOf(RunEvidence run) =>
        run.Load?.RequestsPerSecond.Value is > 0 and var rate ? rate : null;
}
