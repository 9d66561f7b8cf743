namespace EcResults.Evidence;

/// <summary>A header: the names of the columns, and the time or the label in front of them.</summary>
/// <param name="Columns">The columns but the last, which is always <c>Command</c>.</param>
/// <param name="Time">The time in front, which is where the interval starts; null with <c># Time</c> and on averages.</param>
/// <param name="IsAverage">Whether the average label stands in front.</param>
/// <param name="At">The header.</param>
internal sealed record PidstatTable(IReadOnlyList<string> Columns, PidstatTime? Time, bool IsAverage, Location At)
{
    /// <summary>The columns as one word: headers with the same one head the same table.</summary>
    public string Signature { get; } = string.Join(' ', Columns);

    /// <summary>The name of a column, the last included.</summary>
    public string NameOf(int column) => column < Columns.Count ? Columns[column] : "Command";

    /// <summary>The first column name that stands twice, or null.</summary>
    public string? RepeatedColumn { get; } =
        new HashSet<string>(Columns).Count == Columns.Count
            ? null
            : Columns.GroupBy(column => column).First(group => group.Skip(1).Any()).Key;

    /// <summary>Columns that stand in several tables.</summary>
    private static readonly string[] Shared = ["UID", "USER", "PID", "TGID", "TID"];

    /// <summary>Columns that no other line has as words of their own.</summary>
    private static readonly string[] Own =
    [
        "%usr",
        "%user",
        "%system",
        "%guest",
        "%wait",
        "%CPU",
        "minflt/s",
        "majflt/s",
        "VSZ",
        "RSS",
        "%MEM",
        "cswch/s",
        "nvcswch/s",
    ];

    /// <summary>Whether a word that is a column of its own heads this table and the other, though they are not the same.</summary>
    public bool Contradicts(PidstatTable other) =>
        other.Signature != Signature
        && Columns.Any(column => !Shared.Contains(column) && other.Columns.Contains(column));

    /// <summary>Whether a line that is no header was one: two words and more are columns.</summary>
    public static bool IsDamaged(PidstatLine line)
    {
        var count = 0;
        for (var token = 0; token < line.Count; token++)
        {
            count += Own.Contains(line[token].ToString()) ? 1 : 0;
        }

        return count > 1;
    }

    /// <summary>Reads a line that is a header, or returns null.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">The tables so far: pidstat repeats its headers, and the same one is not read twice.</param>
    public static PidstatTable? TryRead(PidstatLine line, List<PidstatTable> known)
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

        var shape = known.Find(table => table.HasColumnsOf(line, first)) ?? Read(line, first);
        return shape.Columns.Contains("PID") || shape.Columns.Contains("TGID") ? Named(line, first, shape) : null;
    }

    private bool HasColumnsOf(PidstatLine line, int first)
    {
        if (Columns.Count != line.Count - 1 - first)
        {
            return false;
        }

        for (var column = 0; column < Columns.Count; column++)
        {
            if (!line[first + column].SequenceEqual(Columns[column]))
            {
                return false;
            }
        }

        return true;
    }

    private static PidstatTable Read(PidstatLine line, int first)
    {
        var columns = new List<string>();
        for (var token = first; token < line.Count - 1; token++)
        {
            columns.Add(line[token].ToString());
        }

        return new PidstatTable(columns, null, IsAverage: false, default);
    }

    private static PidstatTable? Named(PidstatLine line, int first, PidstatTable shape)
    {
        if (first == 1 && line[0] is "Time")
        {
            return shape with { Time = null, IsAverage = false, At = line.Whole };
        }

        if (PidstatTime.TryRead(line.From(0), out var time, out var length))
        {
            return line.TokensWithin(length) == first
                ? shape with
                {
                    Time = time,
                    IsAverage = false,
                    At = line.Whole,
                }
                : null;
        }

        return first > 0 && PidstatLabel.Words(line) == first
            ? shape with
            {
                Time = null,
                IsAverage = true,
                At = line.Whole,
            }
            : null;
    }
}
