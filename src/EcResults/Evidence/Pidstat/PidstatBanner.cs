namespace EcResults.Evidence;

/// <summary>The first line: <c>Linux REL (HOST) DATE _ARCH_ (N CPU)</c>; sysstat 8 has no machine and no processors.</summary>
/// <param name="At">The line.</param>
internal sealed partial record PidstatBanner(Location At)
{
    /// <summary>The kernel release.</summary>
    public Quoted? KernelRelease { get; init; }

    /// <summary>The host name.</summary>
    public Quoted? HostName { get; init; }

    /// <summary>The date as printed.</summary>
    public Quoted? Date { get; init; }

    /// <summary>The machine.</summary>
    public Quoted? Architecture { get; init; }

    /// <summary>The number of processors.</summary>
    public Printed? LogicalCores { get; init; }

    /// <summary>What stands in place of the number of processors.</summary>
    public Quoted? BadCores { get; init; }

    /// <summary>
    /// The dates that the printed one can mean. It follows the locale: with the year first it is certain; otherwise day
    /// and month are told apart only where one of them is above 12, or where both are the same number.
    /// </summary>
    public IReadOnlyList<DateOnly> PossibleDates => Date is { } date ? DatesOf(date.Text) : [];

    /// <summary>What pidstat cannot have printed.</summary>
    public IEnumerable<Problem> Faults
    {
        get
        {
            if (Date is { } date && IsNoDate(date.Text))
            {
                yield return PidstatFindings.NoDate(date);
            }

            if (BadCores is { } word)
            {
                yield return PidstatFindings.BadCores(word);
            }
        }
    }

    /// <summary>Reads a line that is a banner, or returns null.</summary>
    public static PidstatBanner? TryRead(LineWords line)
    {
        if (line.Count < 4 || line[0] is not "Linux" || line[2][0] != '(' || line[2][^1] != ')')
        {
            return null;
        }

        var banner = new PidstatBanner(line.Whole) { KernelRelease = line.Quote(1), HostName = line.QuoteInside(2) };
        for (var word = 3; word < line.Count; word++)
        {
            var text = line[word];
            if (text.Length > 2 && text[0] == '_' && text[^1] == '_')
            {
                banner = banner with { Architecture = line.QuoteInside(word) };
            }
            else if (text[0] == '(' && word + 1 < line.Count && line[word + 1] is "CPU)")
            {
                var at = line.At(word);
                banner = banner.WithCores(
                    new Quoted(text[1..].ToString(), at with { Column = at.Column + 1, Length = at.Length - 1 })
                );
            }
            else if (word == 3 && text[0] != '(')
            {
                banner = banner with { Date = line.Quote(word) };
            }
        }

        return banner;
    }

    /// <summary>The banner with a number of processors, or with the word that is none.</summary>
    public PidstatBanner WithCores(Quoted word) =>
        int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? this with
            {
                LogicalCores = new Printed(count, 0, word.At),
            }
            : this with
            {
                BadCores = word,
            };

    private static DateOnly[] DatesOf(string text) =>
        NumbersOf(text) switch
        {
            [{ Length: 4 } year, var month, var day] => Existing((Value(year), Value(month), Value(day))),
            [{ Length: <= 2 } first, { Length: <= 2 } second, { Length: 2 or 4 } last] => Existing(
                (Year(last), Value(first), Value(second)),
                (Year(last), Value(second), Value(first))
            ),
            _ => [],
        };

    /// <summary>Whether it is three numbers that are no date in any order, or three parts that are not all numbers.</summary>
    private static bool IsNoDate(string text) =>
        PartsWithWords().IsMatch(text)
        || (
            NumbersOf(text) is [{ Length: <= 4 } first, { Length: <= 2 } second, { Length: <= 4 } third]
            && DatesOf(text) is []
            && Existing((Year(first), Value(second), Value(third))) is []
        );

    private static DateOnly[] Existing(params (int Year, int Month, int Day)[] dates) =>
        [
            .. dates
                .Where(date =>
                    date is { Year: >= 1970 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 }
                    && date.Day <= DateTime.DaysInMonth(date.Year, date.Month)
                )
                .Select(date => new DateOnly(date.Year, date.Month, date.Day))
                .Distinct(),
        ];

    /// <summary>The first numbers of a text, one more than a date has; none where one has more digits than a year.</summary>
    private static List<string> NumbersOf(string text)
    {
        var numbers = new List<string>();
        for (var match = Digits().Match(text); match.Success && numbers.Count < 4; match = match.NextMatch())
        {
            numbers.Add(match.Value);
        }

        return numbers.Exists(number => number.Length > 4) ? [] : numbers;
    }

    private static int Year(string digits) => Value(digits) + (digits.Length <= 2 ? 2000 : 0);

    private static int Value(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A(?![0-9]+/[0-9]+/[0-9]+\z)[^/]*/[^/]*/[^/]*\z")]
    private static partial Regex PartsWithWords();
}
