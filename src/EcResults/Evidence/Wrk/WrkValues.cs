namespace EcResults.Evidence;

/// <summary>
/// Reads single values as strictly as the tools print them. A value is null where a problem was reported, and where there was
/// nothing to compute it from: macOS prints <c>nan</c> then, Linux <c>-nan</c>.
/// </summary>
/// <param name="findings">Where a value that the tool cannot print is reported.</param>
internal sealed class WrkValues(WrkFindings findings)
{
    private const int MostDigits = 19;
    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.,");
    private const double UsPerSecond = 1e6;

    /// <summary>Whether a word says that there is no number; the unit stands behind it then, too.</summary>
    public static bool IsNan(Quoted word, string unit) => word.Text == "nan" + unit || word.Text == "-nan" + unit;

    /// <summary>The duration of the first line, which is kept as a word.</summary>
    public Printed? Duration(Quoted word) =>
        NominalDuration.Read(word) is null
            ? findings.Refuse(
                word,
                $"duration {Quotation.Of(word.Text)} is out of range; {findings.Tool} prints 1s to 50s, then whole minutes"
            )
            : null;

    /// <summary>The URL, which is kept as a word.</summary>
    public Printed? Url(Quoted word)
    {
        if (!word.Text.Contains("://", StringComparison.Ordinal))
        {
            findings.Note(
                word.At,
                $"URL {Quotation.Of(word.Text)} has no scheme; {findings.Tool} prints the whole URL"
            );
        }

        return null;
    }

    /// <summary>A latency, microseconds.</summary>
    public Printed? LatencyUs(Quoted word, bool mayBeNan = false) =>
        mayBeNan && IsNan(word, "us") ? null : InUnits(word, "latency", WrkUnit.Latency, "us, ms, s or m");

    /// <summary>The mean of the Latency row, microseconds, whose column cuts <c>1000.00ms</c> to eight characters.</summary>
    public Printed? MeanLatencyUs(Quoted word) =>
        word.Text == "1000.00m" ? new Printed(UsPerSecond, 5, word.At) : LatencyUs(word, mayBeNan: true);

    /// <summary>
    /// The runtime, seconds. Where the clock is set back during a run, wrk prints the difference as a number without sign: more
    /// minutes than any duration that it takes.
    /// </summary>
    public Printed? RuntimeSeconds(Quoted word)
    {
        if (InUnits(word, "runtime", WrkUnit.Latency, "us, ms, s or m") is not { } us)
        {
            return null;
        }

        if (us.Value / UsPerSecond / 60 > NominalDuration.MostMinutes)
        {
            findings.Refuse(
                word.At,
                $"runtime {Quotation.Of(word.Text)} is longer than any run; {findings.Tool} prints such a number where the clock is set back during the run",
                "repeat the run, and let nothing set the clock meanwhile"
            );
            return null;
        }

        return us with
        {
            Value = us.Value / UsPerSecond,
            HalfStep = us.HalfStep / UsPerSecond,
        };
    }

    /// <summary>Requests per second and thread.</summary>
    public Printed? ThreadRate(Quoted word, bool mayBeNan = false) =>
        mayBeNan && IsNan(word, "") ? null : InUnits(word, "rate", WrkUnit.Rate, "no unit, k, M, G or T");

    /// <summary>A size or a transfer rate, bytes.</summary>
    public Printed? Bytes(Quoted word) => InUnits(word, "size", WrkUnit.Bytes, "B, KB, MB, GB or TB");

    /// <summary>A share, per cent, with two decimals.</summary>
    public Printed? Percent(Quoted word)
    {
        if (IsNan(word, "%"))
        {
            return null;
        }

        return word.Text.EndsWith('%') && FixedPoint(word.Text.AsSpan()[..^1], 2) is { } value and <= 100
            ? new Printed(value, 0.005, word.At)
            : findings.Refuse(word, $"{Quotation.Of(word.Text)} is no share; {findings.Tool} prints 0.00% to 100.00%");
    }

    /// <summary>A fraction, as a percentage; by decimals, so that 0.999 becomes 99.9 and not its neighbour.</summary>
    public Printed? Fraction(Quoted word) =>
        Number(word, 6, "percentile") switch
        {
            null => null,
            { Value: > 1 } => findings.Refuse(
                word,
                $"percentile {Quotation.Of(word.Text)} is out of range; wrk2 prints 0.000000 to 1.000000"
            ),
            { } fraction => fraction with
            {
                Value = (double)((decimal)fraction.Value * 100m),
                HalfStep = fraction.HalfStep * 100,
            },
        };

    /// <summary>1 ÷ (1 − percentile), null where it is infinite.</summary>
    public Printed? Inverse(Quoted word) => word.Text == "inf" ? null : Number(word, 2, "1/(1-percentile)");

    /// <summary>A number without unit.</summary>
    /// <param name="word">The word.</param>
    /// <param name="decimals">How many decimals the tool prints.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="factor">How many base units one is.</param>
    public Printed? Number(Quoted word, int decimals, string what, double factor = 1) =>
        FixedPoint(word.Text, decimals) is { } value
            ? new Printed(value * factor, 0.5 * Math.Pow(10, -decimals) * factor, word.At)
            : findings.Refuse(
                word,
                $"{what} {Quotation.Of(word.Text)} is no number with {decimals} decimals, as {findings.Tool} prints it"
            );

    /// <summary>A whole number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="what">What is counted, for messages.</param>
    /// <param name="least">The least that the tool can print.</param>
    public Printed? Count(Quoted word, string what, int least) =>
        FixedPoint(word.Text, 0) is { } value && value >= least
            ? new Printed(value, 0, word.At)
            : findings.Refuse(
                word,
                $"{Quotation.Of(word.Text)} is no number of {what}; {findings.Tool} prints a whole number from {least}"
            );

    private Printed? InUnits(Quoted word, string what, IReadOnlyList<WrkUnit> units, string names)
    {
        var (tool, end) = (findings.Tool, word.Text.AsSpan().IndexOfAnyExcept(NumberLetters));
        var length = end < 0 ? word.Text.Length : end;
        var suffix = word.Text[length..];
        if (length == 0)
        {
            return findings.Refuse(word, $"{Quotation.Of(word.Text)} is no {what}; {tool} prints a number and {names}");
        }

        if (units.FirstOrDefault(candidate => candidate.Suffix == suffix) is not { } unit)
        {
            return findings.Refuse(word, $"{what} unit {Quotation.Of(suffix)} is unknown; {tool} prints {names}");
        }

        if (FixedPoint(word.Text.AsSpan(0, length), 2) is not { } value)
        {
            return findings.Refuse(
                word,
                $"{what} {Quotation.Of(word.Text)} is no number with two decimals, as {tool} prints it"
            );
        }

        var hundredths = (long)Math.Round(value * 100);
        return unit.Holds(hundredths)
            ? new Printed(hundredths * unit.Factor / 100, unit.Factor / 200, word.At)
            : findings.Refuse(
                word,
                $"{what} {Quotation.Of(word.Text)} is out of range; {tool} prints {unit.Range} in this unit"
            );
    }

    /// <summary>Digits without a needless zero in front, then a point and so many decimals.</summary>
    private static double? FixedPoint(ReadOnlySpan<char> text, int decimals)
    {
        var whole = decimals == 0 ? text.Length : text.Length - decimals - 1;
        if (
            whole is < 1 or > MostDigits
            || (whole > 1 && text[0] == '0')
            || text[..whole].ContainsAnyExceptInRange('0', '9')
            || (decimals > 0 && (text[whole] != '.' || text[(whole + 1)..].ContainsAnyExceptInRange('0', '9')))
        )
        {
            return null;
        }

        return double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
