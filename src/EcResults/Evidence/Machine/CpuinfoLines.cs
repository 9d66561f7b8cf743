namespace EcResults.Evidence;

/// <summary>The lines of <c>/proc/cpuinfo</c>, gathered: what each key says first, and the processors.</summary>
internal sealed class CpuinfoLines
{
    /// <summary>What all x86 processors of a machine have in common; only the clock differs from one moment to the next.</summary>
    private static readonly HashSet<string> CommonKeys = new(StringComparer.Ordinal)
    {
        "vendor_id",
        "cpu family",
        "model",
        "model name",
        "stepping",
        "microcode",
        "cache size",
        "siblings",
        "cpu cores",
        "fpu",
        "fpu_exception",
        "cpuid level",
        "wp",
        "flags",
        "bugs",
        "clflush size",
        "cache_alignment",
        "address sizes",
    };

    private readonly Dictionary<string, Quoted> firsts = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> earlyBlocks = [];
    private readonly List<(Quoted Implementer, Quoted Part)> cores = [];
    private readonly List<Quoted> packages = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private Quoted? apicId;
    private HashSet<string> lastBlock = new(StringComparer.Ordinal);
    private Quoted? implementer;
    private long lastNumber = -1;

    /// <summary>How many processors are listed one a line (s390).</summary>
    private int processorLines;

    /// <summary>A processor number that does not come after the one before it: two files in one.</summary>
    public Quoted? Repeated { get; private set; }

    /// <summary>The distinct cores of ARM in order: big.LITTLE has two or three.</summary>
    public IReadOnlyList<(Quoted Implementer, Quoted Part)> Cores => cores;

    /// <summary>The first line of a later processor that differs from the first one's where none can.</summary>
    public CpuinfoDifference? Difference { get; private set; }

    /// <summary>How many packages the processors are of (x86), at the first processor of the last one.</summary>
    public Printed? Packages => packages is [.., var last] ? new Printed(packages.Count, 0, last.At) : null;

    /// <summary>The first processor whose interrupt controller has another number than the one it had when the machine started (x86).</summary>
    public CpuinfoDifference? OtherApicId { get; private set; }

    /// <summary>The first key that a processor has twice.</summary>
    public Quoted? SecondInBlock { get; private set; }

    /// <summary>Whether any line has a key.</summary>
    public bool Any { get; private set; }

    /// <summary>The processors listed one a block (everywhere but s390 and sparc), at the number of the last one.</summary>
    private Printed? Processors { get; set; }

    /// <summary>What the first line with this key says; null where there is none, or it says nothing.</summary>
    public Quoted? this[string key] => firsts.TryGetValue(key, out var value) ? value : null;

    /// <summary>How many processors there are by the file, where it was not cut.</summary>
    public Printed? LogicalCores =>
        Processors
        ?? CaptureText.Count(this["# processors"])
        ?? CaptureText.Count(this["ncpus active"])
        // An ARM kernel without SMP prints no numbers, only the header of its one processor.
        ?? (this["Processor"] is { } header ? new Printed(1, 0, header.At) : null);

    /// <summary>A key that the first processors have and the last one lacks: the file was cut there.</summary>
    private string? MissingInLast =>
        earlyBlocks.Count == 0
            ? null
            : earlyBlocks[0]
                .FirstOrDefault(key =>
                    earlyBlocks.TrueForAll(block => block.Contains(key)) && !lastBlock.Contains(key)
                );

    /// <summary>Reads all lines; those without a key are handed to <paramref name="notes"/>.</summary>
    public static CpuinfoLines Of(SourceText source, ReadingBuilder notes)
    {
        var result = new CpuinfoLines();
        foreach (var line in KeyedLine.In(source, notes))
        {
            result.Any = true;
            result.Add(line);
        }

        return result;
    }

    /// <summary>A key that the last processor has and another one lacks; null where all have it.</summary>
    public string? MissingInOne =>
        Processors is { } processors
            ? counts.FirstOrDefault(key => key.Value < processors.Value && lastBlock.Contains(key.Key)).Key
            : null;

    /// <summary>What shows that the file was cut, for people; null where nothing does.</summary>
    /// <param name="listed">How many processors are listed.</param>
    public string? SignOfCut(Printed listed)
    {
        if (MissingInLast is { } key)
        {
            return $"the last processor has no \"{key}\", which the others have: the file is cut";
        }

        if (CaptureText.Count(this["siblings"]) is { } siblings && siblings.Value > listed.Value)
        {
            return $"the list holds {listed.Count}, yet one package alone has {siblings.Count} siblings: the file is cut, or processors are offline";
        }

        if (CaptureText.Count(this["cpu family"]) is not null && !lastBlock.Contains("power management"))
        {
            return "the last processor has no \"power management\", with which x86 ends each: the file is cut";
        }

        if (
            Processors is not null
            && this["cpu"]?.Text.StartsWith("POWER", StringComparison.Ordinal) == true
            && this["timebase"] is null
        )
        {
            return "the line \"timebase\", with which POWER ends its list, is missing: the file is cut";
        }

        return Processors is null && processorLines > 0 && processorLines < listed.Value
            ? $"the list holds {processorLines} of {listed.Count} processors: the file is cut"
            : null;
    }

    private void Add(KeyedLine line)
    {
        var key = line.Key.Text;
        if (key == "processor" && line.Value is { } processor && CaptureText.Count(processor) is { } number)
        {
            StartBlock(processor, number);
            return;
        }

        if (key.StartsWith("processor ", StringComparison.Ordinal))
        {
            processorLines++;
        }

        // Old ARM kernels print this one once, before or after the first processor; its absence later means nothing.
        if (key != "Processor")
        {
            SecondInBlock = lastBlock.Add(key) ? SecondInBlock : SecondInBlock ?? line.Key;
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        if (line.Value is { } value)
        {
            if (
                !firsts.TryAdd(key, value)
                && Difference is null
                && CommonKeys.Contains(key)
                && firsts[key].Text != value.Text
            )
            {
                Difference = new CpuinfoDifference(key, firsts[key], value);
            }

            AddCore(key, value);
            if (key == "physical id" && !packages.Exists(package => package.Text == value.Text))
            {
                packages.Add(value);
            }
            else if (key == "apicid")
            {
                apicId = value;
            }
            else if (key == "initial apicid" && apicId is { } now && now.Text != value.Text)
            {
                OtherApicId ??= new CpuinfoDifference(key, now, value);
            }
        }
    }

    private void StartBlock(Quoted processor, Printed number)
    {
        if (number.Value <= lastNumber)
        {
            Repeated ??= processor;
        }

        // Two complete blocks are enough to know what a block holds; a first one alone may hold a header.
        if (Processors is not null && earlyBlocks.Count < 2)
        {
            earlyBlocks.Add(lastBlock);
        }

        lastBlock = new HashSet<string>(StringComparer.Ordinal);
        lastNumber = number.Count;
        Processors = new Printed((Processors?.Value ?? 0) + 1, 0, processor.At);
    }

    private void AddCore(string key, Quoted value)
    {
        if (key == "CPU implementer")
        {
            implementer = value;
        }
        else if (
            key == "CPU part"
            && implementer is { } maker
            && cores.Count < 8
            && !cores.Exists(core => core.Part.Text == value.Text && core.Implementer.Text == maker.Text)
        )
        {
            cores.Add((maker, value));
        }
    }
}
