namespace EcResults.Evidence;

/// <summary>Writes what the walk over a log leaves of it.</summary>
internal sealed class LogCondenserSink(Stream body) : IEcaptureLogSink
{
    /// <summary>Whether there is something that a submission must not hold.</summary>
    internal bool HeldEvents { get; private set; }

    /// <summary>Whether the log has a header already.</summary>
    internal bool IsHeaded { get; private set; }

    /// <summary>How many lines went.</summary>
    internal long LinesRemoved { get; private set; }

    /// <summary>Their bytes.</summary>
    internal long BytesRemoved { get; private set; }

    /// <inheritdoc />
    public void Header(ReadOnlySpan<byte> raw, long bytes, string sha256)
    {
        IsHeaded = true;
        body.Write(raw);
    }

    /// <inheritdoc />
    public void Keep(in EcaptureKeptLine line) => body.Write(line.Raw);

    /// <inheritdoc />
    public void Marker(ReadOnlySpan<byte> raw, int number, EcaptureClock clock, LogSecond second) => body.Write(raw);

    /// <inheritdoc />
    public void BadMarker(ReadOnlySpan<byte> raw, int number, EcaptureMarkerFault? fault)
    {
        // In a condensed log it stays, so that mending the log does not hide from the reader that counts were garbled.
        if (IsHeaded)
        {
            body.Write(raw);
        }
    }

    /// <inheritdoc />
    public void Removed(EcaptureClock? clock, EcaptureTally tally)
    {
        LinesRemoved += tally.Lines;
        BytesRemoved += tally.Bytes;
        if (clock is not null)
        {
            body.Write(Encoding.ASCII.GetBytes(EcaptureMarker.Second(clock.Text, tally.ToSecond(clock.Time, default))));
        }
    }

    /// <inheritdoc />
    public void FirstEvent(int number) => HeldEvents = true;

    /// <inheritdoc />
    public void KeyLog(int number) { }

    /// <inheritdoc />
    public void Odd(ReadOnlySpan<byte> raw, int number) { }
}
