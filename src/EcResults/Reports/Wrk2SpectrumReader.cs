namespace EcResults.Evidence;

/// <summary>Reads the detailed percentile spectrum as HdrHistogram prints it: a header, rows, three footer lines, a rule.</summary>
/// <param name="findings">Where damage is reported.</param>
internal sealed class Wrk2SpectrumReader(WrkFindings findings)
{
    private static readonly string Rule = new('-', 58);
    private readonly WrkValues values = new(findings);
    private bool isBroken;

    /// <summary>Reads a spectrum.</summary>
    /// <param name="cursor">Stands before its heading.</param>
    /// <returns>The spectrum, or null where a problem was reported.</returns>
    public LatencySpectrum? Read(WrkCursor cursor)
    {
        isBroken = false;
        var before = findings.Problems.Count;
        ReadWords(cursor, "Detailed", "Percentile", "spectrum:");
        ReadWords(cursor, "Value", "Percentile", "TotalCount", "1/(1-Percentile)");
        var rows = ReadRows(cursor);
        var (mean, deviation) = ReadPair(cursor, ["#[Mean", "="], ["StdDeviation", "="], OrNan, OrNan);
        var (max, total) = ReadPair(cursor, ["#[Max", "="], ["Total", "count", "="], Milliseconds, Whole);
        ReadPair(cursor, ["#[Buckets", "="], ["SubBuckets", "="], Whole, Whole);
        ReadWords(cursor, Rule);
        return findings.Problems.Count == before && max is { } greatest && total is { } count
            ? new LatencySpectrum(rows, mean, deviation, greatest, count)
            : null;
    }

    private List<SpectrumRow> ReadRows(WrkCursor cursor)
    {
        var rows = new List<SpectrumRow>();
        var before = findings.Problems.Count;
        while (!cursor.AtEnd && char.IsAsciiDigit(cursor.Peek.Text[0]) && findings.Problems.Count == before)
        {
            var tokens = new WrkTokens(cursor.Take(), findings);
            var latency = Milliseconds(tokens.Take("a latency in ms"));
            var fraction = Fraction(tokens.Take("a percentile"));
            var total = values.Count(tokens.Take("a number of requests"), "requests");
            Printed? inverse = tokens.Take("1/(1-percentile)") is { Text: not "inf" } word
                ? values.Number(word, 2, "1/(1-percentile)")
                : null;
            tokens.End();
            if (latency is { } ms && fraction is { } of && total is { } count)
            {
                rows.Add(new SpectrumRow(ms, Percent(of), count, inverse));
            }
        }

        return rows;
    }

    /// <summary>Two figures of the footer: <c>#[Mean    =  0.890, StdDeviation   =  0.315]</c>.</summary>
    private (Printed? First, Printed? Second) ReadPair(
        WrkCursor cursor,
        string[] label,
        string[] secondLabel,
        Func<Quoted?, Printed?> read,
        Func<Quoted?, Printed?> readSecond
    )
    {
        if (Take(cursor, label[0]) is not { } tokens)
        {
            return (null, null);
        }

        tokens.Words(label);
        var first = read(tokens.Take("a number", ","));
        tokens.Words(secondLabel);
        var second = readSecond(tokens.Take("a number", "]"));
        tokens.End();
        return (first, second);
    }

    private Printed? Milliseconds(Quoted? token) => values.Number(token, 3, "latency in ms");

    private Printed? Fraction(Quoted? token)
    {
        var fraction = values.Number(token, 6, "percentile");
        if (fraction is { Value: > 1 } wrong)
        {
            findings.Refuse(
                wrong.At,
                $"percentile \"{token?.Text}\" is out of range; wrk2 prints 0.000000 to 1.000000"
            );
        }

        return fraction;
    }

    private Printed? OrNan(Quoted? token) => WrkValues.OrNan(token, "", Milliseconds);

    private Printed? Whole(Quoted? token) => values.Number(token, 0, "number");

    private void ReadWords(WrkCursor cursor, params string[] words)
    {
        var tokens = Take(cursor, words[0]);
        tokens?.Words(words);
        tokens?.End();
    }

    /// <summary>Takes the next line; a spectrum that ends or goes on differently is reported once.</summary>
    private WrkTokens? Take(WrkCursor cursor, string label)
    {
        if (!cursor.AtEnd && cursor.Peek.Text.StartsWith(label, StringComparison.Ordinal))
        {
            return new WrkTokens(cursor.Take(), findings);
        }

        if (!isBroken)
        {
            isBroken = true;
            var at = cursor.AtEnd ? cursor.Last : cursor.Peek;
            findings.Refuse(
                at.Whole,
                cursor.AtEnd
                    ? $"the report ends at {WrkFindings.Quote(at.Text)} inside the latency spectrum"
                    : $"{WrkFindings.Quote(at.Text)} stands where wrk2 prints \"{label}\""
            );
        }

        return null;
    }

    /// <summary>A fraction as a percentage; by decimals, so that 0.999 becomes 99.9 and not its neighbour.</summary>
    private static Printed Percent(Printed fraction) =>
        fraction with
        {
            Value = (double)((decimal)fraction.Value * 100m),
            HalfStep = fraction.HalfStep * 100,
        };
}
