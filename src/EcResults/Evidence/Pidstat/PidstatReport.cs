namespace EcResults.Evidence;

/// <summary>What pidstat printed: process rows by time, tables of one sample joined into one row.</summary>
/// <param name="Source">The file.</param>
public sealed record PidstatReport(SourceText Source) : Report(Source)
{
    // Many rules ask for them.
    private IReadOnlyList<PidstatRow>? processes;

    /// <summary>The kernel release of the banner.</summary>
    public Quoted? KernelRelease { get; init; }

    /// <summary>The host name of the banner.</summary>
    public Quoted? HostName { get; init; }

    /// <summary>The machine of the banner, for instance <c>x86_64</c>.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The date of the banner, where its order of day and month is certain.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The dates that the banner can mean: two where the order of day and month is not certain.</summary>
    public IReadOnlyList<DateOnly> PossibleDates { get; init; } = [];

    /// <summary>The date of the banner as printed, also where its order is not certain.</summary>
    public Quoted? PrintedDate { get; init; }

    /// <summary>The number of processors of the banner.</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>
    /// The samples in the order printed: one for each time that the file has, also where no process had a row (then it
    /// was idle, or gone). Average rows and threads are not samples.
    /// </summary>
    public IReadOnlyList<PidstatSample> Samples { get; init; } = [];

    /// <summary>The average rows, one a process.</summary>
    public IReadOnlyList<PidstatRow> Averages { get; init; } = [];

    /// <summary>The first row of each process that the samples have rows of.</summary>
    public IReadOnlyList<PidstatRow> Processes =>
        processes ??= [
            .. Samples.SelectMany(sample => sample.Rows).DistinctBy(row => (row.ProcessId, row.Command.Text)),
        ];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        BannerFigures
            .Concat(Samples.SelectMany(sample => sample.Figures))
            .Concat(Averages.SelectMany(row => row.Figures(prefix: "average")));

    /// <summary>Reads one file: the tables that pidstat prints with any options, or its <c>-o JSON</c>.</summary>
    public static Reading<PidstatReport> Read(SourceText source) =>
        source.Content.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            ? PidstatJsonReader.Read(source)
            : PidstatTextReader.Read(source);

    private IEnumerable<Figure> BannerFigures =>
        (
            (Figure?[])
                [
                    Figure.Of("kernelRelease", KernelRelease),
                    Figure.Of("hostName", HostName),
                    PrintedDate is { } date ? FigureOf(date) : null,
                    Figure.Of("architecture", Architecture),
                    Figure.Of("logicalCores", LogicalCores),
                ]
        ).OfType<Figure>();

    private Figure FigureOf(Quoted date) =>
        Date is { } day
            ? new Figure("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, date.At)
            : Figure.Of("dateAsPrinted", date);
}
