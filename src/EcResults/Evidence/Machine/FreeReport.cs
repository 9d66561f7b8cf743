namespace EcResults.Evidence;

/// <summary>What <c>free</c> printed, with any unit option.</summary>
/// <param name="Source">The file.</param>
public sealed partial record FreeReport(SourceText Source) : Report(Source)
{
    /// <summary>Caches that the kernel can give back count in one column, and not always in the other.</summary>
    private const double ColumnSlack = 0.02;
    private const double ReserveSlack = 0.1;

    /// <summary>
    /// Total memory, bytes. free cuts a value without decimals off instead of rounding it (23.5 GiB prints as <c>23Gi</c>),
    /// so its half step is then a whole unit: large with <c>-h</c> or <c>-g</c>.
    /// </summary>
    public required Printed TotalBytes { get; init; }

    /// <summary>Available memory, bytes; procps before 3.3.10 does not print it.</summary>
    public Printed? AvailableBytes { get; init; }

    /// <summary>Total swap, bytes.</summary>
    public Printed? SwapTotalBytes { get; init; }

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures =>
        Figure.InOrder(
            Figure.Of("totalBytes", TotalBytes),
            Figure.Of("availableBytes", AvailableBytes),
            Figure.Of("swapTotalBytes", SwapTotalBytes)
        );

    /// <summary>Reads one file, with whatever stands around its one table.</summary>
    public static Reading<FreeReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "free", "free");
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

        if (table is not null)
        {
            return notes.Done(Finish(source, table, notes));
        }

        return TranslatedHeader(source) is { } header
            ? InAnotherLanguage(source, header)
            : notes.Done<FreeReport>(null);
    }

    /// <summary>The line of words above a label with a value for each of three columns or more.</summary>
    private static TextLine? TranslatedHeader(SourceText source) =>
        source
            .Lines.Zip(source.Lines.Skip(1))
            .Where(pair => Header().IsMatch(pair.First.Text) && LabelAndValues().IsMatch(pair.Second.Text))
            .Select(pair => pair.First)
            .FirstOrDefault();

    private static Reading<FreeReport> InAnotherLanguage(SourceText source, TextLine header)
    {
        var notes = new ReadingBuilder(source, "free", "LC_ALL=C free");
        notes.Problem(header.Whole, $"{Quotation.Of(header)} is translated; only the English output of free is read");
        return notes.Done<FreeReport>(null);
    }

    private static FreeReport? Finish(SourceText source, FreeTable table, ReadingBuilder notes)
    {
        var label = table.MemoryLabel?.At ?? table.HeaderLine.Whole;
        if (table.Memory.Count < 3)
        {
            notes.Problem(
                label,
                "the line \"Mem:\" with a value for each column is missing or cut; free prints it below its header"
            );
            return null;
        }

        if (FreeUnits.Of(table, notes) is not { } units || units.Read(table.Memory[0], notes) is not { } total)
        {
            return null;
        }

        int Column(string name) => table.Header.FindIndex(word => word.Text == name);
        Printed? Of(string name) =>
            Column(name) is >= 0 and var at && at < table.Memory.Count ? units.Read(table.Memory[at], notes) : null;
        var available = Of("available");
        if (Column("available") >= 0 && table.Memory.Count != table.Header.Count)
        {
            notes.Problem(
                label,
                $"{table.Memory.Count} values stand under {table.Header.Count} columns; free prints one for each"
            );
        }

        if (available is { } some && some.Low > total.High)
        {
            notes.Problem(
                some.At,
                $"\"{table.Memory[Column("available")]}\" available is more than the total \"{table.Memory[0]}\"; free cannot print that"
            );
        }

        if (
            !notes.Failed
            && Of("used") is { } used
            && Of("free") is { } free
            && !IsSum(total, used, free, available, [Of("buff/cache"), Of("buffers"), Of("cached"), Of("cache")])
        )
        {
            notes.Warn(
                used.At,
                $"\"{table.Memory[1]}\" used is not what is left of the total \"{table.Memory[0]}\" by the other columns"
            );
        }

        if (
            !notes.Failed
            && table.Swap is [var swap, var swapUsed, var swapFree]
            && units.Read(swap, notes) is { } all
            && units.Read(swapUsed, notes) is { } taken
            && units.Read(swapFree, notes) is { } left
            && Math.Abs(all.Value - taken.Value - left.Value) > all.HalfStep + taken.HalfStep + left.HalfStep
        )
        {
            notes.Warn(swap.At, $"\"{swap}\" of swap is not \"{swapUsed}\" used and \"{swapFree}\" free");
        }

        return new FreeReport(source)
        {
            TotalBytes = total,
            AvailableBytes = available,
            SwapTotalBytes = table.Swap.Count > 0 ? units.Read(table.Swap[0], notes) : null,
        };
    }

    /// <summary>
    /// From version 4 on used is the total without what is available; in 3.3.10 to 3.3.17 without free memory and caches;
    /// before, without free memory alone. And what is available is free or cached.
    /// </summary>
    private static bool IsSum(Printed total, Printed used, Printed free, Printed? available, Printed?[] caches)
    {
        bool IsRest(params Printed?[] others)
        {
            var parts = others.OfType<Printed>().Append(used).ToList();
            return Math.Abs(total.Value - parts.Sum(part => part.Value))
                <= (total.Value * ColumnSlack) + total.HalfStep + parts.Sum(part => part.HalfStep);
        }

        // What is available is free, or a cache that can be given back; the kernel keeps a reserve of what is free.
        var fitsFree =
            available is not { } some
            || (
                some.High >= free.Low - (total.Value * ReserveSlack)
                && some.Low
                    <= free.High + caches.OfType<Printed>().Sum(cache => cache.High) + (total.Value * ColumnSlack)
            );
        return fitsFree && (IsRest(free) || IsRest([free, .. caches]) || (available is not null && IsRest(available)));
    }

    /// <summary>Three words or more, where English has total, used and free.</summary>
    [GeneratedRegex(@"^(?!.*\bused\b)(?:\s+[^\s\d:]+){3,12}\s*$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s*\p{L}[^\s:：]{0,24} ?[:：](?:\s+[0-9]+(?:[.,][0-9])?(?:[KMGTP]i?|B)?(?!\S)){3,8}")]
    private static partial Regex LabelAndValues();
}
