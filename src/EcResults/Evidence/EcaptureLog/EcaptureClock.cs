namespace EcResults.Evidence;

/// <summary>
/// The second that a line's clock shows. Its text is how a condensed log writes it: RFC 3339 as printed, without a
/// fraction; the first era prints no zone and so gets none.
/// </summary>
/// <param name="Text">For instance <c>2026-11-23T00:08:28Z</c>, <c>…+08:00</c>, or no zone at all.</param>
/// <param name="Time">The moment in UTC, or of unspecified kind where no zone is printed.</param>
internal sealed record EcaptureClock(string Text, DateTime Time)
{
    private const int SecondLength = 19;

    /// <summary>How many bytes an RFC 3339 clock takes at the start of the text; 0 where none stands there.</summary>
    internal static int ZonedLength(ReadOnlySpan<byte> text)
    {
        if (text.Length <= SecondLength || !IsSecond(text, (byte)'-', (byte)'T'))
        {
            return 0;
        }

        var end = SecondLength;
        if (text[end] == '.')
        {
            do
            {
                end++;
            } while (end < text.Length && end < SecondLength + 10 && EcaptureBytes.IsDigit(text[end]));
        }

        var zone = ZoneLength(text[end..]);
        return zone == 0 ? 0 : end + zone;
    }

    /// <summary>How many bytes a clock of Go's standard logger takes at the start of the text; 0 where none stands there.</summary>
    internal static int StandardLength(ReadOnlySpan<byte> text) =>
        text.Length >= SecondLength && IsSecond(text, (byte)'/', (byte)' ') ? SecondLength : 0;

    /// <summary>Reads what one of the two lengths found, or a clock out of a condensed log.</summary>
    /// <returns>The clock; null where it names no real second.</returns>
    internal static EcaptureClock? Read(ReadOnlySpan<byte> text)
    {
        if (text.Length < SecondLength || text.Length > 40)
        {
            return null;
        }

        var second = Encoding.ASCII.GetString(text[..SecondLength]).Replace('/', '-').Replace(' ', 'T');
        if (
            !DateTime.TryParseExact(
                second,
                "yyyy-MM-dd'T'HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return null;
        }

        if (text.Length == SecondLength)
        {
            return new EcaptureClock(second, time);
        }

        var zone = text[^1] == 'Z' ? "Z" : Encoding.ASCII.GetString(text[^6..]);
        return Offset(zone) is { } offset && time.Ticks - offset.Ticks is var ticks && IsTime(ticks)
            ? new EcaptureClock(second + zone, new DateTime(ticks, DateTimeKind.Utc))
            : null;
    }

    private static bool IsTime(long ticks) => ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

    private static TimeSpan? Offset(string zone)
    {
        if (zone == "Z")
        {
            return TimeSpan.Zero;
        }

        var hours = ((zone[1] - '0') * 10) + zone[2] - '0';
        var minutes = ((zone[4] - '0') * 10) + zone[5] - '0';
        return hours > 23 || minutes > 59 ? null : new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1);
    }

    private static int ZoneLength(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? 0
        : text[0] == 'Z' ? 1
        : text.Length >= 6
        && text[0] is (byte)'+' or (byte)'-'
        && text[3] == ':'
        && AreDigits(text[1..3])
        && AreDigits(text[4..6])
            ? 6
        : 0;

    private static bool IsSecond(ReadOnlySpan<byte> text, byte date, byte middle) =>
        text[4] == date
        && text[7] == date
        && text[10] == middle
        && text[13] == ':'
        && text[16] == ':'
        && AreDigits(text[..4])
        && AreDigits(text[5..7])
        && AreDigits(text[8..10])
        && AreDigits(text[11..13])
        && AreDigits(text[14..16])
        && AreDigits(text[17..19]);

    private static bool AreDigits(ReadOnlySpan<byte> text)
    {
        foreach (var value in text)
        {
            if (!EcaptureBytes.IsDigit(value))
            {
                return false;
            }
        }

        return true;
    }
}
