namespace EcResults.Evidence;

public sealed partial record FreeReport
{
    /// <summary>Reads one file, with whatever stands around its one table.</summary>
    public static Reading<FreeReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "free", "free");
        FreeTable? table = null;
        TextLine? before = null;
        foreach (var line in source.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text) || table?.Take(line) == true)
            {
                continue;
            }

            if (FreeTable.Start(line, before) is not { } start)
            {
                notes.PassOver(line);
            }
            else if (table is null)
            {
                table = start;
            }
            else
            {
                notes.Problem(
                    line.Whole,
                    $"a second table of free begins here, after the one in line {table.HeaderLine.Number}; one is expected"
                );
                break;
            }

            before = line;
        }

        return table is null ? notes.Done<FreeReport>(null) : Finish(source, table, notes);
    }

    private static Reading<FreeReport> Finish(SourceText source, FreeTable table, CaptureNotes notes)
    {
        if (table.Memory.Count < 3)
        {
            notes.Problem(
                (table.MemoryLabel?.At ?? table.HeaderLine.Whole),
                "the line \"Mem:\" with a value for each column is missing or cut; free prints it below its header"
            );
            return notes.Done<FreeReport>(null);
        }

        if (FreeUnits.Of(table, notes) is not { } units || units.Read(table.Memory[0], notes) is not { } total)
        {
            return notes.Done<FreeReport>(null);
        }

        var column = table.Header.ToList().FindIndex(name => name.Text == "available");
        var available = column >= 0 && column < table.Memory.Count ? units.Read(table.Memory[column], notes) : null;
        var swap = table.Swap.Count > 0 ? units.Read(table.Swap[0], notes) : null;
        if (column >= 0 && table.Memory.Count != table.Header.Count)
        {
            notes.Problem(
                table.MemoryLabel?.At ?? table.HeaderLine.Whole,
                $"{table.Memory.Count} values stand under {table.Header.Count} columns; free prints one for each"
            );
        }

        if (available is { } some && some.Low > total.High)
        {
            notes.Problem(
                some.At,
                $"\"{table.Memory[column]}\" available is more than the total \"{table.Memory[0]}\"; free cannot print that"
            );
        }

        return notes.Done(
            new FreeReport(source)
            {
                TotalBytes = total,
                AvailableBytes = available,
                SwapTotalBytes = swap,
            }
        );
    }
}
