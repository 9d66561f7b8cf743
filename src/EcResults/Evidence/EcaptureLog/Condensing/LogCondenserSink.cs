namespace EcResults.Evidence;

/// <summary>Writes what the walk over a log leaves of it.</summary>
internal sealed class LogCondenserSink(Stream body) : IEcaptureLogSink
{
    /// <summary>Whether there is something that a submission must not hold.</summary>
    internal bool HeldEvents { get; private set; }

    /// <summary>Whether the log has a header already.</summary>
    internal bool IsHeaded { get; private set; }

    /// <summary>The bytes of colour codes, carriage returns and a byte order mark that went out of lines that stay.</summary>
    internal long BytesTaken { get; private set; }

    /// <inheritdoc />
    public void Header(ReadOnlySpan<byte> raw, EcaptureHeader header)
    {
        IsHeaded = true;
        body.Write(raw);
    }

    /// <inheritdoc />
    public void Keep(in EcaptureKeptLine line)
    {
        var plain = IsHeaded ? line.Raw : Plain(line);
        BytesTaken += line.Raw.Length - plain.Length;
        body.Write(plain);
    }

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
        if (clock is not null)
        {
            body.Write(Encoding.ASCII.GetBytes(EcaptureMarker.Second(clock.Text, tally.ToSecond(clock.Time, default))));
        }
    }

    /// <inheritdoc />
    public void FirstEvent(int number) => HeldEvents = true;

    /// <inheritdoc />
    public void Odd(ReadOnlySpan<byte> raw, int number) { }

    /// <summary>The line without what the terminal or the way to it added.</summary>
    private static ReadOnlySpan<byte> Plain(in EcaptureKeptLine line)
    {
        // As it was read: what is left of a code that was cut must not become another one with the letters behind it.
        var bytes = new byte[line.Raw.Length];
        ReadOnlySpan<byte> plain = bytes.AsSpan(0, EcaptureBytes.StripAnsi(line.Raw, bytes));
        if (line.Number == 1 && plain.StartsWith("\uFEFF"u8))
        {
            plain = plain[3..];
        }

        return plain.EndsWith("\r\n"u8) ? (byte[])[.. plain.TrimEnd("\r\n"u8), (byte)'\n'] : plain;
    }
}
