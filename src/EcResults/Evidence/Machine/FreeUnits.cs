namespace EcResults.Evidence;

/// <summary>What the numbers of one table of <c>free</c> count.</summary>
/// <param name="PlainBytes">Bytes that a number without a letter counts.</param>
/// <param name="LetterBase">1024, or 1000 where a bare K, M, G or T was printed with <c>--si</c>.</param>
internal sealed partial record FreeUnits(double PlainBytes, int LetterBase)
{
    private const double Kib = 1024;
    private const double Mib = 1024 * Kib;

    /// <summary>No kernel that runs eCapture gets by with less.</summary>
    private const double LeastMemory = 64 * Mib;

    /// <summary>Finds the units: letters say them, else the command does, else the numbers themselves may.</summary>
    /// <returns>Null where they cannot be known; then a problem says so.</returns>
    public static FreeUnits? Of(FreeTable table, ReadingBuilder notes)
    {
        var isSi = table.Options?.Contains("--si", StringComparer.Ordinal) == true;
        if (table.Memory.Any(value => char.IsLetter(value.Text[^1])))
        {
            if (table.Memory.Concat(table.Swap).FirstOrDefault(value => char.IsDigit(value.Text[^1])) is { } bare)
            {
                notes.Warn(
                    bare.At,
                    $"value {Quotation.Of(bare.Text)} has no unit, and others have one; free -h prints one behind each"
                );
            }

            // Since 3.3.17 (label column of 15) free prints Gi for 1024³, so its bare G is 1000³; before, G was 1024³.
            return new FreeUnits(1, isSi || (table.Options is null && table.LabelWidth == 15) ? 1000 : 1024);
        }

        return table.Options is { } options
            ? new FreeUnits(OfOptions(options, isSi), isSi ? 1000 : 1024)
            : OfNumbers(table, notes);
    }

    /// <summary>One value in bytes.</summary>
    /// <returns>Null where free does not print such a value; then a problem says so.</returns>
    public Printed? Read(Quoted word, ReadingBuilder notes)
    {
        var match = Value().Match(word.Text);
        if (!match.Success)
        {
            notes.Problem(
                word.At,
                $"value {Quotation.Of(word.Text)} cannot be printed by free; it prints whole numbers, or with -h up to one decimal and B, Ki, Mi, Gi, Ti (K, M, G, T before 3.3.17 and with --si)"
            );
            return null;
        }

        // Some locales print a comma.
        var number = double.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].Value;
        var bytes =
            unit.Length == 0 ? PlainBytes : Math.Pow(unit.Length == 2 ? 1024 : LetterBase, "BKMGTP".IndexOf(unit[0]));
        var halfStep =
            bytes <= 1 ? 0
            : match.Groups["decimal"].Success ? bytes / 20
            : unit.Length == 0 && PlainBytes == Kib ? 0
            : bytes;
        return new Printed(number * bytes, halfStep, word.At);
    }

    private static double OfOptions(IReadOnlyList<string> options, bool isSi)
    {
        var step = isSi ? 1000.0 : 1024.0;
        var result = step;
        foreach (var option in options)
        {
            if (LongOption().Match(option) is { Success: true } match)
            {
                var size = match.Groups["binary"].Success ? 1024 : 1000;
                result = Math.Pow(size, "bkmgt".IndexOf(option[2]));
            }
            else if (option is ['-', not '-', ..])
            {
                result =
                    option.Contains('b') ? 1
                    : option.Contains('m') ? step * step
                    : option.Contains('g') ? step * step * step
                    : result;
            }
        }

        return result;
    }

    /// <summary>
    /// Without letter and command the unit is not printed. Linux counts memory in pages of 4 KiB, so KiB are all multiples
    /// of 4 and bytes all multiples of 1024, which MiB or GiB are not except by chance.
    /// </summary>
    private static FreeUnits? OfNumbers(FreeTable table, ReadingBuilder notes)
    {
        var values = table
            .Memory.Concat(table.Swap)
            .Select(word => CaptureText.Count(word)?.Count ?? 0)
            .Where(value => value > 0)
            .ToList();
        var total = CaptureText.Count(table.Memory[0])?.Value ?? 0;
        var shown = Quotation.Of(table.Memory[0].Text);
        if (values.Count >= 3 && values.TrueForAll(value => value % 1024 == 0) && total >= LeastMemory)
        {
            notes.Warn(
                table.Memory[0].At,
                $"the unit of {shown} is not printed; all values are multiples of 1024, so they are bytes"
            );
            return new FreeUnits(1, 1024);
        }

        if (values.Count >= 3 && values.TrueForAll(value => value % 4 == 0) && total * Kib >= LeastMemory)
        {
            return new FreeUnits(Kib, 1024);
        }

        if (total * Kib >= LeastMemory && IsOfContainer(table))
        {
            notes.Warn(
                table.Memory[0].At,
                $"the unit of {shown} is not printed; what is counted in pages is, and the sum is exact, so it is read as KiB of a container",
                "attach the output of \"free\" of the machine, if the server ran outside of a container"
            );
            return new FreeUnits(Kib, 1024);
        }

        if (total is >= 1024 and < 65536)
        {
            notes.Warn(
                table.Memory[0].At,
                $"the unit of {shown} is not printed; it is too little in KiB and too much in GiB, so it is read as MiB",
                "keep the command line above the table, or attach the output of \"free\" or \"free -h\""
            );
            return new FreeUnits(Mib, 1024);
        }

        notes.Problem(
            table.Memory[0].At,
            $"the unit of {shown} is not printed, and its values fit more than one of KiB, MiB and GiB",
            "attach the output of \"free\" without a unit option, or of \"free -h\""
        );
        return null;
    }

    /// <summary>
    /// lxcfs shows a container its own share of the memory and counts reclaimable slabs in bytes, so what holds them is no
    /// multiple of 4 KiB: cache, used and available. Total, free, shared and swap still are, and the sum is exact, which
    /// values cut off to MiB or GiB seldom are.
    /// </summary>
    private static bool IsOfContainer(FreeTable table)
    {
        long? Of(string column)
        {
            var at = table.Header.FindIndex(name => name.Text == column);
            return at >= 0 && at < table.Memory.Count ? CaptureText.Count(table.Memory[at])?.Count : null;
        }

        var inPages = ((string[])["total", "free", "shared"])
            .Select(Of)
            .Concat(table.Swap.Select(word => CaptureText.Count(word)?.Count))
            .Where(value => value > 0)
            .ToList();
        return inPages.Count >= 3
            && inPages.TrueForAll(value => value % 4 == 0)
            && Of("total") is { } total
            // Since procps 4 used is what is not available.
            && (Of("used") + Of("free") + Of("buff/cache") == total || Of("used") + Of("available") == total);
    }

    [GeneratedRegex(
        "^(?:(?<number>[0-9]{1,18})|(?<number>[0-9]{1,16}(?<decimal>[.,][0-9]))(?=[A-Z]))(?<unit>B|[KMGTP]i?)?$"
    )]
    private static partial Regex Value();

    [GeneratedRegex("^--(?:bytes|kilo|mega|giga|tera|(?<binary>kibi|mebi|gibi|tebi))$")]
    private static partial Regex LongOption();
}
