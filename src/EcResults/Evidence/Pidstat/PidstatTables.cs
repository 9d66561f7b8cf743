namespace EcResults.Evidence;

/// <summary>The tables whose headers were read so far, the newest last.</summary>
internal sealed class PidstatTables
{
    // pidstat has about ten tables; more different headers than that in one file are not worth keeping.
    private const int Most = 12;

    private readonly List<PidstatTable> tables = [];

    /// <summary>Whether no header was read.</summary>
    public bool AreEmpty => tables.Count == 0;

    /// <summary>Reads a line that is a header, or returns null. pidstat repeats its headers; the same one is not read twice.</summary>
    public PidstatTable? TryRead(LineWords line) => PidstatTable.TryRead(line, tables);

    /// <summary>Adds a table in place of an earlier one with the same columns.</summary>
    /// <returns>Why pidstat cannot have printed the header here, or null.</returns>
    public Problem? Add(PidstatTable table)
    {
        if (table.RepeatedColumn is { } column)
        {
            return PidstatFindings.RepeatedColumn(table.At, column);
        }

        if (tables.Find(table.Contradicts) is { } other)
        {
            return PidstatFindings.HeaderDiffers(table.At, other.At);
        }

        tables.RemoveAll(known => known.Signature == table.Signature);
        tables.RemoveRange(0, Math.Max(0, tables.Count - Most + 1));
        tables.Add(table);
        return null;
    }

    /// <summary>Reads a row by the newest table that fits, for some options print the headers of two tables only once.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">The first word behind the time or the label.</param>
    /// <param name="average">Whether it is an average row.</param>
    /// <returns>The row, or null where no table fits.</returns>
    public PidstatRowDraft? Read(LineWords line, int first, bool average)
    {
        for (var index = tables.Count - 1; index >= 0; index--)
        {
            if (tables[index].Read(line, first, average, out _) is { } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Why a line is no row of the newest table.</summary>
    public Problem Misfit(LineWords line, int first, bool average)
    {
        var table = tables[^1];
        table.Read(line, first, average, out var misfit);
        return misfit >= line.Count
            ? PidstatFindings.ShortRow(line.Whole, line.Count - first, table.Names.Count + 1)
            : PidstatFindings.BadValue(line.Quote(misfit), table.NameOf(misfit - first));
    }
}
