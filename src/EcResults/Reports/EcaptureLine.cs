namespace EcResults.Evidence;

/// <summary>How the lines of one log begin. The first line with a clock decides for the whole log.</summary>
internal enum EcaptureLineShape
{
    /// <summary>No line with a clock was seen yet.</summary>
    Unknown,

    /// <summary><c>[tls_]YYYY/MM/DD HH:MM:SS text</c>.</summary>
    Standard,

    /// <summary><c>RFC3339 LVL message key=value</c>.</summary>
    Console,

    /// <summary><c>{"level":"info",…,"time":"…","message":"…"}</c>, what <c>-l FILE</c> holds.</summary>
    Json,
}

/// <summary>A line that begins as a line of eCapture's log does, cut into its parts.</summary>
internal readonly ref struct EcaptureLine
{
    private EcaptureLine(
        EcaptureLineShape shape,
        ReadOnlySpan<byte> clock,
        ReadOnlySpan<byte> level,
        ReadOnlySpan<byte> message
    )
    {
        Shape = shape;
        Clock = clock;
        Level = level;
        Message = message;
    }

    /// <summary>How it begins.</summary>
    internal EcaptureLineShape Shape { get; }

    /// <summary>The clock as printed.</summary>
    internal ReadOnlySpan<byte> Clock { get; }

    /// <summary>Three letters, or nothing in the first era, which has no levels.</summary>
    internal ReadOnlySpan<byte> Level { get; }

    /// <summary>What follows the level.</summary>
    internal ReadOnlySpan<byte> Message { get; }

    /// <summary>Cuts a line without colour codes; false where it does not begin as a line of the log.</summary>
    /// <param name="text">The line.</param>
    /// <param name="shape">The shape of the log, unknown before its first line with a clock.</param>
    /// <param name="line">The parts.</param>
    internal static bool TryCut(ReadOnlySpan<byte> text, EcaptureLineShape shape, out EcaptureLine line)
    {
        line = default;
        return shape switch
        {
            EcaptureLineShape.Standard => TryStandard(text, out line),
            EcaptureLineShape.Unknown => TryConsole(text, EcaptureLineShape.Console, out line)
                || TryStandard(text, out line),
            _ => TryConsole(text, shape, out line),
        };
    }

    private static bool TryConsole(ReadOnlySpan<byte> text, EcaptureLineShape shape, out EcaptureLine line)
    {
        line = default;
        var clock = EcaptureClock.ZonedLength(text);
        if (clock == 0 || text.Length < clock + 4 || text[clock] != ' ')
        {
            return false;
        }

        var level = text.Slice(clock + 1, 3);
        if (!IsLevel(level) || (text.Length > clock + 4 && text[clock + 4] != ' '))
        {
            return false;
        }

        var message = text.Length > clock + 5 ? text[(clock + 5)..] : [];
        line = new EcaptureLine(shape, text[..clock], level, message);
        return true;
    }

    private static bool TryStandard(ReadOnlySpan<byte> text, out EcaptureLine line)
    {
        line = default;
        var prefix = 0;
        while (prefix < text.Length && prefix < 16 && text[prefix] is >= (byte)'a' and <= (byte)'z')
        {
            prefix++;
        }

        if (prefix > 0)
        {
            if (prefix >= text.Length || text[prefix] != '_')
            {
                return false;
            }

            prefix++;
        }

        var clock = EcaptureClock.StandardLength(text[prefix..]);
        var end = prefix + clock;
        if (clock == 0 || (text.Length > end && text[end] != ' '))
        {
            return false;
        }

        var message = text.Length > end + 1 ? text[(end + 1)..] : [];
        line = new EcaptureLine(EcaptureLineShape.Standard, text[prefix..end], [], message);
        return true;
    }

    private static bool IsLevel(ReadOnlySpan<byte> level) =>
        level.SequenceEqual("INF"u8)
        || level.SequenceEqual("WRN"u8)
        || level.SequenceEqual("ERR"u8)
        || level.SequenceEqual("DBG"u8)
        || level.SequenceEqual("FTL"u8)
        || level.SequenceEqual("PNC"u8)
        || level.SequenceEqual("TRC"u8)
        || level.SequenceEqual("???"u8);
}
