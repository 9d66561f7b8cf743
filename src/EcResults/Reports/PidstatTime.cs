using System.Globalization;

namespace EcResults.Evidence;

/// <summary>
/// The time in front of a header or a row: a clock of 24 or 12 hours in the shapes that locales give it, or epoch seconds.
/// </summary>
/// <param name="Clock">The time of day, in the machine's zone.</param>
/// <param name="EpochSeconds">Seconds since 1970 UTC.</param>
internal readonly record struct PidstatTime(TimeOnly? Clock, long? EpochSeconds)
{
    private const int SecondsADay = 24 * 60 * 60;

    // Hour and minute end in one of these: colon, point or comma by locale, or the word for hour and minute.
    private const string AfterHour = ":.,时時시";
    private const string AfterMinute = ":.,分분";
    private const string AfterSecond = "秒초";

    /// <summary>How many seconds the time of the next sample lies before this one; 0 where it is the same or later.</summary>
    /// <remarks>A clock that jumps by more than half a day has passed midnight.</remarks>
    public long SecondsBackTo(PidstatTime next)
    {
        if (EpochSeconds is { } epoch && next.EpochSeconds is { } nextEpoch)
        {
            return Math.Max(0, epoch - nextEpoch);
        }

        if (Clock is not { } clock || next.Clock is not { } nextClock)
        {
            return 0;
        }

        var back = (int)(clock.ToTimeSpan() - nextClock.ToTimeSpan()).TotalSeconds;
        return back is > 0 and < SecondsADay / 2 ? back
            : back < -SecondsADay / 2 ? back + SecondsADay
            : 0;
    }

    /// <summary>Reads the time at the start of a text.</summary>
    /// <param name="text">The text from its first word on.</param>
    /// <param name="time">The time.</param>
    /// <param name="length">How many characters it takes, half of the day included.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out PidstatTime time, out int length) =>
        TryReadEpoch(text, out time, out length) || TryReadClock(text, out time, out length);

    private static bool TryReadEpoch(ReadOnlySpan<char> text, out PidstatTime time, out int length)
    {
        length = DigitsAt(text, 0, most: 11);
        time = default;
        if (length < 9 || !EndsAt(text, length))
        {
            return false;
        }

        time = new PidstatTime(null, long.Parse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> text, out PidstatTime time, out int length)
    {
        time = default;
        length = 0;
        var half = PidstatHalfDay.Before(text, out var at);
        if (
            !TryReadPart(text, AfterHour, ref at, out var hour)
            || !TryReadPart(text, AfterMinute, ref at, out var minute)
            || !TryReadPart(text, AfterSecond, ref at, out var second)
            || !EndsAt(text, at)
        )
        {
            return false;
        }

        half ??= PidstatHalfDay.After(text, ref at);
        if (half is { } pm)
        {
            hour =
                hour is < 1 or > 12 ? 24
                : pm ? (hour % 12) + 12
                : hour % 12;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new PidstatTime(new TimeOnly(hour, minute, second), null);
        length = at;
        return true;
    }

    private static bool TryReadPart(ReadOnlySpan<char> text, string ends, ref int at, out int value)
    {
        value = 0;
        var digits = DigitsAt(text, at, most: 2);
        if (digits == 0)
        {
            return false;
        }

        value = int.Parse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        at += digits;
        if (at == text.Length || !ends.Contains(text[at]))
        {
            return ends == AfterSecond;
        }

        // Korean has a blank after the word for hour and minute.
        at += text[at] is '시' or '분' && at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 1;
        return true;
    }

    private static int DigitsAt(ReadOnlySpan<char> text, int at, int most)
    {
        var count = 0;
        while (count < most && at + count < text.Length && char.IsAsciiDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }

    private static bool EndsAt(ReadOnlySpan<char> text, int at) => at == text.Length || char.IsWhiteSpace(text[at]);
}
