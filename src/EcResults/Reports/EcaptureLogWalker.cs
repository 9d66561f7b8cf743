namespace EcResults.Reports;

/// <summary>
/// The one law of eCapture's logs, for reading and for condensing, line by line in constant memory.
/// <para>
/// A line counts only if clock, level and message stand at its start, in the shape that the log's first such line has.
/// Of those, event, secret and loss lines are removed and counted; the others stay while nothing can have been captured:
/// from eCapture's first lines (<see cref="EcaptureOwnMessages.IsBanner"/>) to the ready line any message if the log begins
/// with them, else only those of a start. Outside of that, and from the first event on, only known messages stay, with gaps
/// too narrow for a secret. Everything else is payload: it is removed, and cannot move the clock. A line without a clock
/// belongs to the second of the line with a clock before it; those above the first clock belong to the first clock.
/// </para>
/// </summary>
internal sealed class EcaptureLogWalker(IEcaptureLogSink sink)
{
    /// <summary>As much of a line as is looked at; no line of eCapture's own is longer.</summary>
    internal const int LongestHead = 64 * 1024;

    /// <summary>One line may stand for each lost event; a condensed log is bounded, so the later ones go.</summary>
    private const int MostLossSigns = 1000;

    private readonly EcaptureTally tally = new();
    private readonly EcaptureLineCutter cutter = new();
    private byte[] clockText = [];
    private bool isHeaded;
    private bool hasBanner;
    private bool beganInOrder;
    private bool isInStart = true;
    private bool isReady;
    private int number;
    private int lossSigns;

    /// <summary>The second that lasts; null before the first line with a clock.</summary>
    internal EcaptureClock? Clock { get; private set; }

    /// <summary>Whether there is something that a submission must not hold.</summary>
    internal bool HasEvents { get; private set; }

    /// <summary>The line of the first clock, or 0.</summary>
    internal int FirstClockLine { get; private set; }

    /// <summary>The first line that begins as a line of the log does, whatever it says, or 0.</summary>
    internal int FirstShapedLine { get; private set; }

    /// <summary>Its shape.</summary>
    internal EcaptureLineShape FirstShape { get; private set; }

    /// <summary>The first clock.</summary>
    internal EcaptureClock? FirstClock { get; private set; }

    /// <summary>The line of the last clock.</summary>
    internal int LastClockLine { get; private set; }

    /// <summary>How the log's lines begin.</summary>
    internal EcaptureLineShape Shape => cutter.Shape;

    /// <summary>How many lines there were.</summary>
    internal int Lines => number;

    /// <summary>Takes the next line.</summary>
    /// <param name="raw">The line with its end, or only its head where it is longer than <see cref="LongestHead"/>.</param>
    /// <param name="length">Its length in bytes with its end.</param>
    internal void Next(ReadOnlySpan<byte> raw, long length)
    {
        number += number < int.MaxValue ? 1 : 0;
        var text = raw.TrimEnd("\r\n"u8);
        if (number == 1)
        {
            text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
            if (EcaptureMarker.ReadHeader(text) is var (bytes, sha256) && raw.Length == length)
            {
                isHeaded = true;
                sink.Header(raw, bytes, sha256);
                return;
            }
        }

        if (cutter.TryCut(text, out var line))
        {
            Begin(line);
            WithClock(line, raw, length);
        }
        else
        {
            WithoutClock(text, raw, length);
        }
    }

    /// <summary>Ends the log.</summary>
    internal void End() => Flush();

    private void Begin(in EcaptureLine line)
    {
        if (FirstShapedLine == 0)
        {
            FirstShapedLine = number;
            FirstShape = line.Shape;
        }

        if (isInStart && !hasBanner && EcaptureOwnMessages.IsBanner(line.Message))
        {
            hasBanner = true;
            beganInOrder = number == (isHeaded ? 2 : 1);
        }
    }

    private void WithClock(in EcaptureLine line, ReadOnlySpan<byte> raw, long length)
    {
        if (EcaptureEvents.TryRead(line.Message, out var kind, out var amount) && MoveTo(line))
        {
            MarkEvent();
            isInStart = false;
            tally.Remove(number, length);
            if (kind != EcaptureEventKind.None)
            {
                tally.Count(kind, amount);
            }

            return;
        }

        if (raw.Length == length && IsOwn(line) && !IsFlood(line) && MoveTo(line))
        {
            Flush();
            sink.Keep(
                new EcaptureKeptLine
                {
                    Raw = raw,
                    Number = number,
                    Line = line,
                    IsInStart = isInStart,
                    IsBeforeReady = isInStart && !isReady,
                }
            );
            isReady |= IsReady(line.Message);
            return;
        }

        NotOwn(raw, length);
    }

    private bool IsOwn(in EcaptureLine line) =>
        (isInStart && hasBanner && ((beganInOrder && !isReady) || EcaptureOwnMessages.IsStart(line.Message)))
        || EcaptureOwnMessages.IsKnownAtAnyTime(line.Message);

    private bool IsFlood(in EcaptureLine line) =>
        EcaptureOwnMessages.IsLossSign(line.Message) && ++lossSigns > MostLossSigns;

    /// <summary>The line that says that capturing goes on from here.</summary>
    internal static bool IsReady(ReadOnlySpan<byte> message)
    {
        var text = EcaptureOwnMessages.WithoutModule(message);
        return text.StartsWith("module started successfully."u8) || text.StartsWith("probe started successfully."u8);
    }

    private void WithoutClock(ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw, long length)
    {
        switch (EcaptureRawLine.KindOf(text))
        {
            case EcaptureRawKind.Blank:
                isInStart &= !isReady;
                tally.Remove(number, length);
                break;
            case EcaptureRawKind.Continuation when isInStart && raw.Length == length && Clock is not null:
                Flush();
                sink.Keep(new EcaptureKeptLine { Raw = raw, Number = number });
                break;
            case EcaptureRawKind.Marker when isHeaded && raw.Length == length:
                Marker(text, raw);
                break;
            case EcaptureRawKind.Marker:
                sink.BadMarker(raw, number, fault: null);
                NotOwn(raw, length);
                break;
            case EcaptureRawKind.KeyLog:
                sink.KeyLog(number);
                MarkEvent();
                NotOwn(raw, length);
                break;
            case EcaptureRawKind.Debug:
                MarkEvent();
                isInStart = false;
                tally.Remove(number, length);
                break;
            default:
                NotOwn(raw, length);
                break;
        }
    }

    private void Marker(ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw)
    {
        var (clock, second, fault) = EcaptureMarker.ReadSecond(text);
        if (clock is null || second is null)
        {
            Flush();
            sink.BadMarker(raw, number, fault);
            return;
        }

        var hasCounts =
            second.Read.Events > 0
            || second.Write.Events > 0
            || second.Packet.Events > 0
            || second.Secret.Events > 0
            || second.Connect.Events > 0
            || second.Lost.Lines > 0;
        isInStart &= !hasCounts && !isReady;
        SetClock(clock, []);
        Flush();
        sink.Marker(raw, number, clock, second);
    }

    private void NotOwn(ReadOnlySpan<byte> raw, long length)
    {
        if (isReady || !isInStart)
        {
            MarkEvent();
            isInStart = false;
        }
        else
        {
            sink.Odd(raw, number);
        }

        tally.Remove(number, length);
    }

    private void MarkEvent()
    {
        if (!HasEvents)
        {
            HasEvents = true;
            sink.FirstEvent(number);
        }
    }

    /// <summary>Goes on to the line's second; false where its clock names none.</summary>
    private bool MoveTo(in EcaptureLine line)
    {
        if (Clock is not null && line.Clock.SequenceEqual(clockText))
        {
            LastClockLine = number;
            return true;
        }

        if (EcaptureClock.Read(line.Clock) is not { } next)
        {
            return false;
        }

        cutter.Shape = line.Shape;
        SetClock(next, line.Clock);
        return true;
    }

    private void SetClock(EcaptureClock next, ReadOnlySpan<byte> text)
    {
        if (Clock is null)
        {
            FirstClock = next;
            FirstClockLine = number;
            Clock = next;
        }
        else if (next != Clock)
        {
            Flush();
            Clock = next;
        }

        LastClockLine = number;
        clockText = text.ToArray();
    }

    private void Flush()
    {
        if (tally.Lines > 0)
        {
            sink.Removed(Clock, tally);
            tally.Clear();
        }
    }
}
