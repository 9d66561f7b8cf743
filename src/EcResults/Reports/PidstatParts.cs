namespace EcResults.Evidence;

/// <summary>The processes at one time.</summary>
/// <param name="Clock">The printed clock as time of day in the machine's zone, or null where epoch seconds were printed.</param>
/// <param name="EpochSeconds">Seconds since 1970 UTC, where printed (<c>-H</c>, old <c>-h</c>).</param>
/// <param name="Rows">The process rows, threads left out; empty where only a header stands.</param>
/// <param name="At">Where the sample starts.</param>
public sealed record PidstatSample(TimeOnly? Clock, long? EpochSeconds, IReadOnlyList<PidstatRow> Rows, Location At)
{
    /// <summary>The sum of %CPU over the processes (100 = one core), or null where no row has it.</summary>
    public double? CpuPercent
    {
        get
        {
            double? sum = null;
            foreach (var row in Rows)
            {
                sum = row.CpuPercent is { } cpu ? (sum ?? 0) + cpu.Value : sum;
            }

            return sum;
        }
    }
}

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
}
