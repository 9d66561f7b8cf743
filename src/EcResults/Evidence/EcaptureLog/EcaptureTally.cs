namespace EcResults.Evidence;

/// <summary>The counts of one stretch of removed lines within one second.</summary>
internal sealed class EcaptureTally
{
    private readonly long[] events = new long[(int)EcaptureEventKind.Lost + 1];
    private readonly long[] amounts = new long[(int)EcaptureEventKind.Lost + 1];

    /// <summary>Removed lines.</summary>
    internal long Lines { get; private set; }

    /// <summary>Their bytes with their ends.</summary>
    internal long Bytes { get; private set; }

    /// <summary>The number of the first of them.</summary>
    internal int FirstLine { get; private set; }

    /// <summary>Counts one removed line.</summary>
    internal void Remove(int number, long bytes)
    {
        if (Lines++ == 0)
        {
            FirstLine = number;
        }

        Bytes += bytes;
    }

    /// <summary>Counts one event, with the bytes or lost samples that it names.</summary>
    internal void Count(EcaptureEvent found)
    {
        var kind = (int)found.Kind;
        events[kind]++;
        amounts[kind] = EcaptureBytes.Add(amounts[kind], found.Amount);
    }

    /// <summary>Starts over for the next stretch.</summary>
    internal void Clear()
    {
        Lines = 0;
        Bytes = 0;
        Array.Clear(events);
        Array.Clear(amounts);
    }

    /// <summary>The counts as a report holds them.</summary>
    internal LogSecond ToSecond(DateTime clock, Location at) =>
        new(
            clock,
            Lines,
            Bytes,
            Of(EcaptureEventKind.Read),
            Of(EcaptureEventKind.Write),
            Of(EcaptureEventKind.Packet),
            Of(EcaptureEventKind.Secret),
            Of(EcaptureEventKind.Connect),
            new LossCount(events[(int)EcaptureEventKind.Lost], amounts[(int)EcaptureEventKind.Lost]),
            at
        );

    private EventCount Of(EcaptureEventKind kind) => new(events[(int)kind], amounts[(int)kind]);
}
