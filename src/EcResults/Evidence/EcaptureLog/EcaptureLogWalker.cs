namespace EcResults.Evidence;

/// <summary>
/// The one law of eCapture's logs, for reading and for condensing, line by line in constant memory.
/// <para>
/// A line counts only if clock, level and message stand at its start, in the shape that the log's first such line has.
/// Of those, event, secret and loss lines are removed and counted; the others stay while nothing can have been captured:
/// from eCapture's first lines (<see cref="KnownMessages.IsBanner"/>) to the ready line any message if the log begins
/// with them, else only those of a start. Outside of that, and from the first event on, only known messages stay, with gaps
/// too narrow for a secret. Everything else is payload: it is removed, and cannot move the clock. A line without a clock
/// belongs to the second of the line with a clock before it; those above the first clock belong to the first clock.
/// </para>
/// <para>
/// What a payload can still do: imitate a known message, which then stays with the number, name or plain words of its gaps;
/// and, in a log that was cut inside that very payload, imitate a whole start. It can forge counts and a second start.
/// </para>
/// </summary>
internal sealed class EcaptureLogWalker(IEcaptureLogSink sink)
{
    /// <summary>As much of a line as is looked at; no line of eCapture's own is longer.</summary>
    internal const int LongestHead = 64 * 1024;

    /// <summary>One line may stand for each lost event; a condensed log is bounded, so the later ones go.</summary>
    private const int MostLossSigns = 1000;

    private readonly LogLineParser cutter = new();
    private bool isHeaded;
    private bool hasBanner;
    private bool beganInOrder;
    private bool isInStart = true;
    private bool isReady;
    private int number;
    private int lossSigns;

    /// <summary>The clock and what was removed in its seconds.</summary>
    internal EcaptureLogSeconds Seconds { get; } = new(sink);

    /// <summary>Whether there is something that a submission must not hold.</summary>
    internal bool HasEvents { get; private set; }

    /// <summary>The first line that begins as a line of the log does, whatever it says, or 0.</summary>
    internal int FirstShapedLine { get; private set; }

    /// <summary>Its shape.</summary>
    internal EcaptureLineShape FirstShape { get; private set; }

    /// <summary>How many lines were taken.</summary>
    internal int Lines => number;

    /// <summary>How the log's lines begin.</summary>
    internal EcaptureLineShape Shape => cutter.Shape;

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
            if (EcaptureMarker.ReadHeader(text) is { } header && raw.Length == length)
            {
                isHeaded = true;
                sink.Header(raw, header);
                return;
            }
        }

        if (cutter.TryCut(text, out var line))
        {
            NoteShape(line);
            WithClock(line, raw, length);
        }
        else
        {
            WithoutClock(text, raw, length);
        }
    }

    /// <summary>Ends the log.</summary>
    internal void End() => Seconds.Flush();

    private void NoteShape(in EcaptureLine line)
    {
        if (FirstShapedLine == 0)
        {
            FirstShapedLine = number;
            FirstShape = line.Shape;
        }
    }

    private void WithClock(in EcaptureLine line, ReadOnlySpan<byte> raw, long length)
    {
        if (EcaptureEvents.Read(line.Message) is { } found && MoveTo(line))
        {
            MarkEvent();
            isInStart = false;
            Seconds.Remove(number, length);
            Seconds.Count(found);
            return;
        }

        if (raw.Length == length && IsOwn(line) && !IsFlood(line) && MoveTo(line))
        {
            Seconds.Flush();
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
            if (isInStart && !hasBanner && KnownMessages.IsBanner(line.Message))
            {
                hasBanner = true;
                beganInOrder = number == (isHeaded ? 2 : 1);
            }

            return;
        }

        NotOwn(raw, length);
    }

    private bool IsOwn(in EcaptureLine line) =>
        (isInStart && hasBanner && ((beganInOrder && !isReady) || KnownMessages.IsStart(line.Message)))
        || KnownMessages.IsKnownAtAnyTime(line.Message);

    private bool IsFlood(in EcaptureLine line) => KnownMessages.IsLossSign(line.Message) && ++lossSigns > MostLossSigns;

    /// <summary>The line that says that capturing goes on from here.</summary>
    internal static bool IsReady(ReadOnlySpan<byte> message)
    {
        var text = KnownMessages.WithoutModule(message);
        return text.StartsWith("module started successfully."u8) || text.StartsWith("probe started successfully."u8);
    }

    private void WithoutClock(ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw, long length)
    {
        switch (EcaptureRawLine.KindOf(text))
        {
            case EcaptureRawKind.Blank:
                isInStart &= !isReady;
                Seconds.Remove(number, length);
                break;
            case EcaptureRawKind.Continuation when isInStart && raw.Length == length && Seconds.Clock is not null:
                Seconds.Flush();
                sink.Keep(new EcaptureKeptLine { Raw = raw, Number = number });
                break;
            case EcaptureRawKind.Marker when isHeaded && raw.Length == length:
                Marker(text, raw);
                break;
            case EcaptureRawKind.Marker when !isHeaded:
                sink.BadMarker(raw, number, fault: null);
                NotOwn(raw, length);
                break;
            case EcaptureRawKind.KeyLog:
                MarkEvent();
                NotOwn(raw, length);
                break;
            case EcaptureRawKind.Debug:
                MarkEvent();
                isInStart = false;
                Seconds.Remove(number, length);
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
            Seconds.Flush();
            sink.BadMarker(raw, number, fault);
            return;
        }

        isInStart &= second.Events == 0 && !isReady;
        Seconds.MoveTo(clock, number);
        Seconds.Flush();
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

        Seconds.Remove(number, length);
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
        var moved = Seconds.TryMoveTo(line.Clock, number);
        cutter.Shape = moved ? line.Shape : cutter.Shape;
        return moved;
    }
}
