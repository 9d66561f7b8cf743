using System.Globalization;

namespace EcResults.Evidence;

/// <summary>
/// Reads single values as strictly as the tools print them. A value is null only where a problem was reported.
/// </summary>
/// <param name="findings">Where a value that the tool cannot print is reported.</param>
internal sealed class WrkValues(WrkFindings findings)
{
    private const int MostDigits = 19;

    /// <summary>
    /// A value that is not a number where there was nothing to compute it from: macOS prints <c>nan</c>, Linux
    /// <c>-nan</c>. It is null then too.
    /// </summary>
    /// <param name="token">The word.</param>
    /// <param name="suffix">The unit that stands behind it then.</param>
    /// <param name="read">Reads it where it is a number.</param>
    public static Printed? OrNan(Quoted? token, string suffix, Func<Quoted?, Printed?> read) =>
        token is { } word && (word.Text == "nan" + suffix || word.Text == "-nan" + suffix) ? null : read(token);

    /// <summary>A latency, microseconds.</summary>
    public Printed? LatencyUs(Quoted? token) => InUnits(token, "latency", WrkUnit.Latency, "us, ms, s or m");

    /// <summary>The mean of the Latency row, microseconds, whose column cuts <c>1000.00ms</c> to eight characters.</summary>
    public Printed? MeanLatencyUs(Quoted? token) =>
        token is { Text: "1000.00m" } cut ? new Printed(1e6, 5, cut.At) : LatencyUs(token);

    /// <summary>The runtime, seconds.</summary>
    public Printed? RuntimeSeconds(Quoted? token) =>
        InUnits(token, "runtime", WrkUnit.Latency, "us, ms, s or m") is { } us
            ? us with
            {
                Value = us.Value / 1e6,
                HalfStep = us.HalfStep / 1e6,
            }
            : null;

    /// <summary>Requests per second and thread.</summary>
    public Printed? ThreadRate(Quoted? token) => InUnits(token, "rate", WrkUnit.Rate, "no unit, k, M, G or T");

    /// <summary>A size or a transfer rate, bytes.</summary>
    public Printed? Bytes(Quoted? token) => InUnits(token, "size", WrkUnit.Bytes, "B, KB, MB, GB or TB");

    /// <summary>A share, per cent, with two decimals.</summary>
    public Printed? Percent(Quoted? token)
    {
        if (token is not { } word)
        {
            return null;
        }

        if (
            !word.Text.EndsWith('%')
            || FixedPoint(word.Text.AsSpan(0, word.Text.Length - 1), 2) is not { } value
            || value > 100
        )
        {
            findings.Refuse(
                word.At,
                $"{WrkFindings.Quote(word.Text)} is no share; {findings.Tool} prints 0.00% to 100.00%"
            );
            return null;
        }

        return new Printed(value, 0.005, word.At);
    }

    /// <summary>A number without unit.</summary>
    /// <param name="token">The word.</param>
    /// <param name="decimals">How many decimals the tool prints.</param>
    /// <param name="what">What it is, for messages.</param>
    public Printed? Number(Quoted? token, int decimals, string what)
    {
        if (token is not { } word)
        {
            return null;
        }

        if (FixedPoint(word.Text, decimals) is { } value)
        {
            return new Printed(value, 0.5 * Math.Pow(10, -decimals), word.At);
        }

        findings.Refuse(
            word.At,
            $"{what} {WrkFindings.Quote(word.Text)} is no number with {decimals} decimals, as {findings.Tool} prints it"
        );
        return null;
    }

    /// <summary>A whole number.</summary>
    /// <param name="token">The word.</param>
    /// <param name="what">What is counted, for messages.</param>
    /// <param name="least">The least that the tool can print.</param>
    public Printed? Count(Quoted? token, string what, int least = 0)
    {
        if (token is not { } word)
        {
            return null;
        }

        if (FixedPoint(word.Text, 0) is { } value && value >= least)
        {
            return new Printed(value, 0, word.At);
        }

        findings.Refuse(
            word.At,
            $"{WrkFindings.Quote(word.Text)} is no number of {what}; {findings.Tool} prints a whole number from {least}"
        );
        return null;
    }

    private Printed? InUnits(Quoted? token, string what, IReadOnlyList<WrkUnit> units, string names)
    {
        if (token is not { } word)
        {
            return null;
        }

        var length = 0;
        while (length < word.Text.Length && (char.IsAsciiDigit(word.Text[length]) || word.Text[length] is '.' or ','))
        {
            length++;
        }

        var suffix = word.Text[length..];
        var unit = units.FirstOrDefault(candidate => candidate.Suffix == suffix);
        var tool = findings.Tool;
        if (length == 0)
        {
            findings.Refuse(
                word.At,
                $"{WrkFindings.Quote(word.Text)} is no {what}; {tool} prints a number and {names}"
            );
        }
        else if (unit is null)
        {
            findings.Refuse(word.At, $"{what} unit {WrkFindings.Quote(suffix)} is unknown; {tool} prints {names}");
        }
        else if (FixedPoint(word.Text.AsSpan(0, length), 2) is not { } value)
        {
            findings.Refuse(
                word.At,
                $"{what} {WrkFindings.Quote(word.Text)} is no number with two decimals, as {tool} prints it"
            );
        }
        else if ((long)Math.Round(value * 100) is var hundredths && unit.Holds(hundredths))
        {
            return new Printed(hundredths * unit.Factor / 100, unit.Factor / 200, word.At);
        }
        else
        {
            findings.Refuse(
                word.At,
                $"{what} \"{word.Text}\" is out of range; {tool} prints {unit.Range} in this unit"
            );
        }

        return null;
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
