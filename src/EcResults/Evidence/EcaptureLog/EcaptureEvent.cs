namespace EcResults.Evidence;

/// <summary>What a condensed log counts by kind.</summary>
internal enum EcaptureEventKind
{
    /// <summary>Removed without being counted as an event.</summary>
    None,

    /// <summary>SSL_read.</summary>
    Read,

    /// <summary>SSL_write.</summary>
    Write,

    /// <summary>A packet.</summary>
    Packet,

    /// <summary>A master secret.</summary>
    Secret,

    /// <summary>A connection.</summary>
    Connect,

    /// <summary>A loss line.</summary>
    Lost,
}

/// <summary>A line with which eCapture hands out what it captured or says what it lost.</summary>
/// <param name="Kind">What it counts as; none where it names no direction.</param>
/// <param name="Amount">The bytes or lost samples that it names.</param>
internal readonly record struct EcaptureEvent(EcaptureEventKind Kind, long Amount);
