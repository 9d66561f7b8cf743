namespace EcResults.Evidence;

/// <summary>The rows of one sample, or of all averages: the tables of a process joined into one row.</summary>
/// <param name="at">Where they start.</param>
internal sealed class PidstatRows(Location at)
{
    private readonly List<PidstatRow> rows = [];
    private readonly Dictionary<int, int> byProcess = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Where they start.</summary>
    public Location At { get; } = at;

    /// <summary>The joined rows, in the order in which their processes first stand.</summary>
    public IReadOnlyList<PidstatRow> All => rows;

    /// <summary>Whether the process already has a row of that table.</summary>
    public bool Has(int processId, string table) => seen.Contains(KeyOf(processId, table));

    /// <summary>Joins a row to what other tables say about its process.</summary>
    public void Add(PidstatRow row, string table)
    {
        seen.Add(KeyOf(row.ProcessId, table));
        if (byProcess.TryGetValue(row.ProcessId, out var index))
        {
            rows[index] = Joined(rows[index], row);
            return;
        }

        byProcess.Add(row.ProcessId, rows.Count);
        rows.Add(row);
    }

    private static string KeyOf(int processId, string table) => $"{processId} {table}";

    private static PidstatRow Joined(PidstatRow first, PidstatRow second) =>
        first with
        {
            UserPercent = first.UserPercent ?? second.UserPercent,
            SystemPercent = first.SystemPercent ?? second.SystemPercent,
            GuestPercent = first.GuestPercent ?? second.GuestPercent,
            WaitPercent = first.WaitPercent ?? second.WaitPercent,
            CpuPercent = first.CpuPercent ?? second.CpuPercent,
            RssKib = first.RssKib ?? second.RssKib,
            MemoryPercent = first.MemoryPercent ?? second.MemoryPercent,
            VirtualKib = first.VirtualKib ?? second.VirtualKib,
            VoluntarySwitchesPerSecond = first.VoluntarySwitchesPerSecond ?? second.VoluntarySwitchesPerSecond,
            InvoluntarySwitchesPerSecond = first.InvoluntarySwitchesPerSecond ?? second.InvoluntarySwitchesPerSecond,
        };
}
