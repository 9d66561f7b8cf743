namespace EcResults.Evidence;

/// <summary>What both forms of the output, tables and JSON, have in common: rows come in, a reading comes out.</summary>
/// <param name="source">The file.</param>
internal sealed class PidstatCollector(SourceText source)
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> oddities = [];
    private PidstatRows? averages;
    private PidstatSamples? samples;
    private Location? firstThread;
    private readonly PidstatMemory memory = new();
    private bool sumWasWrong;

    /// <summary>The banner, once it was read.</summary>
    public PidstatBanner? Banner { get; set; }

    /// <summary>The first header, or in JSON the first sample: where the report says what it measures.</summary>
    public Location? FirstHeader { get; set; }

    /// <summary>Whether the only sample cannot be the one since boot, for its interval starts before it ends.</summary>
    public bool HasInterval { get; set; }

    /// <summary>Whether average rows or their header were read.</summary>
    public bool HasAverages => averages is not null;

    /// <summary>Whether a problem was found.</summary>
    public bool HasProblems => problems.Count > 0;

    /// <summary>The samples.</summary>
    public PidstatSamples Samples => samples ??= new PidstatSamples(problems);

    /// <summary>Adds a problem.</summary>
    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Adds an oddity.</summary>
    public void AddOddity(Problem oddity) => oddities.Add(oddity);

    /// <summary>Takes a row of a sample.</summary>
    public void Row(PidstatTime time, PidstatFields fields, string table, Location at)
    {
        if (Process(fields, at) is { } row)
        {
            Samples.Row(time, row, table);
        }
        else
        {
            Samples.Thread();
        }
    }

    /// <summary>Takes the header of averages.</summary>
    public void StartAverages(Location at) => averages ??= new PidstatRows(at);

    /// <summary>Takes an average row.</summary>
    public void Average(PidstatFields fields, string table, Location at)
    {
        StartAverages(at);
        if (Process(fields, at) is not { } row)
        {
            return;
        }

        if (averages!.Has(row.ProcessId, table))
        {
            problems.Add(PidstatFindings.SecondAverage(row.ProcessId, at));
        }

        averages.Add(row, table);
    }

    /// <summary>The outcome.</summary>
    public Reading<PidstatReport> Finish()
    {
        CheckCompleteness();
        var inOrder = oddities.OrderBy(oddity => oddity.At.Line).ThenBy(oddity => oddity.At.Column).ToList();
        return new Reading<PidstatReport>(problems.Count == 0 ? Report() : null, problems, inOrder);
    }

    private PidstatRow? Process(PidstatFields fields, Location at)
    {
        if (fields.IsThread || fields.Row(at) is not { } row)
        {
            firstThread ??= at;
            return null;
        }

        oddities.AddRange(fields.Impossible.Select(PidstatFindings.Impossible));
        if (!sumWasWrong && PidstatSum.Contradiction(row) is { } contradiction)
        {
            sumWasWrong = true;
            problems.Add(contradiction);
        }

        if (memory.Contradiction(row) is { } other)
        {
            problems.Add(other);
        }

        return row;
    }

    private void CheckCompleteness()
    {
        if (problems.Count > 0)
        {
            return;
        }

        if (!Samples.AreEmpty)
        {
            if (!HasInterval && !HasAverages && Samples.All() is [var only])
            {
                oddities.Add(PidstatFindings.MaybeSinceBoot(only.At));
            }
        }
        else if (averages is { All.Count: > 0 })
        {
            problems.Add(PidstatFindings.OnlyAverages(averages.At));
        }
        else if (firstThread is { } thread)
        {
            problems.Add(PidstatFindings.OnlyThreads(thread));
        }
        else
        {
            problems.Add(PidstatFindings.MeasuredNothing(FirstHeader ?? Banner?.At ?? source.Whole));
        }
    }

    private PidstatReport Report() =>
        new(source)
        {
            KernelRelease = Banner?.KernelRelease,
            HostName = Banner?.HostName,
            Architecture = Banner?.Architecture,
            PrintedDate = Banner?.Date,
            Date = Banner?.Date is { } date ? PidstatDate.Read(date.Text) : null,
            PossibleDates = Banner?.Date is { } words ? PidstatDate.Possible(words.Text) : [],
            LogicalCores = Banner?.LogicalCores,
            Samples = Samples.All(),
            Averages = averages?.All ?? [],
        };
}
