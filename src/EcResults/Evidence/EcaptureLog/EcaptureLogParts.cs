namespace EcResults.Evidence;

/// <summary>The line shapes of eCapture's logs.</summary>
public enum EcaptureEra
{
    /// <summary>v0.1.0 to v0.8.0: Go's standard logger.</summary>
    StandardLogger,

    /// <summary>v0.8.1 to v1.5.2: zerolog.</summary>
    Zerolog,

    /// <summary>v2.0.0 and later: zerolog with <c>probe=</c>.</summary>
    Probe,
}

/// <summary>A line with its clock.</summary>
/// <param name="Clock">
/// The printed clock. Without an offset in the log (the first era) its kind is unspecified: the zone is not known.
/// </param>
/// <param name="At">The line.</param>
public sealed record LogMoment(DateTime Clock, Location At);

/// <summary>One thing that two lines of a log say in two ways.</summary>
/// <param name="What">What it is, for a message.</param>
/// <param name="First">What stands first.</param>
/// <param name="Second">What stands below.</param>
public sealed record LogRestatement(string What, Quoted First, Quoted Second);

/// <summary>Events of one kind.</summary>
/// <param name="Events">How many.</param>
/// <param name="Bytes">How many bytes they say they hold.</param>
public readonly record struct EventCount(long Events, long Bytes);

/// <summary>Losses.</summary>
/// <param name="Lines">Loss lines.</param>
/// <param name="Samples">Lost samples, summed over the lines.</param>
public readonly record struct LossCount(long Lines, long Samples);

/// <summary>What happened in one second of the log's clock.</summary>
/// <param name="Clock">The second; its kind as in <see cref="LogMoment"/>.</param>
/// <param name="Lines">Lines that condensing removed, or that it would remove.</param>
/// <param name="Bytes">Their bytes, line ends included.</param>
/// <param name="Read">SSL_read events.</param>
/// <param name="Write">SSL_write events.</param>
/// <param name="Packet">Captured packets.</param>
/// <param name="Secret">Master secret events.</param>
/// <param name="Connect">Connection events.</param>
/// <param name="Lost">Losses.</param>
/// <param name="At">The line.</param>
public sealed record LogSecond(
    DateTime Clock,
    long Lines,
    long Bytes,
    EventCount Read,
    EventCount Write,
    EventCount Packet,
    EventCount Secret,
    EventCount Connect,
    LossCount Lost,
    Location At
)
{
    /// <summary>Events and loss lines together; each takes a line.</summary>
    public decimal Events =>
        (decimal)Read.Events + Write.Events + Packet.Events + Secret.Events + Connect.Events + Lost.Lines;

    /// <summary>The counts by kind, as a condensed log writes them.</summary>
    public string Counts =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"read={Read.Events}/{Read.Bytes} write={Write.Events}/{Write.Bytes} packet={Packet.Events}/{Packet.Bytes} secret={Secret.Events}/{Secret.Bytes} connect={Connect.Events}/{Connect.Bytes} lost={Lost.Lines}/{Lost.Samples}"
        );
}

/// <summary>The first line of a condensed log.</summary>
/// <param name="Bytes">The size of the log that was condensed.</param>
/// <param name="Sha256">Its SHA-256, lower case hexadecimal.</param>
/// <param name="Taken">The bytes that condensing took out of the lines that stayed.</param>
/// <param name="At">The line.</param>
public sealed record CondensedHeader(long Bytes, string Sha256, long Taken, Location At);

/// <summary>How many of its own parts eCapture says at its start that it loads.</summary>
/// <param name="What">What is counted, for a message: <c>probes</c>, <c>maps</c>, <c>event maps</c> or <c>decoders</c>.</param>
/// <param name="Number">The number as printed.</param>
public sealed record LogLoaded(string What, Quoted Number);
