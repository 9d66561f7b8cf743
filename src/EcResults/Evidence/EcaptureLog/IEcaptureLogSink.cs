namespace EcResults.Evidence;

/// <summary>A line that condensing keeps.</summary>
internal readonly ref struct EcaptureKeptLine
{
    /// <summary>The line as it stands, with its end.</summary>
    internal ReadOnlySpan<byte> Raw { get; init; }

    /// <summary>Its number, from 1.</summary>
    internal int Number { get; init; }

    /// <summary>Its parts; without level and message where it is the second line of a message.</summary>
    internal EcaptureLine Line { get; init; }

    /// <summary>Whether nothing was captured before it.</summary>
    internal bool IsInStart { get; init; }

    /// <summary>Whether eCapture was not ready before it.</summary>
    internal bool IsBeforeReady { get; init; }
}

/// <summary>What <see cref="EcaptureLogWalker"/> tells about a log, in the order in which it stands there.</summary>
internal interface IEcaptureLogSink
{
    /// <summary>The log is condensed: its first line.</summary>
    void Header(ReadOnlySpan<byte> raw, EcaptureHeader header);

    /// <summary>A line of eCapture's own that stays.</summary>
    void Keep(in EcaptureKeptLine line);

    /// <summary>A line of counts in a condensed log.</summary>
    void Marker(ReadOnlySpan<byte> raw, int number, EcaptureClock clock, LogSecond second);

    /// <summary>A line that begins as one of ours and is none, or that stands in a log without a header.</summary>
    void BadMarker(ReadOnlySpan<byte> raw, int number, EcaptureMarkerFault? fault);

    /// <summary>The end of a stretch of removed lines within one second; the clock is null where the log has none at all.</summary>
    void Removed(EcaptureClock? clock, EcaptureTally tally);

    /// <summary>The first line of an event, payload, secret or loss.</summary>
    void FirstEvent(int number);

    /// <summary>A line before the ready line that eCapture does not print.</summary>
    void Odd(ReadOnlySpan<byte> raw, int number);
}
