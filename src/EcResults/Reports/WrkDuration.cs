using System.Globalization;

namespace EcResults.Evidence;

/// <summary>
/// The duration of the <c>Running</c> line. wrk's <c>format_time_s</c> prints whole seconds without decimals, goes on to
/// minutes at 0.85 of one (51 s), rounds half to even, and never prints hours: <c>-d 2h</c> is <c>120m</c>.
/// </summary>
internal static class WrkDuration
{
    private const int FirstSecondsInMinutes = 51;
    private const int MostMinutes = (int.MaxValue / 60) - 1;

    /// <summary>Reads the duration, or reports that the tool cannot print it.</summary>
    public static NominalDuration? Read(Quoted token, WrkFindings findings)
    {
        var text = token.Text;
        if (
            text.Length > 1
            && text[0] != '0'
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        )
        {
            if (text[^1] == 's' && n < FirstSecondsInMinutes)
            {
                return new NominalDuration(text, n, n, token.At);
            }

            if (text[^1] == 'm' && n <= MostMinutes)
            {
                var (least, most) = SecondsOfMinutes(n);
                return new NominalDuration(text, least, most, token.At);
            }
        }

        findings.Refuse(
            token.At,
            $"duration {WrkFindings.Quote(text)} is out of range; {findings.Tool} prints 1s to 50s, then whole minutes"
        );
        return null;
    }

    /// <summary>An even number of minutes attracts both halves beside it, an odd one neither.</summary>
    private static (int Least, int Most) SecondsOfMinutes(int minutes)
    {
        var reach = int.IsEvenInteger(minutes) ? 30 : 29;
        return (Math.Max(FirstSecondsInMinutes, (minutes * 60) - reach), (minutes * 60) + reach);
    }
}
