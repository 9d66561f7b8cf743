namespace EcResults.Evidence;

/// <summary>What <c>lscpu</c> printed.</summary>
/// <param name="Source">The file.</param>
public sealed record LscpuReport(SourceText Source) : Report(Source)
{
    private const string CountKey = "CPU(s)";
    private const string ModelKey = "Model name";

    /// <summary>A name that is joined of several grows no longer.</summary>
    private const int LongestModel = 256;

    private static readonly string[] Keys =
    [
        CountKey,
        ModelKey,
        "Architecture",
        "Vendor ID",
        "Thread(s) per core",
        "Hypervisor vendor",
        "Virtualization type",
    ];

    /// <summary>Architecture.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>CPU(s).</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>Model name, joined by <c>" + "</c> where cores differ; null where lscpu prints <c>-</c> or none.</summary>
    public Quoted? Model { get; init; }

    /// <summary>Vendor ID.</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>Thread(s) per core.</summary>
    public Printed? ThreadsPerCore { get; init; }

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
        var values = new Dictionary<string, Quoted>(StringComparer.Ordinal);
        var isAny = false;
        foreach (var line in KeyedLine.In(source, notes))
        {
            isAny = true;
            Take(line, values, notes);
        }

        if (!isAny)
        {
            return notes.Done<LscpuReport>(null);
        }

        Quoted? Of(string key) => values.TryGetValue(key, out var value) && value.Text != "-" ? value : null;
        var count = Number(Of(CountKey), notes);
        if (count is null && !notes.Failed)
        {
            notes.Problem(
                source.Lines[^1].Whole,
                "no line \"CPU(s):\" with a number stands up to here; lscpu prints it near the top"
            );
        }

        return notes.Done(
            new LscpuReport(source)
            {
                Architecture = Of("Architecture"),
                LogicalCores = count,
                Model = Of(ModelKey),
                Vendor = Of("Vendor ID"),
                ThreadsPerCore = Number(Of("Thread(s) per core"), notes),
                HypervisorVendor = Of("Hypervisor vendor"),
                VirtualizationType = Of("Virtualization type"),
            }
        );
    }

    private static void Take(KeyedLine line, Dictionary<string, Quoted> values, ReadingBuilder notes)
    {
        var key = line.Key.Text;
        if (line.Value is not { } printed || !Keys.Contains(key, StringComparer.Ordinal))
        {
            return;
        }

        var value = WithoutNote(printed, notes);
        if (values.TryAdd(key, value))
        {
            return;
        }

        var first = values[key];
        if (key is CountKey or "Architecture")
        {
            notes.Problem(line.Key.At, $"a second \"{key}\" stands here, after line {first.At.Line}; lscpu prints one");
        }
        else if (
            key == ModelKey
            && first.Text.Length < LongestModel
            && !first.Text.Split(" + ").Contains(value.Text, StringComparer.Ordinal)
        )
        {
            values[key] = first with { Text = $"{first.Text} + {value.Text}" };
        }
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
        notes.Oddity(note.At, $"\"{CaptureText.Shown(note.Text)}\" is not printed by lscpu");
        var kept = value.Text[..bracket].TrimEnd();
        return new Quoted(kept, value.At with { Length = kept.Length });
    }

    private static Printed? Number(Quoted? value, ReadingBuilder notes)
    {
        var number = CaptureText.Count(value);
        if (number is null && value is { } words)
        {
            notes.Problem(
                words.At,
                $"\"{CaptureText.Shown(words.Text)}\" is no number; lscpu prints a whole number here"
            );
        }

        return number;
    }
}
