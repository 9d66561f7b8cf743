using System.IO.Compression;
using System.Security.Cryptography;

namespace EcResults.Evidence;

/// <summary>
/// Condenses eCapture's logs: its own lines stay in place, without colour codes and carriage returns, and each stretch of
/// events, payload, secrets and losses becomes one line of counts for each second of the log's own clock. Streams the log:
/// memory is bounded by a few MiB whatever it holds, because what comes out must fit into a submission.
/// </summary>
public static class LogCondenser
{
    /// <summary>
    /// The most bytes of a log, unpacked: seventy times the largest log behind the published results. Four MiB of gzip can
    /// unpack to it, which takes some seconds.
    /// </summary>
    public const long MostBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// The most lines of a log, twice as many as <see cref="MostBytes"/> of a real one have: empty lines cost the most time.
    /// </summary>
    public const int MostLines = 100_000_000;

    private const int BufferSize = 256 * 1024;

    /// <summary>Unpacks a log that is gzipped, which its first two bytes tell; any other log is handed on as it is.</summary>
    /// <remarks>
    /// Whether a gzip file that was cut off is an error is a matter of the process, by .NET's switch
    /// <c>System.IO.Compression.UseStrictValidation</c>; the ecresults command sets it.
    /// </remarks>
    /// <param name="log">The log, whole or gzipped; disposed together with the result.</param>
    public static Stream OpenLog(Stream log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var start = new byte[2];
        var length = log.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var whole = new LogCondenserInput(start.AsMemory(0, length), log);
        return length == 2 && start[0] == 0x1f && start[1] == 0x8b
            ? new GZipStream(whole, CompressionMode.Decompress)
            : whole;
    }

    /// <summary>Whether a log begins with the header that condensing writes.</summary>
    public static bool IsCondensed(ReadOnlySpan<byte> log) =>
        log.StartsWith(Encoding.ASCII.GetBytes(EcaptureMarker.HeaderStart));

    /// <summary>
    /// Condenses a log. One without events, or without any line of eCapture's, comes out byte for byte as it went in; so
    /// does one that is condensed already.
    /// </summary>
    /// <param name="log">The log as eCapture wrote it (see <see cref="OpenLog"/> for gzipped ones), read to its end.</param>
    /// <param name="output">Where the condensed log goes; nothing is written before the whole log was read.</param>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    /// <exception cref="LogCondenserException">
    /// The log is longer than <see cref="MostBytes"/> or <see cref="MostLines"/>, comes out of a damaged gzip file, or does
    /// not fit into <see cref="SubmissionLimits.FileBytes"/> when it is condensed.
    /// </exception>
    public static LogCondenserResult Condense(Stream log, Stream output)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(output);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var body = new MemoryStream();
        using var original = new MemoryStream();
        var sink = new LogCondenserSink(body);
        var lines = new LogLineReader(sink);
        var buffer = new byte[BufferSize];
        var bytes = 0L;
        int read;
        while ((read = Next(log, buffer)) > 0)
        {
            var block = buffer.AsSpan(0, read);
            bytes += read;
            hash.AppendData(block);
            lines.Take(block);
            if (bytes > MostBytes || lines.Walker.Lines > MostLines)
            {
                throw new LogCondenserException(
                    "has more than 4 GiB or 100 million lines; a log of one run is far shorter"
                );
            }

            // The log itself is needed only where it stays as it is, and then only as long as it fits.
            if (!lines.MustCondense && bytes <= SubmissionLimits.FileBytes)
            {
                original.Write(block);
            }
            else if (body.Length > SubmissionLimits.FileBytes)
            {
                throw TooLarge();
            }
        }

        lines.End();
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        var result = new LogCondenserResult(bytes, sha256)
        {
            HeldEvents = sink.HeldEvents,
            IsChanged = lines.MustCondense,
        };
        var header =
            result.IsChanged && !sink.IsHeaded
                ? EcaptureMarker.Header(new EcaptureHeader(bytes, sha256, sink.BytesTaken))
                : string.Empty;
        if ((result.IsChanged ? header.Length + body.Length : bytes) > SubmissionLimits.FileBytes)
        {
            throw TooLarge();
        }

        output.Write(Encoding.ASCII.GetBytes(header));
        (result.IsChanged ? body : original).WriteTo(output);
        return result;
    }

    private static int Next(Stream log, byte[] buffer)
    {
        try
        {
            return log.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw new LogCondenserException(
                "is damaged or cut off, so that gzip cannot unpack it; pack the log again",
                fault
            );
        }
    }

    private static LogCondenserException TooLarge() =>
        new(
            "is larger than 1 MiB even when it is condensed; it is not a log of eCapture, or eCapture wrote too much besides events"
        );
}
