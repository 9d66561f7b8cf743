namespace EcResults.Evidence;

/// <summary>One process in one sample. A column that the options did not ask for is null.</summary>
/// <param name="ProcessId">PID (TGID with <c>-t</c>).</param>
/// <param name="Command">The command, free text.</param>
/// <param name="At">The row.</param>
public sealed record PidstatRow(int ProcessId, Quoted Command, Location At)
{
    /// <summary>%usr, 100 = one core.</summary>
    public Printed? UserPercent { get; init; }

    /// <summary>%system, 100 = one core.</summary>
    public Printed? SystemPercent { get; init; }

    /// <summary>%guest, 100 = one core.</summary>
    public Printed? GuestPercent { get; init; }

    /// <summary>%wait: runnable, but waiting for a CPU.</summary>
    public Printed? WaitPercent { get; init; }

    /// <summary>%CPU, 100 = one core. Exactly 100.00 is a lower bound in releases that cap it.</summary>
    public Printed? CpuPercent { get; init; }

    /// <summary>RSS, KiB.</summary>
    public Printed? RssKib { get; init; }

    /// <summary>%MEM, RSS as a share of the machine's memory.</summary>
    public Printed? MemoryPercent { get; init; }

    /// <summary>VSZ, KiB.</summary>
    public Printed? VirtualKib { get; init; }

    /// <summary>Voluntary context switches a second.</summary>
    public Printed? VoluntarySwitchesPerSecond { get; init; }

    /// <summary>Other context switches a second.</summary>
    public Printed? InvoluntarySwitchesPerSecond { get; init; }

    /// <summary>The number of the processor that ran the process last.</summary>
    public Printed? Processor { get; init; }

    /// <summary>The user id whose process it is; null where names were printed.</summary>
    public Printed? UserId { get; init; }

    /// <summary>The process, the command and the columns, under names that start with the prefix.</summary>
    internal IEnumerable<Figure> Figures(string prefix) =>
        (
            (Figure?[])
                [
                    new Figure(
                        Name(prefix, "processId"),
                        ProcessId.ToString(CultureInfo.InvariantCulture),
                        ProcessId,
                        At
                    ),
                    Figure.Of(Name(prefix, "command"), Command),
                    Figure.Of(Name(prefix, "userPercent"), UserPercent),
                    Figure.Of(Name(prefix, "systemPercent"), SystemPercent),
                    Figure.Of(Name(prefix, "guestPercent"), GuestPercent),
                    Figure.Of(Name(prefix, "waitPercent"), WaitPercent),
                    Figure.Of(Name(prefix, "cpuPercent"), CpuPercent),
                    Figure.Of(Name(prefix, "virtualKib"), VirtualKib),
                    Figure.Of(Name(prefix, "rssKib"), RssKib),
                    Figure.Of(Name(prefix, "voluntarySwitchesPerSecond"), VoluntarySwitchesPerSecond),
                    Figure.Of(Name(prefix, "involuntarySwitchesPerSecond"), InvoluntarySwitchesPerSecond),
                ]
        ).OfType<Figure>();

    private static string Name(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";
}
