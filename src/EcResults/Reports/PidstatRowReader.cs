namespace EcResults.Evidence;

/// <summary>Reads a row by the header above it. The command comes last and is free text.</summary>
internal static class PidstatRowReader
{
    /// <summary>Reads a row by the newest table that fits, for some options print the headers of two tables only once.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">The first word behind the time or the label.</param>
    /// <param name="tables">The tables so far, the newest last.</param>
    /// <param name="average">Whether it is an average row.</param>
    /// <param name="table">The table that fits, or the newest.</param>
    /// <returns>The columns, or null where no table fits.</returns>
    public static PidstatFields? Read(
        PidstatLine line,
        int first,
        List<PidstatTable> tables,
        bool average,
        out PidstatTable table
    )
    {
        for (var index = tables.Count - 1; index >= 0; index--)
        {
            table = tables[index];
            if (ReadBy(table, line, first, average, out _) is { } fields)
            {
                return fields;
            }
        }

        table = tables[^1];
        return null;
    }

    /// <summary>Reads a row by one table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="line">The line.</param>
    /// <param name="first">The first word behind the time or the label.</param>
    /// <param name="average">Whether it is an average row.</param>
    /// <param name="misfit">The word that cannot stand in its column; behind the last word where the row is too short.</param>
    /// <returns>The columns, or null where the table does not fit.</returns>
    public static PidstatFields? ReadBy(PidstatTable table, PidstatLine line, int first, bool average, out int misfit)
    {
        var fields = new PidstatFields(average);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            misfit = first + column;
            if (misfit >= line.Count || !fields.Add(table.Columns[column], line[misfit], line.At(misfit)))
            {
                return null;
            }
        }

        misfit = first + table.Columns.Count;
        if (misfit >= line.Count)
        {
            return null;
        }

        fields.Command = line.QuoteFrom(misfit);
        return fields.IsThread || fields.Row(line.Whole) is not null ? fields : null;
    }
}
