namespace EcResults.Evidence;

/// <summary>A header: the names of the columns, and the time or the label in front of them.</summary>
/// <param name="Names">The columns but the last, which is always <c>Command</c>.</param>
internal sealed record PidstatTable(IReadOnlyList<string> Names)
{
    /// <summary>Columns that no other line has as words of their own, and no two tables have both.</summary>
    private static readonly Dictionary<string, PidstatColumn> Measures = new(StringComparer.Ordinal)
    {
        ["%usr"] = PidstatColumn.User,
        ["%user"] = PidstatColumn.User,
        ["%system"] = PidstatColumn.System,
        ["%guest"] = PidstatColumn.Guest,
        ["%wait"] = PidstatColumn.Wait,
        ["%CPU"] = PidstatColumn.Cpu,
        ["%MEM"] = PidstatColumn.Memory,
        ["VSZ"] = PidstatColumn.Virtual,
        ["RSS"] = PidstatColumn.Rss,
        ["cswch/s"] = PidstatColumn.Voluntary,
        ["nvcswch/s"] = PidstatColumn.Involuntary,
        ["minflt/s"] = PidstatColumn.OtherNumber,
        ["majflt/s"] = PidstatColumn.OtherNumber,
    };

    private readonly PidstatColumn[] columns = [.. Names.Select(ColumnOf)];

    // What is measured; the other columns say whose row it is, and stand in several tables.
    private readonly HashSet<string> measured =
    [
        .. Names.Where(name => name is not ("UID" or "USER" or "PID" or "TGID" or "TID")),
    ];

    /// <summary>The time in front, which is where the interval starts; null with <c># Time</c> and on averages.</summary>
    public PidstatTime? Time { get; private init; }

    /// <summary>Whether the average label stands in front.</summary>
    public bool IsAverage { get; private init; }

    /// <summary>The header.</summary>
    public Location At { get; private init; }

    /// <summary>The columns as one word: headers with the same one head the same table.</summary>
    public string Signature { get; } = string.Join(' ', Names);

    /// <summary>The first column name that stands twice, or null.</summary>
    public string? RepeatedColumn { get; } =
        Names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any())?.Key;

    /// <summary>What a column of that name holds.</summary>
    public static PidstatColumn ColumnOf(string name) =>
        name switch
        {
            "PID" => PidstatColumn.ProcessId,
            "TGID" => PidstatColumn.ThreadGroupId,
            "TID" => PidstatColumn.ThreadId,
            "CPU" => PidstatColumn.Processor,
            "UID" => PidstatColumn.UserId,
            "usr-ms" or "system-ms" or "guest-ms" or "minflt-nr" or "majflt-nr" => PidstatColumn.Whole,
            "StkSize" or "StkRef" or "threads" or "fd-nr" => PidstatColumn.OtherNumber,
            "kB_rd/s" or "kB_wr/s" or "kB_ccwr/s" or "iodelay" or "prio" => PidstatColumn.SignedNumber,
            _ => Measures.GetValueOrDefault(name, PidstatColumn.Words),
        };

    /// <summary>Whether a line that is no header was one: two words and more are columns.</summary>
    public static bool IsDamaged(LineWords line)
    {
        var known = Measures.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        for (var word = 0; word < line.Count && count < 2; word++)
        {
            count += known.ContainsKey(line[word]) ? 1 : 0;
        }

        return count > 1;
    }

    /// <summary>Reads a line that is a header, or returns null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">The tables so far: pidstat repeats its headers, and the same one is not read twice.</param>
    public static PidstatTable? TryRead(LineWords line, List<PidstatTable> known)
    {
        if (line.Count < 3 || line[line.Count - 1] is not "Command")
        {
            return null;
        }

        var first = 0;
        while (first < line.Count && line[first] is not ("UID" or "USER" or "PID" or "TGID"))
        {
            first++;
        }

        var table = known.Find(table => table.HasNamesOf(line, first)) ?? new PidstatTable(NamesOf(line, first));
        if (!table.Names.Contains("PID") && !table.Names.Contains("TGID"))
        {
            return null;
        }

        table = table with { At = line.Whole, Time = null, IsAverage = false };
        return first == 1 && line[0] is "Time" ? table
            : PidstatTime.TryRead(line, out var time, out var words)
                ? (words == first ? table with { Time = time } : null)
            : first > 0 && PidstatLabel.Words(line) == first ? table with { IsAverage = true }
            : null;
    }

    /// <summary>The name of a column, the last included.</summary>
    public string NameOf(int column) => column < Names.Count ? Names[column] : "Command";

    /// <summary>Whether this table and another have a column of measurements in common, though they are not the same.</summary>
    public bool Contradicts(PidstatTable other) => other.Signature != Signature && measured.Overlaps(other.measured);

    /// <summary>Reads a row of the table. The command comes last and is free text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">The first word behind the time or the label.</param>
    /// <param name="average">Whether it is an average row.</param>
    /// <param name="misfit">The word that cannot stand in its column; behind the last word where the row is too short.</param>
    /// <returns>The row, or null where the line is none of this table.</returns>
    public PidstatRowDraft? Read(LineWords line, int first, bool average, out int misfit)
    {
        var row = new PidstatRowDraft(average)
        {
            At = line.Whole,
            Table = Signature,
            IntervalStart = Time,
        };
        for (var column = 0; column < columns.Length; column++)
        {
            misfit = first + column;
            if (misfit >= line.Count || !row.Add(columns[column], line[misfit], line.At(misfit)))
            {
                return null;
            }
        }

        misfit = first + columns.Length;
        if (misfit >= line.Count)
        {
            return null;
        }

        row.Command = line.QuoteFrom(misfit);
        return row.IsComplete ? row : null;
    }

    private bool HasNamesOf(LineWords line, int first)
    {
        var same = Names.Count == line.Count - 1 - first;
        for (var column = 0; same && column < Names.Count; column++)
        {
            same = line[first + column].SequenceEqual(Names[column]);
        }

        return same;
    }

    private static List<string> NamesOf(LineWords line, int first)
    {
        var names = new List<string>();
        for (var word = first; word < line.Count - 1; word++)
        {
            names.Add(line[word].ToString());
        }

        return names;
    }
}
