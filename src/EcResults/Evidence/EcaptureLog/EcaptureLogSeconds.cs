namespace EcResults.Evidence;

/// <summary>The clock of a log, and what was removed in the second that it shows.</summary>
internal sealed class EcaptureLogSeconds(IEcaptureLogSink sink)
{
    private readonly EcaptureTally tally = new();
    private byte[] printed = [];

    /// <summary>The second that lasts; null before the first line with a clock.</summary>
    internal EcaptureClock? Clock { get; private set; }

    /// <summary>The first clock.</summary>
    internal EcaptureClock? FirstClock { get; private set; }

    /// <summary>The line of the first clock, or 0.</summary>
    internal int FirstClockLine { get; private set; }

    /// <summary>The line of the last clock.</summary>
    internal int LastClockLine { get; private set; }

    /// <summary>Goes on to the second that a line shows; false where its clock names none.</summary>
    internal bool TryMoveTo(ReadOnlySpan<byte> clock, int number)
    {
        if (Clock is not null && clock.SequenceEqual(printed))
        {
            LastClockLine = number;
            return true;
        }

        if (EcaptureClock.Read(clock) is not { } next)
        {
            return false;
        }

        MoveTo(next, number);
        printed = clock.ToArray();
        return true;
    }

    /// <summary>Goes on to a second; what was removed in another one is told before.</summary>
    internal void MoveTo(EcaptureClock next, int number)
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
        printed = [];
    }

    /// <summary>Counts a removed line.</summary>
    internal void Remove(int number, long bytes) => tally.Remove(number, bytes);

    /// <summary>Counts an event.</summary>
    internal void Count(EcaptureEvent found) => tally.Count(found);

    /// <summary>Ends the stretch of removed lines.</summary>
    internal void Flush()
    {
        if (tally.Lines > 0)
        {
            sink.Removed(Clock, tally);
            tally.Clear();
        }
    }
}
