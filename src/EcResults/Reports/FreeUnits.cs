using System.Buffers;
using System.Globalization;

namespace EcResults.Evidence;

/// <summary>What the numbers of one table of <c>free</c> count.</summary>
/// <param name="PlainBytes">Bytes that a number without a letter counts.</param>
/// <param name="LetterBase">1024, or 1000 where a bare K, M, G or T was printed with <c>--si</c>.</param>
internal sealed record FreeUnits(double PlainBytes, int LetterBase)
{
    private const double Kib = 1024;
    private const double Mib = 1024 * Kib;
    private const double Gib = 1024 * Mib;

    /// <summary>No kernel that runs eCapture gets by with less.</summary>
    private const double LeastMemory = 64 * Mib;

    private static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789.,");

    /// <summary>Finds the units: letters say them, else the command does, else the numbers themselves may.</summary>
    /// <returns>Null where they cannot be known; then a problem says so.</returns>
    public static FreeUnits? Of(FreeTable table, CaptureNotes notes)
    {
        var isSi = table.Options?.Contains("--si", StringComparer.Ordinal) == true;
        if (table.Memory.Any(value => char.IsLetter(value.Text[^1])))
        {
            // Since 3.3.17 (label column of 15) free prints Gi for 1024³, so its bare G is 1000³; before, G was 1024³.
            return new FreeUnits(1, isSi || (table.Options is null && table.LabelWidth == 15) ? 1000 : 1024);
        }

        return table.Options is { } options
            ? new FreeUnits(OfOptions(options, isSi), isSi ? 1000 : 1024)
            : OfNumbers(table, notes);
    }

    /// <summary>One value in bytes.</summary>
    /// <returns>Null where free does not print such a value; then a problem says so.</returns>
    public Printed? Read(Quoted word, CaptureNotes notes)
    {
        var text = word.Text;
        var digits = text.AsSpan().IndexOfAnyExcept(DigitsAndMarks);
        var number = digits < 0 ? text : text[..digits];
        var unit = digits < 0 ? PlainBytes : BytesOf(text[digits..]);
        // Some locales print a comma.
        var point = number.AsSpan().IndexOfAny('.', ',');
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        if (
            unit is not { } bytes
            || !double.TryParse(
                number.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var value
            )
            || (point >= 0 && (decimals != 1 || digits < 0 || point == 0))
            || number.Length > 18
        )
        {
            notes.Problem(
                word.At,
                $"value \"{CaptureText.Shown(text)}\" cannot be printed by free; it prints whole numbers, or with -h up to one decimal and B, Ki, Mi, Gi, Ti (K, M, G, T before 3.3.17 and with --si)"
            );
            return null;
        }

        var halfStep =
            bytes <= 1 ? 0
            : decimals == 1 ? bytes / 20
            : digits < 0 && PlainBytes == Kib ? 0
            : bytes;
        return new Printed(value * bytes, halfStep, word.At);
    }

    private double? BytesOf(string unit) =>
        unit switch
        {
            "B" => 1,
            "Ki" => Kib,
            "Mi" => Mib,
            "Gi" => Gib,
            "Ti" => 1024 * Gib,
            "Pi" => 1024 * 1024 * Gib,
            "K" => LetterBase,
            "M" => Math.Pow(LetterBase, 2),
            "G" => Math.Pow(LetterBase, 3),
            "T" => Math.Pow(LetterBase, 4),
            "P" => Math.Pow(LetterBase, 5),
            _ => null,
        };

    private static double OfOptions(IReadOnlyList<string> options, bool isSi)
    {
        var step = isSi ? 1000.0 : 1024.0;
        var result = step;
        foreach (var option in options)
        {
            result = option switch
            {
                "--bytes" => 1,
                "--kilo" => 1e3,
                "--mega" => 1e6,
                "--giga" => 1e9,
                "--tera" => 1e12,
                "--kibi" => Kib,
                "--mebi" => Mib,
                "--gibi" => Gib,
                "--tebi" => 1024 * Gib,
                _ when option.StartsWith("--", StringComparison.Ordinal) || !option.StartsWith('-') => result,
                _ when option.Contains('b', StringComparison.Ordinal) => 1,
                _ when option.Contains('m', StringComparison.Ordinal) => step * step,
                _ when option.Contains('g', StringComparison.Ordinal) => step * step * step,
                _ => result,
            };
        }

        return result;
    }

    /// <summary>
    /// Without letter and command the unit is not printed. Linux counts memory in pages of 4 KiB, so KiB are all multiples
    /// of 4 and bytes all multiples of 1024, which MiB or GiB are not except by chance.
    /// </summary>
    private static FreeUnits? OfNumbers(FreeTable table, CaptureNotes notes)
    {
        var values = table
            .Memory.Concat(table.Swap)
            .Select(word => CaptureText.Count(word)?.Count ?? 0)
            .Where(value => value > 0)
            .ToList();
        var total = CaptureText.Count(table.Memory[0])?.Value ?? 0;
        var shown = CaptureText.Shown(table.Memory[0].Text);
        if (values.Count >= 3 && values.TrueForAll(value => value % 1024 == 0) && total >= LeastMemory)
        {
            notes.Oddity(
                table.Memory[0].At,
                $"the unit of \"{shown}\" is not printed; all values are multiples of 1024, so they are bytes"
            );
            return new FreeUnits(1, 1024);
        }

        if (values.Count >= 3 && values.TrueForAll(value => value % 4 == 0) && total * Kib >= LeastMemory)
        {
            return new FreeUnits(Kib, 1024);
        }

        if (total is >= 1024 and < 65536)
        {
            notes.Oddity(
                table.Memory[0].At,
                $"the unit of \"{shown}\" is not printed; it is too little in KiB and too much in GiB, so it is read as MiB",
                "keep the command line above the table, or attach the output of \"free\" or \"free -h\""
            );
            return new FreeUnits(Mib, 1024);
        }

        notes.Problem(
            table.Memory[0].At,
            $"the unit of \"{shown}\" is not printed, and its values fit more than one of KiB, MiB and GiB",
            "attach the output of \"free\" without a unit option, or of \"free -h\""
        );
        return null;
    }
}
