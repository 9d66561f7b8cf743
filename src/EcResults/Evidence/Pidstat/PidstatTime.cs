namespace EcResults.Evidence;

/// <summary>
/// The time in front of a header or a row: a clock of 24 or 12 hours in the shapes that locales give it, or epoch seconds.
/// The half of the day stands before or after a 12-hour clock, on headers and rows but not on average rows.
/// </summary>
/// <param name="Clock">The time of day, in the machine's zone.</param>
/// <param name="EpochSeconds">Seconds since 1970 UTC.</param>
internal readonly partial record struct PidstatTime(TimeOnly? Clock, long? EpochSeconds)
{
    private const int SecondsADay = 24 * 60 * 60;

    /// <inheritdoc />
    public override string ToString() =>
        Clock?.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        ?? EpochSeconds?.ToString(CultureInfo.InvariantCulture)
        ?? "";

    /// <summary>How many seconds the time of the next sample is before this one; 0 where it is the same or later.</summary>
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

    /// <summary>Reads the time in front of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="time">The time.</param>
    /// <param name="words">How many words it takes, the half of the day included.</param>
    public static bool TryRead(LineWords line, out PidstatTime time, out int words)
    {
        var isTime = TryRead(line.Line.Text, line.Start, out time, out var end);
        words = isTime ? line.CountBefore(end) : 0;
        return isTime;
    }

    /// <summary>Reads a text that is a time and nothing else.</summary>
    public static bool TryRead(string text, out PidstatTime time) =>
        TryRead(text, 0, out time, out var end) && end == text.Length;

    private static bool TryRead(string text, int start, out PidstatTime time, out int end)
    {
        time = default;
        end = start;
        // Most lines that are no row start with a letter; the words for the halves of the day are not ASCII.
        if (start < text.Length && char.IsAscii(text[start]) && !char.IsAsciiDigit(text[start]))
        {
            return false;
        }

        var match = Shape().Match(text, start);
        if (!match.Success)
        {
            return false;
        }

        end = match.Index + match.Length;
        var groups = match.Groups;
        if (groups["epoch"].Success)
        {
            time = new PidstatTime(null, Number(groups["epoch"]));
            return true;
        }

        var (hour, minute, second) = (Number(groups["hour"]), Number(groups["minute"]), Number(groups["second"]));
        if (groups["half"] is { Success: true, Value: var half })
        {
            var isAfternoon = half is "下午" or "午後" or "오후" or "P" or "p";
            hour = hour is >= 1 and <= 12 ? (hour % 12) + (isAfternoon ? 12 : 0) : 24;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new PidstatTime(new TimeOnly((int)hour, (int)minute, (int)second), null);
        return true;
    }

    private static long Number(Group digits) =>
        long.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // Hour and minute end in a colon, a point or a comma by locale, or in the word for hour and minute; Korean has a blank
    // after that word.
    [GeneratedRegex(
        """
            \G(?:
              (?<epoch>[0-9]{9,11})(?!\S)
            | (?:(?<half>上午|午前|오전|下午|午後|오후)\s*)?
              (?<hour>[0-9]{1,2})(?:[:.,时時]|시[ ]?)
              (?<minute>[0-9]{1,2})(?:[:.,分]|분[ ]?)
              (?<second>[0-9]{1,2})[秒초]?(?!\S)
              (?(half)|(?:\s+(?<half>[AaPp])(?:\.\s*)?[Mm]\.?(?!\S))?)
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
