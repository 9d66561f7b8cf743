namespace EcResults.Evidence;

public sealed partial record CpuinfoReport
{
    /// <summary>Reads one file.</summary>
    public static Reading<CpuinfoReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "/proc/cpuinfo", "cat /proc/cpuinfo");
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

        if (LogicalCoresOf(lines) is not { } logicalCores)
        {
            notes.Problem(
                end,
                "no processor is listed up to here; /proc/cpuinfo has a line \"processor : 0\" for each"
            );
            return notes.Done<CpuinfoReport>(null);
        }

        var siblings = CaptureText.Count(lines["siblings"]);
        NoteCut(lines, logicalCores, siblings, end, notes);
        var family = CaptureText.Count(lines["cpu family"]) is null ? null : lines["cpu family"];
        var hypervisor = HypervisorIn(lines["flags"]);
        return notes.Done(
            new CpuinfoReport(source)
            {
                Model = ModelOf(lines),
                Vendor = lines["vendor_id"] ?? VendorOf(lines),
                Family = family,
                // On ppc the key "model" names the machine.
                ModelNumber = family is null ? null : lines["model"],
                Implementer = lines.Cores.Count > 0 ? lines.Cores[0].Implementer : null,
                Part = lines.Cores.Count > 0 ? lines.Cores[0].Part : null,
                LogicalCores = logicalCores,
                Siblings = siblings,
                HypervisorFlag = lines["flags"] is null ? null : hypervisor is not null,
                HypervisorFlagAt = hypervisor,
                Microcode = lines["microcode"],
            }
        );
    }

    private static Printed? LogicalCoresOf(CpuinfoLines lines) =>
        lines.Processors
        ?? CaptureText.Count(lines["# processors"])
        ?? CaptureText.Count(lines["ncpus active"])
        // An ARM kernel without SMP prints no numbers, only the header of its one processor.
        ?? (lines["Processor"] is { } header ? new Printed(1, 0, header.At) : null);

    private static void NoteCut(
        CpuinfoLines lines,
        Printed logicalCores,
        Printed? siblings,
        Location end,
        CaptureNotes notes
    )
    {
        if (lines.MissingInLast is { } key)
        {
            notes.Oddity(end, $"the last processor has no \"{key}\", which the others have: the file is cut");
        }
        else if (siblings is { } expected && expected.Value > logicalCores.Value)
        {
            notes.Oddity(
                end,
                $"the list holds {logicalCores.Count}, yet one package alone has {expected.Count} siblings: the file is cut, or processors are offline"
            );
        }
        else if (
            lines.Processors is not null
            && lines["cpu"]?.Text.StartsWith("POWER", StringComparison.Ordinal) == true
            && lines["timebase"] is null
        )
        {
            notes.Oddity(end, "the line \"timebase\", with which POWER ends its list, is missing: the file is cut");
        }
        else if (lines.Processors is null && lines.ProcessorLines is { } listed && listed.Value < logicalCores.Value)
        {
            notes.Oddity(end, $"the list holds {listed.Count} of {logicalCores.Count} processors: the file is cut");
        }
    }

    private static Quoted? ModelOf(CpuinfoLines lines)
    {
        var printed = lines["model name"] ?? lines["cpu model"] ?? lines["cpu"] ?? lines["uarch"] ?? lines["Processor"];
        if (lines.Cores.Count == 0 || (printed is { } name && !IsGeneric(name.Text)))
        {
            return printed;
        }

        var known = lines.Cores.Select(core => ArmProcessors.Model(core.Implementer.Text, core.Part.Text)).ToList();
        return known.Contains(null)
            ? printed
            : new Quoted(string.Join(" + ", known.Distinct(StringComparer.Ordinal)), lines.Cores[0].Part.At);
    }

    /// <summary>Whether it names the architecture only: <c>ARMv7 Processor rev 4 (v7l)</c>.</summary>
    private static bool IsGeneric(string name) => name.Contains("rocessor rev ", StringComparison.Ordinal);

    private static Quoted? VendorOf(CpuinfoLines lines) =>
        lines.Cores.Count > 0 && ArmProcessors.Vendor(lines.Cores[0].Implementer.Text) is { } name
            ? new Quoted(name, lines.Cores[0].Implementer.At)
            : null;

    private static Quoted? HypervisorIn(Quoted? flags)
    {
        if (flags is not { } all)
        {
            return null;
        }

        var line = all.At.Source.Lines[all.At.Line - 1];
        foreach (var flag in CaptureText.Words(line, all.At.Column - 1))
        {
            if (flag.Text == "hypervisor")
            {
                return flag;
            }
        }

        return null;
    }
}
