namespace EcResults.Evidence;

/// <summary>
/// Puts rows into samples. A header with a clock says where an interval starts, a row says where it ends; so an interval
/// without rows ends at the clock of the next header. The last header of a report has often no rows: the process is gone,
/// and the file does not show when its interval ended.
/// </summary>
/// <param name="problems">Where times that contradict each other are reported.</param>
internal sealed class PidstatSamples(List<Problem> problems)
{
    private const int LeastForStart = 3;
    private const int LeastToCompare = 5;

    private readonly List<Sample> samples = [];
    private readonly HashSet<string> tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> blockTables = new(StringComparer.Ordinal);
    private PidstatTable? blockStart;
    private bool blockHasRows;
    private bool sampleIsOpen;
    private PidstatTable? firstStart;
    private int headers;
    private Problem? strayHeader;
    private Problem? otherCommand;

    /// <summary>Whether no sample has a row.</summary>
    public bool AreEmpty => samples.TrueForAll(sample => sample.Rows.AreEmpty);

    /// <summary>Where the only sample starts, or null where there is another number of them.</summary>
    public Location? Only => samples is [var only] ? only.Rows.At : null;

    /// <summary>Takes a header: the next table of the same interval, or the start of the next interval.</summary>
    public void Header(PidstatTable table)
    {
        if (blockStart is null || blockStart.Time != table.Time || blockTables.Contains(table.Signature))
        {
            if (sampleIsOpen && table.Time is { } start && start != samples[^1].Time)
            {
                strayHeader ??= PidstatFindings.StrayHeader(start, samples[^1].Time, table.At);
            }

            if (blockStart is { Time: not null } idle && !blockHasRows && table.Time is { } end)
            {
                Start(end, idle.At);
            }

            if (blockStart is { Time: not null } && blockStart.Time == table.Time && !blockHasRows)
            {
                strayHeader ??= PidstatFindings.SecondHeader(table.At);
            }

            blockStart = table;
            blockTables.Clear();
            blockHasRows = false;
            sampleIsOpen = false;
        }

        blockTables.Add(table.Signature);
        headers += table.Time is null ? 1 : 0;
    }

    /// <summary>Takes a thread's row: the interval is not idle, though the row itself is not kept.</summary>
    public void Thread() => blockHasRows = true;

    /// <summary>Takes a process row.</summary>
    public void Row(PidstatTime time, PidstatRowDraft row)
    {
        blockHasRows = true;
        if (samples.Count == 0)
        {
            firstStart = blockStart;
        }

        // Under load two samples can print the same second; then the same table has the process once more.
        if (!sampleIsOpen || samples[^1].Time != time || samples[^1].Rows.Has(row))
        {
            Start(time, row.At);
        }

        otherCommand ??= samples[^1].Rows.Add(row);
        tables.Add(row.Table);
    }

    /// <summary>Takes an interval that says its own time, also where no row follows.</summary>
    public void Start(PidstatTime time, Location at)
    {
        if (samples.Count > 0)
        {
            Compare(samples[^1].Time, time, at);
        }

        samples.Add(new Sample(time, new PidstatRows(at), headers));
        headers = 0;
        sampleIsOpen = true;
    }

    /// <summary>What contradicts itself and leaves the figures as they are, each kind once.</summary>
    public IEnumerable<Problem> Warnings =>
        new[] { strayHeader ?? StrayStart ?? HeaderOfNoSample, otherCommand, LackingTable }.OfType<Problem>();

    /// <summary>
    /// Whether the process cannot have an average: it is in no sample, and all samples have the same processes, as with -p.
    /// Where they have not, the process may have been at work in the last interval only, which Ctrl-C ends without its rows.
    /// </summary>
    public bool IsStranger(int processId) =>
        !samples.Exists(sample => sample.Rows.HasProcess(processId))
        && samples.SelectMany(sample => sample.Rows.Drafts).Select(row => row.ProcessId).Distinct().Count()
            is var processes
        && samples.TrueForAll(sample => sample.Rows.Drafts.Count == processes);

    /// <summary>A first header that starts its interval behind the first sample, or long before it; else null.</summary>
    private Problem? StrayStart
    {
        get
        {
            if (firstStart is not { Time: { } start, At: var at } || samples.Count < LeastForStart)
            {
                return null;
            }

            var interval = samples[2].Time.SecondsBackTo(samples[1].Time);
            return start.SecondsBackTo(samples[0].Time) > 1 || samples[0].Time.SecondsBackTo(start) > (2 * interval) + 1
                ? PidstatFindings.StrayStart(start, samples[0].Time, at)
                : null;
        }
    }

    /// <summary>
    /// With -h each sample has a header of its own. The first one without, or with a second one where no interval without rows
    /// lies between; null where there is none, or where the report has another form.
    /// </summary>
    private Problem? HeaderOfNoSample
    {
        get
        {
            if (samples.Count < LeastToCompare)
            {
                return null;
            }

            var interval = samples[1].Time.SecondsBackTo(samples[0].Time);
            var odd = samples
                .Skip(1)
                .Zip(
                    samples,
                    (sample, before) =>
                        (sample.Headers, sample.Rows.At, Seconds: sample.Time.SecondsBackTo(before.Time))
                )
                .Where(sample =>
                    sample.Headers == 0 || (sample.Headers > 1 && sample.Seconds < sample.Headers * interval)
                )
                .ToList();
            return odd is [var first, ..] && odd.Count <= samples.Count / LeastToCompare
                ? PidstatFindings.HeaderOfNoSample(first.Headers, first.At)
                : null;
        }
    }

    /// <summary>
    /// The row of a process in the one sample where it lacks a table that it has in all others; null where there is none.
    /// pidstat prints all tables of a sample from one look at the process.
    /// </summary>
    private Problem? LackingTable =>
        tables.Count < 2
            ? null
            : samples
                .SelectMany(sample => sample.Rows.Drafts)
                .GroupBy(row => row.ProcessId)
                .Where(process => process.Count() >= LeastToCompare)
                .Select(process => process.Where(row => !tables.All(row.Holds)).ToList())
                .Where(lacking => lacking.Count == 1)
                .Select(lacking => PidstatFindings.LackingTable(lacking[0].ProcessId, lacking[0].At))
                .FirstOrDefault();

    /// <summary>The samples.</summary>
    public IReadOnlyList<PidstatSample> ToSamples() =>
        [
            .. samples.Select(sample => new PidstatSample(
                sample.Time.Clock,
                sample.Time.EpochSeconds,
                sample.Rows.ToRows(),
                sample.Rows.At
            )),
        ];

    private void Compare(PidstatTime before, PidstatTime time, Location at)
    {
        if (before.Clock is null != time.Clock is null)
        {
            problems.Add(PidstatFindings.ClockChanges(at));
        }
        else if (before.SecondsBackTo(time) > 1)
        {
            // One second back is what a corrected clock does; more is another report.
            problems.Add(PidstatFindings.ClockGoesBack(before, time, at));
        }
    }

    /// <summary>A sample while it is read.</summary>
    /// <param name="Time">When its interval ended.</param>
    /// <param name="Rows">Its rows.</param>
    /// <param name="Headers">How many headers without a clock stand above it, since the sample before.</param>
    private sealed record Sample(PidstatTime Time, PidstatRows Rows, int Headers);
}
