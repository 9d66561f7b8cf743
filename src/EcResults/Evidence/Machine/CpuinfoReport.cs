namespace EcResults.Evidence;

/// <summary>What <c>/proc/cpuinfo</c> holds, x86, ARM or another.</summary>
/// <param name="Source">The file.</param>
public sealed record CpuinfoReport(SourceText Source) : Report(Source)
{
    /// <summary>
    /// The model name, or on ARM what its implementer and part mean, joined by <c>" + "</c> where cores differ; null where
    /// neither stands or the part is not known (then <see cref="Implementer"/> and <see cref="Part"/> say which).
    /// </summary>
    public Quoted? Model { get; init; }

    /// <summary>The vendor id (x86), or the name of the implementer (ARM).</summary>
    public Quoted? Vendor { get; init; }

    /// <summary>The CPU family (x86).</summary>
    public Quoted? Family { get; init; }

    /// <summary>The model number (x86).</summary>
    public Quoted? ModelNumber { get; init; }

    /// <summary>The first CPU implementer as printed (ARM), for instance <c>0x41</c>.</summary>
    public Quoted? Implementer { get; init; }

    /// <summary>The first CPU part as printed (ARM), for instance <c>0xd0c</c>.</summary>
    public Quoted? Part { get; init; }

    /// <summary>
    /// ARM's cores where one of them has no name, as in Apple's virtual machines, which hide the part: by their names, and
    /// else by vendor and part as printed. Apart from <see cref="Model"/>, since a newer lscpu may know the name.
    /// </summary>
    public Quoted? Unnamed { get; init; }

    /// <summary>How many processors are listed, at the last one; fewer than the machine has where <see cref="IsCut"/>.</summary>
    public required Printed LogicalCores { get; init; }

    /// <summary>Whether the list ends early, as head cuts it, so that it does not tell how many processors there are.</summary>
    public bool IsCut { get; init; }

    /// <summary>Siblings of the first processor: above <see cref="LogicalCores"/> means that the file is cut.</summary>
    public Printed? Siblings { get; init; }

    /// <summary>Whether the flags hold <c>hypervisor</c>; null where there is no x86 flags line.</summary>
    public bool? HypervisorFlag { get; init; }

    /// <summary>The <c>hypervisor</c> flag itself, where it stands.</summary>
    public Quoted? HypervisorFlagAt { get; init; }

    /// <summary>The flags of the first processor (x86).</summary>
    public Quoted? Flags { get; init; }

    /// <summary>The stepping (x86).</summary>
    public Quoted? Stepping { get; init; }

    /// <summary>Address sizes of the first processor (x86).</summary>
    public Quoted? AddressSizes { get; init; }

    /// <summary>The cache size of the first processor (x86): L3 of Intel, L2 of AMD.</summary>
    public Quoted? CacheSize { get; init; }

    /// <summary>Cores of the first processor's package (x86).</summary>
    public Printed? CoresPerSocket { get; init; }

    /// <summary>A line of a later processor that says something else than the same line of the first; null where none does (x86).</summary>
    public CpuinfoDifference? Difference { get; init; }

    /// <summary>How many packages the listed processors are of (x86).</summary>
    public Printed? Packages { get; init; }

    /// <summary>A processor whose two numbers of its interrupt controller differ; null where none does (x86).</summary>
    public CpuinfoDifference? OtherApicId { get; init; }

    /// <summary>The microcode revision.</summary>
    public Quoted? Microcode { get; init; }

    /// <summary>The kernel's measure of a loop on the first processor.</summary>
    public Quoted? Bogomips { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("model", Model),
            Figure.Of("vendor", Vendor),
            Figure.Of("family", Family),
            Figure.Of("modelNumber", ModelNumber),
            Figure.Of("implementer", Implementer),
            Figure.Of("part", Part),
            Figure.Of("microcode", Microcode),
            Figure.Of("siblings", Siblings),
            Figure.Of("hypervisorFlag", HypervisorFlagAt),
            IsCut ? null : Figure.Of("logicalCores", LogicalCores)
        );

    /// <summary>Reads one file.</summary>
    public static Reading<CpuinfoReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "/proc/cpuinfo", "cat /proc/cpuinfo");
        var lines = CpuinfoLines.Of(source, notes);
        if (!lines.Any)
        {
            return notes.Done<CpuinfoReport>(null);
        }

        var end = source.Lines[^1].Whole;
        if (lines.Repeated is { } repeated)
        {
            notes.Problem(
                repeated.At,
                $"processor \"{repeated}\" does not follow the one before it; one /proc/cpuinfo lists each processor once, in order"
            );
        }

        if (lines.LogicalCores is not { } logicalCores)
        {
            notes.Problem(
                end,
                "no processor is listed up to here; /proc/cpuinfo has a line \"processor : 0\" for each"
            );
            return notes.Done<CpuinfoReport>(null);
        }

        var cut = lines.SignOfCut(logicalCores);
        if (cut is not null)
        {
            notes.Warn(end, cut);
        }

        if (lines.SecondInBlock is { } second && lines["cpu family"] is not null)
        {
            notes.Warn(second.At, $"a second {Quotation.Of(second.Text)} of one processor stands here; x86 prints one");
        }

        if (cut is null && lines.MissingInOne is { } lacking && lines["cpu family"] is not null)
        {
            notes.Warn(end, $"one of the processors has no {Quotation.Of(lacking)}, which the last one has");
        }

        var family = CaptureText.Count(lines["cpu family"]) is null ? null : lines["cpu family"];
        var hypervisor = HypervisorIn(lines["flags"]);
        (Quoted Implementer, Quoted Part)? core = lines.Cores.Count > 0 ? lines.Cores[0] : null;
        return notes.Done(
            new CpuinfoReport(source)
            {
                Model = ModelOf(lines),
                Unnamed = UnnamedOf(lines),
                Vendor = lines["vendor_id"] ?? VendorOf(core?.Implementer),
                Family = family,
                // On ppc the key "model" names the machine.
                ModelNumber = family is null ? null : lines["model"],
                Implementer = core?.Implementer,
                Part = core?.Part,
                LogicalCores = logicalCores,
                IsCut = cut is not null,
                Siblings = CaptureText.Count(lines["siblings"]),
                HypervisorFlag = lines["flags"] is null ? null : hypervisor is not null,
                HypervisorFlagAt = hypervisor,
                Flags = lines["flags"],
                Microcode = lines["microcode"],
                Stepping = lines["stepping"],
                AddressSizes = lines["address sizes"],
                CacheSize = lines["cache size"],
                CoresPerSocket = CaptureText.Count(lines["cpu cores"]),
                Difference = family is null ? null : lines.Difference,
                Packages = family is null ? null : lines.Packages,
                OtherApicId = family is null ? null : lines.OtherApicId,
                Bogomips = lines["bogomips"],
            }
        );
    }

    private static Quoted? ModelOf(CpuinfoLines lines)
    {
        var printed = lines["model name"] ?? lines["cpu model"] ?? lines["cpu"] ?? lines["uarch"] ?? lines["Processor"];
        // "ARMv7 Processor rev 4 (v7l)" names the architecture only.
        var isName = printed is { } name && !name.Text.Contains("rocessor rev ", StringComparison.Ordinal);
        if (isName || lines.Cores.Count == 0)
        {
            return printed;
        }

        var known = lines.Cores.Select(core => ArmProcessors.Model(core.Implementer.Text, core.Part.Text)).ToList();
        return known.Contains(null)
            ? printed
            : new Quoted(string.Join(" + ", known.Distinct(StringComparer.Ordinal)), lines.Cores[0].Part.At);
    }

    private static Quoted? UnnamedOf(CpuinfoLines lines)
    {
        if (lines.Cores.Count == 0 || ModelOf(lines) is not null)
        {
            return null;
        }

        var names = lines.Cores.Select(core =>
            ArmProcessors.Model(core.Implementer.Text, core.Part.Text)
            ?? $"{VendorOf(core.Implementer) ?? core.Implementer} part {core.Part}"
        );
        return new Quoted(string.Join(" + ", names.Distinct(StringComparer.Ordinal)), lines.Cores[0].Part.At);
    }

    private static Quoted? VendorOf(Quoted? implementer) =>
        implementer is { } printed && ArmProcessors.Vendor(printed.Text) is { } name
            ? new Quoted(name, printed.At)
            : null;

    private static Quoted? HypervisorIn(Quoted? flags) =>
        flags is { At: var at }
            ? CaptureText
                .Words(at.Source.Lines[at.Line - 1], at.Column - 1)
                .FirstOrDefault(flag => flag.Text == "hypervisor")
            : null;
}

/// <summary>Two processors of one machine that say different things of what all processors of a machine have in common.</summary>
/// <param name="Key">The key of both lines.</param>
/// <param name="First">What the first processor says.</param>
/// <param name="Later">What the later one says.</param>
public sealed record CpuinfoDifference(string Key, Quoted First, Quoted Later);
