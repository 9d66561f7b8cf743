namespace EcResults.Evidence;

/// <summary>The lines of <c>/proc/cpuinfo</c>, gathered: what each key says first, and the processors.</summary>
internal sealed class CpuinfoLines
{
    private readonly Dictionary<string, Quoted> firsts = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> earlyBlocks = [];
    private readonly List<(Quoted Implementer, Quoted Part)> cores = [];
    private HashSet<string> lastBlock = new(StringComparer.Ordinal);
    private Quoted? implementer;
    private long lastNumber = -1;

    /// <summary>The processors listed one a block (everywhere but s390 and sparc), at the number of the last one.</summary>
    public Printed? Processors { get; private set; }

    /// <summary>The processors listed one a line (s390), at the last one.</summary>
    public Printed? ProcessorLines { get; private set; }

    /// <summary>A processor number that does not come after the one before it: two files in one.</summary>
    public Quoted? Repeated { get; private set; }

    /// <summary>The distinct cores of ARM in order: big.LITTLE has two or three.</summary>
    public IReadOnlyList<(Quoted Implementer, Quoted Part)> Cores => cores;

    /// <summary>Whether any line has a key.</summary>
    public bool Any { get; private set; }

    /// <summary>What the first line with this key says; null where there is none, or it says nothing.</summary>
    public Quoted? this[string key] => firsts.TryGetValue(key, out var value) ? value : null;

    /// <summary>A key that the first processors have and the last one lacks: the file was cut there.</summary>
    public string? MissingInLast =>
        earlyBlocks.Count == 0
            ? null
            : earlyBlocks[0]
                .FirstOrDefault(key =>
                    earlyBlocks.TrueForAll(block => block.Contains(key)) && !lastBlock.Contains(key)
                );

    /// <summary>Reads all lines; those without a key are handed to <paramref name="notes"/>.</summary>
    public static CpuinfoLines Of(SourceText source, CaptureNotes notes)
    {
        var result = new CpuinfoLines();
        foreach (var line in source.Lines)
        {
            if (KeyedLine.Of(line) is { } keyed)
            {
                result.Any = true;
                result.Add(keyed);
            }
            else
            {
                notes.PassOver(line);
            }
        }

        return result;
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
            ProcessorLines = new Printed((ProcessorLines?.Value ?? 0) + 1, 0, line.Key.At);
        }

        // Old ARM kernels print this one once, before or behind the first processor; its absence later means nothing.
        if (key != "Processor")
        {
            lastBlock.Add(key);
        }

        if (line.Value is { } value)
        {
            firsts.TryAdd(key, value);
            AddCore(key, value);
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
