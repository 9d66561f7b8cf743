namespace EcResults.Evidence;

/// <summary>What is wrong with a line of our own in a condensed log.</summary>
/// <param name="Start">Where, in characters from 0.</param>
/// <param name="Length">How long the wrong part is.</param>
/// <param name="Message">What is wrong, as a finding says it.</param>
internal sealed record EcaptureMarkerFault(int Start, int Length, string Message);

/// <summary>
/// The two kinds of lines that condensing writes: the header, and one line for each stretch of removed lines within one
/// second. The grammar is strict, so that neither can carry anything but counts.
/// </summary>
internal static class EcaptureMarker
{
    private const string Shape =
        "a condensed line is \"#ecresults CLOCK lines=N bytes=N read=N/N write=N/N packet=N/N secret=N/N connect=N/N lost=N/N\"";

    /// <summary>
    /// The least that an event's line takes: its clock is 19 bytes, and words follow. In 3,596 seconds of real logs it is 103
    /// bytes an event and more.
    /// </summary>
    private const int LeastEventBytes = 30;

    private static readonly string[] Kinds = ["read", "write", "packet", "secret", "connect", "lost"];

    /// <summary>How both begin.</summary>
    internal static ReadOnlySpan<byte> Start => "#ecresults"u8;

    /// <summary>The header of a condensed log.</summary>
    internal static string Header(long bytes, string sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"#ecresults condensed=1 bytes={bytes} sha256={sha256}\n");

    /// <summary>The line of one second.</summary>
    internal static string Second(string clock, LogSecond second) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"#ecresults {clock} lines={second.Lines} bytes={second.Bytes} read={second.Read.Events}/{second.Read.Bytes} write={second.Write.Events}/{second.Write.Bytes} packet={second.Packet.Events}/{second.Packet.Bytes} secret={second.Secret.Events}/{second.Secret.Bytes} connect={second.Connect.Events}/{second.Connect.Bytes} lost={second.Lost.Lines}/{second.Lost.Samples}\n"
        );

    /// <summary>Reads a header; null where the line is none, well formed or not.</summary>
    internal static (long Bytes, string Sha256)? ReadHeader(ReadOnlySpan<byte> line)
    {
        var cursor = new Cursor(line);
        return
            cursor.Take("#ecresults condensed=1 bytes="u8)
            && cursor.TakeNumber(out var bytes)
            && cursor.Take(" sha256="u8)
            && cursor.Rest.Length == 64
            && !cursor.Rest.ContainsAnyExcept(EcaptureBytes.LowerHex)
            ? (bytes, Encoding.ASCII.GetString(cursor.Rest))
            : null;
    }

    /// <summary>Reads the line of one second; its location is the source's, to be set by the caller.</summary>
    /// <returns>The clock and the counts, or what is wrong.</returns>
    internal static (EcaptureClock? Clock, LogSecond? Second, EcaptureMarkerFault? Fault) ReadSecond(
        ReadOnlySpan<byte> line
    )
    {
        var cursor = new Cursor(line);
        if (!cursor.Take("#ecresults "u8))
        {
            return (null, null, cursor.Fault(Shape));
        }

        var zoned = EcaptureClock.ZonedLength(cursor.Rest);
        var length = zoned > 0 ? zoned : Math.Min(19, cursor.Rest.Length);
        var clock = IsPlain(cursor.Rest[..length]) ? EcaptureClock.Read(cursor.Rest[..length]) : null;
        if (clock is null || (cursor.Rest.Length > length && cursor.Rest[length] != ' '))
        {
            return (null, null, cursor.Fault("names no second; a condensed log writes 2026-11-23T00:08:28Z"));
        }

        cursor.Skip(length);
        var counts = new long[14];
        if (Counts(ref cursor, counts) is { } fault)
        {
            return (null, null, fault);
        }

        var second = new LogSecond(
            clock.Time,
            counts[0],
            counts[1],
            new EventCount(counts[2], counts[3]),
            new EventCount(counts[4], counts[5]),
            new EventCount(counts[6], counts[7]),
            new EventCount(counts[8], counts[9]),
            new EventCount(counts[10], counts[11]),
            new LossCount(counts[12], counts[13]),
            default
        );
        return Impossible(second) is { } impossible
            ? (null, null, new EcaptureMarkerFault(0, line.Length, impossible))
            : (clock, second, null);
    }

    private static EcaptureMarkerFault? Counts(ref Cursor cursor, long[] counts)
    {
        if (!cursor.TakeField("lines", out counts[0]) || !cursor.TakeField("bytes", out counts[1]))
        {
            return cursor.Fault(Shape);
        }

        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            if (
                !cursor.TakeField(Kinds[kind], out counts[2 + (2 * kind)])
                || !cursor.Take("/"u8)
                || !cursor.TakeNumber(out counts[3 + (2 * kind)])
            )
            {
                return cursor.Fault(Shape);
            }
        }

        if (cursor.Rest.IsEmpty)
        {
            return null;
        }

        _ = cursor.Take(" "u8);
        return cursor.Fault(Shape);
    }

    private static string? Impossible(LogSecond second)
    {
        var events =
            (decimal)second.Read.Events
            + second.Write.Events
            + second.Packet.Events
            + second.Secret.Events
            + second.Connect.Events
            + second.Lost.Lines;
        return second.Lines == 0 ? "stands for no line; condensing writes a line only for what it removed"
            : events > second.Lines ? $"counts {events} events in {second.Lines} lines; each event takes a line"
            : second.Lost is { Lines: 0, Samples: > 0 }
                ? $"counts {second.Lost.Samples} lost samples in no line; each loss stands in a line"
            : second.Lost.Samples < second.Lost.Lines
                ? $"counts {second.Lost.Samples} lost samples in {second.Lost.Lines} lines; each line reports one or more"
            : second.Bytes < second.Lines ? $"counts {second.Bytes} bytes in {second.Lines} lines; each line has an end"
            : second.Bytes < events * LeastEventBytes
                ? $"counts {events} events in {second.Bytes} bytes; each event's line takes {LeastEventBytes} or more"
            : null;
    }

    private static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny((byte)'/', (byte)' ', (byte)'.');

    private ref struct Cursor(ReadOnlySpan<byte> line)
    {
        private int position;
        private readonly ReadOnlySpan<byte> line = line;

        internal readonly ReadOnlySpan<byte> Rest => line[position..];

        internal void Skip(int length) => position += length;

        internal bool Take(ReadOnlySpan<byte> word)
        {
            var taken = Rest.StartsWith(word);
            position += taken ? word.Length : 0;
            return taken;
        }

        internal bool TakeNumber(out long value)
        {
            var length = EcaptureBytes.Number(Rest, out value);
            var leadingZero = length > 1 && Rest[0] == '0';
            position += leadingZero ? 0 : length;
            return length > 0 && !leadingZero;
        }

        internal bool TakeField(string name, out long value)
        {
            value = 0;
            var start = position;
            if (Take(" "u8) && Take(Encoding.ASCII.GetBytes(name)) && Take("="u8) && TakeNumber(out value))
            {
                return true;
            }

            position = start < line.Length && line[start] == ' ' ? start + 1 : start;
            return false;
        }

        internal readonly EcaptureMarkerFault Fault(string allowed)
        {
            var start = position;
            while (start > 0 && start <= line.Length && line[start - 1] != ' ')
            {
                start--;
            }

            while (start < line.Length && line[start] == ' ')
            {
                start++;
            }

            var end = line[start..].IndexOf((byte)' ');
            var word = Encoding.UTF8.GetString(end < 0 ? line[start..] : line[start..(start + end)]);
            var shown = word.Length > 60 ? word[..60] + "…" : word;
            return new EcaptureMarkerFault(
                Encoding.UTF8.GetCharCount(line[..start]),
                word.Length,
                word.Length == 0 ? $"the line ends early; {allowed}"
                    : allowed == Shape ? $"\"{shown}\" does not belong here; {allowed}"
                    : $"\"{shown}\" {allowed}"
            );
        }
    }
}
