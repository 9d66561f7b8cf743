namespace EcResults.Evidence;

/// <summary>What both forms of the output, tables and JSON, have in common: rows come in, a reading comes out.</summary>
internal sealed class PidstatReportBuilder
{
    private readonly SourceText source;
    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private readonly PidstatConsistency consistency = new();
    private PidstatRows? averages;
    private Location? firstThread;

    // Then the only sample cannot be the one since boot.
    private bool hasInterval;

    /// <summary>Starts a report.</summary>
    public PidstatReportBuilder(SourceText source)
    {
        this.source = source;
        Samples = new PidstatSamples(problems);
    }

    /// <summary>The banner, once it was read.</summary>
    public PidstatBanner? Banner { get; set; }

    /// <summary>The first header, or in JSON the first sample: where the report says what it measures.</summary>
    public Location? FirstHeader { get; set; }

    /// <summary>The samples.</summary>
    public PidstatSamples Samples { get; }

    /// <summary>Whether average rows or their header were read.</summary>
    public bool HasAverages => averages is not null;

    /// <summary>Whether a problem was found.</summary>
    public bool HasProblems => problems.Count > 0;

    /// <summary>Adds a problem.</summary>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Adds problems.</summary>
    public void AddRange(IEnumerable<Problem> found) => problems.AddRange(found);

    /// <summary>Adds an warning.</summary>
    public void AddWarning(Problem warning) => warnings.Add(warning);

    /// <summary>Takes a row of a sample.</summary>
    public void Row(PidstatTime time, PidstatRowDraft row)
    {
        hasInterval |= row.IntervalStart is { } start && start != time;
        if (IsProcess(row))
        {
            Samples.Row(time, row);
        }
        else
        {
            Samples.Thread();
        }
    }

    /// <summary>Takes the header of averages.</summary>
    public void StartAverages(Location at) => averages ??= new PidstatRows(at);

    /// <summary>Takes an average row.</summary>
    public void Average(PidstatRowDraft row)
    {
        averages ??= new PidstatRows(row.At);
        if (!IsProcess(row))
        {
            return;
        }

        if (averages.Has(row))
        {
            problems.Add(PidstatFindings.SecondAverage(row.ProcessId, row.At));
        }

        if (averages.Add(row) is { } odd)
        {
            warnings.Add(odd);
        }
    }

    /// <summary>The outcome.</summary>
    public Reading<PidstatReport> Finish()
    {
        if (problems.Count == 0)
        {
            CheckCompleteness();
        }

        var inOrder = warnings.OrderBy(warning => warning.At.Line).ThenBy(warning => warning.At.Column).ToList();
        return new Reading<PidstatReport>(problems.Count == 0 ? Report() : null, problems, inOrder);
    }

    /// <summary>Checks a row of a process; a thread's is passed over.</summary>
    private bool IsProcess(PidstatRowDraft row)
    {
        if (row.IsThread)
        {
            firstThread ??= row.At;
            return false;
        }

        warnings.AddRange(row.Impossible.Select(PidstatFindings.Impossible));
        problems.AddRange(consistency.Check(row));
        return true;
    }

    private void CheckCompleteness()
    {
        if (!Samples.AreEmpty)
        {
            if (!hasInterval && !HasAverages && Samples.Only is { } only)
            {
                warnings.Add(PidstatFindings.MaybeSinceBoot(only));
            }

            warnings.AddRange(Samples.Warnings);
            if (averages?.Drafts.FirstOrDefault(row => Samples.IsStranger(row.ProcessId)) is { } stranger)
            {
                warnings.Add(PidstatFindings.AverageOfNobody(stranger.ProcessId, stranger.At));
            }

            return;
        }

        problems.Add(
            averages is { AreEmpty: false } ? PidstatFindings.OnlyAverages(averages.At)
            : firstThread is { } thread ? PidstatFindings.OnlyThreads(thread)
            : PidstatFindings.MeasuredNothing(FirstHeader ?? Banner?.At ?? source.Whole)
        );
    }

    private PidstatReport Report()
    {
        var dates = Banner?.PossibleDates ?? [];
        return new PidstatReport(source)
        {
            KernelRelease = Banner?.KernelRelease,
            HostName = Banner?.HostName,
            Architecture = Banner?.Architecture,
            PrintedDate = Banner?.Date,
            Date = dates is [var only] ? only : null,
            PossibleDates = dates,
            LogicalCores = Banner?.LogicalCores,
            Samples = Samples.ToSamples(),
            Averages = averages?.ToRows() ?? [],
        };
    }
}
