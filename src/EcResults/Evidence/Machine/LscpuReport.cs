namespace EcResults.Evidence;

/// <summary>What <c>lscpu</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record LscpuReport(SourceText Source) : Report(Source)
{
    /// <summary>How many kinds of cores are named.</summary>
    private const int MostModels = 8;

    /// <summary>Architecture.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>CPU(s).</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>Model name, joined by <c>" + "</c> where cores differ; null where lscpu prints <c>-</c> or none.</summary>
    public Quoted? Model { get; init; }

    /// <summary>Vendor ID.</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>CPU family, the maker's number.</summary>
    public Quoted? Family { get; init; }

    /// <summary>Model, the maker's number.</summary>
    public Quoted? ModelNumber { get; init; }

    /// <summary>BogoMIPS, which it reads in cpuinfo.</summary>
    public Quoted? Bogomips { get; init; }

    /// <summary>Thread(s) per core.</summary>
    public Printed? ThreadsPerCore { get; init; }

    /// <summary>Core(s) per socket; null where cores differ.</summary>
    public Printed? CoresPerSocket { get; init; }

    /// <summary>Stepping.</summary>
    public Quoted? Stepping { get; init; }

    /// <summary>Address sizes, which it reads in cpuinfo.</summary>
    public Quoted? AddressSizes { get; init; }

    /// <summary>Flags, which it reads in cpuinfo.</summary>
    public Quoted? Flags { get; init; }

    /// <summary>L2 and L3 cache, of all their instances together from util-linux 2.34 on.</summary>
    public IReadOnlyList<Quoted> Caches { get; init; } = [];

    /// <summary>How many caches there are of data and of code at level 1, at level 2 and at level 3; null where that is not said.</summary>
    public IReadOnlyList<Quoted?> CacheInstances { get; init; } = [];

    /// <summary>Socket(s).</summary>
    public Printed? Sockets { get; init; }

    /// <summary>Hypervisor vendor.</summary>
    public Quoted? HypervisorVendor { get; init; }

    /// <summary>Virtualization type, for instance <c>full</c>.</summary>
    public Quoted? VirtualizationType { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("architecture", Architecture),
            Figure.Of("logicalCores", LogicalCores),
            Figure.Of("vendor", Vendor),
            Figure.Of("model", Model),
            Figure.Of("threadsPerCore", ThreadsPerCore),
            Figure.Of("hypervisorVendor", HypervisorVendor),
            Figure.Of("virtualizationType", VirtualizationType)
        );

    /// <summary>Reads one file. The parsable formats (<c>-p</c>, <c>-J</c>) are not read.</summary>
    public static Reading<LscpuReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "lscpu", "lscpu");
        var lines = KeyedLine.In(source, notes).ToLookup(line => line.Key.Text, StringComparer.Ordinal);
        if (lines.Count == 0)
        {
            return notes.Done<LscpuReport>(null);
        }

        IEnumerable<Quoted> All(string key) =>
            lines[key]
                .Select(line => line.Value)
                .OfType<Quoted>()
                .Where(value => value.Text != "-")
                .Select(value => WithoutNote(value, notes));
        Quoted? Of(string key) => All(key).FirstOrDefault();
        var report = new LscpuReport(source)
        {
            Architecture = Of("Architecture"),
            LogicalCores = Number(Of("CPU(s)"), notes),
            Model = Joined(All("Model name").DistinctBy(value => value.Text).Take(MostModels)),
            Vendor = Of("Vendor ID"),
            Family = Of("CPU family"),
            ModelNumber = Of("Model"),
            Bogomips = Of("BogoMIPS"),
            ThreadsPerCore = Number(Of("Thread(s) per core"), notes),
            CoresPerSocket = All("Core(s) per socket").ToList() is [var cores] ? CaptureText.Count(cores) : null,
            Stepping = Of("Stepping"),
            AddressSizes = Of("Address sizes"),
            Flags = Of("Flags"),
            Caches = [.. All("L2 cache"), .. All("L3 cache")],
            CacheInstances = [Of("L1d cache"), Of("L1i cache"), Of("L2 cache"), Of("L3 cache")],
            Sockets = CaptureText.Count(Of("Socket(s)")),
            HypervisorVendor = Of("Hypervisor vendor"),
            VirtualizationType = Of("Virtualization type"),
        };
        foreach (var key in (string[])["CPU(s)", "Architecture"])
        {
            foreach (var again in lines[key].Skip(1))
            {
                notes.Problem(
                    again.Key.At,
                    $"a second \"{key}\" stands here, after line {lines[key].First().Key.At.Line}; lscpu prints one"
                );
            }
        }

        // Where the kinds of cores differ, ARM has some lines for each of them.
        if (
            report.Family is not null
            && !notes.Failed
            && lines.SelectMany(key => key.Skip(1)).MinBy(line => line.Key.At.Line) is { Key: var twice }
        )
        {
            notes.Warn(twice.At, $"a second {Quotation.Of(twice.Text)} stands here; lscpu prints one for x86");
        }

        var nodes = lines
            .Where(key =>
                key.Key.StartsWith("NUMA node", StringComparison.Ordinal)
                && key.Key.EndsWith(" CPU(s)", StringComparison.Ordinal)
            )
            .Select(key => key.First().Key)
            .ToList();
        if (nodes is [var firstNode, ..] && CaptureText.Count(Of("NUMA node(s)"))?.Count != nodes.Count)
        {
            notes.Warn(
                firstNode.At,
                $"processors of {nodes.Count.ToString(CultureInfo.InvariantCulture)} NUMA nodes stand from here on, and \"NUMA node(s)\" says {Of("NUMA node(s)")?.Text ?? "nothing"}"
            );
        }

        if (
            report.LogicalCores is { } all
            && Of("On-line CPU(s) list") is { } online
            && Listed(online) + Listed(Of("Off-line CPU(s) list")) is { } listed
            && listed != all.Count
        )
        {
            notes.Warn(
                online.At,
                $"the lists name {listed.ToString(CultureInfo.InvariantCulture)} of the {all.Count.ToString(CultureInfo.InvariantCulture)} processors that line {all.At.Line} counts"
            );
        }

        if (report.LogicalCores is null && !notes.Failed)
        {
            notes.Problem(
                source.Lines[^1].Whole,
                "no line \"CPU(s):\" with a number stands up to here; lscpu prints it near the top"
            );
        }

        return notes.Done(report);
    }

    /// <summary>How many processors a list such as <c>0-3,8</c> names; 0 without one, null where it is no such list.</summary>
    private static long? Listed(Quoted? list)
    {
        long count = 0;
        foreach (var range in list?.Text.Split(',') ?? [])
        {
            var ends = range.Split('-');
            if (
                ends.Length > 2
                || !uint.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !uint.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                || last < first
            )
            {
                return null;
            }

            count += last - first + 1;
        }

        return count;
    }

    private static Quoted? Joined(IEnumerable<Quoted> models)
    {
        var names = models.ToList();
        return names.Count == 0 ? null : names[0] with { Text = string.Join(" + ", names.Select(name => name.Text)) };
    }

    /// <summary>lscpu prints ASCII: a bracket with anything else in it was added by hand.</summary>
    private static Quoted WithoutNote(Quoted value, ReadingBuilder notes)
    {
        var foreign = value.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f');
        var bracket = foreign < 0 ? -1 : value.Text.LastIndexOf('(', foreign);
        if (bracket <= 0)
        {
            return value;
        }

        var note = new Quoted(
            value.Text[bracket..],
            value.At with
            {
                Column = value.At.Column + bracket,
                Length = value.Text.Length - bracket,
            }
        );
        notes.Warn(note.At, $"{Quotation.Of(note.Text)} is not printed by lscpu");
        var kept = value.Text[..bracket].TrimEnd();
        return new Quoted(kept, value.At with { Length = kept.Length });
    }

    private static Printed? Number(Quoted? value, ReadingBuilder notes)
    {
        var number = CaptureText.Count(value);
        if (number is null && value is { } words)
        {
            notes.Problem(words.At, $"{Quotation.Of(words.Text)} is no number; lscpu prints a whole number here");
        }

        return number;
    }
}
