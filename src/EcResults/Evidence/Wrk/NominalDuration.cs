namespace EcResults.Evidence;

/// <summary>
/// The duration of the <c>Running 10s test</c> line and the whole seconds that print like it. wrk's <c>format_time_s</c> prints
/// whole seconds without decimals, goes on to minutes at 0.85 of one (51 s), rounds half to even, and never prints hours:
/// <c>-d 2h</c> is <c>120m</c>.
/// </summary>
/// <param name="Text">As printed: <c>10s</c>, <c>1m</c>, <c>120m</c>; never hours.</param>
/// <param name="LeastSeconds">The shortest <c>-d</c> that prints this (51 for <c>1m</c>).</param>
/// <param name="MostSeconds">The longest <c>-d</c> that prints this (89 for <c>1m</c>).</param>
/// <param name="At">Where it stands.</param>
public readonly record struct NominalDuration(string Text, int LeastSeconds, int MostSeconds, Location At)
{
    /// <summary>The most minutes of a <c>-d</c>, whose seconds are a 32-bit number: 68 years.</summary>
    internal const int MostMinutes = (int.MaxValue / 60) - 1;

    private const int FirstSecondsInMinutes = 51;

    /// <summary>Reads a duration; null where the tools cannot print it.</summary>
    internal static NominalDuration? Read(Quoted word)
    {
        var text = word.Text;
        if (
            text.Length < 2
            || text[0] == '0'
            || !int.TryParse(
                text.AsSpan(0, text.Length - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var n
            )
        )
        {
            return null;
        }

        // An even number of minutes attracts both halves beside it, an odd one neither.
        var reach = int.IsEvenInteger(n) ? 30 : 29;
        return text[^1] switch
        {
            's' when n < FirstSecondsInMinutes => new NominalDuration(text, n, n, word.At),
            'm' when n <= MostMinutes => new NominalDuration(
                text,
                Math.Max(FirstSecondsInMinutes, (n * 60) - reach),
                (n * 60) + reach,
                word.At
            ),
            _ => null,
        };
    }
}
