namespace EcResults.Evidence;

/// <summary>The rows of one sample, or of all averages: the tables of a process joined into one row.</summary>
/// <param name="at">Where they start.</param>
internal sealed class PidstatRows(Location at)
{
    private readonly List<PidstatRowDraft> rows = [];
    private readonly Dictionary<int, PidstatRowDraft> byProcess = [];

    /// <summary>Where they start.</summary>
    public Location At { get; } = at;

    /// <summary>Whether there is no row.</summary>
    public bool AreEmpty => rows.Count == 0;

    /// <summary>The rows, each of all tables that its process stands in.</summary>
    public IReadOnlyList<PidstatRowDraft> Drafts => rows;

    /// <summary>Whether the process already has a row of that table.</summary>
    public bool Has(PidstatRowDraft row) => byProcess.GetValueOrDefault(row.ProcessId)?.Holds(row.Table) ?? false;

    /// <summary>Whether the process has a row of any table.</summary>
    public bool HasProcess(int processId) => byProcess.ContainsKey(processId);

    /// <summary>Adds a row, or joins it to what other tables say about its process.</summary>
    /// <returns>What is odd about the two, or null.</returns>
    public Problem? Add(PidstatRowDraft row)
    {
        if (byProcess.TryAdd(row.ProcessId, row))
        {
            rows.Add(row);
            return null;
        }

        var known = byProcess[row.ProcessId];
        known.Join(row);
        return row.Command is { } command && known.Command is { } first && command.Text != first.Text
            ? PidstatFindings.OtherCommand(command, first)
            : null;
    }

    /// <summary>The joined rows, in the order in which their processes first stand.</summary>
    public IReadOnlyList<PidstatRow> ToRows() => [.. rows.Select(row => row.ToRow())];
}
