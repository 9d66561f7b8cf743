using System.IO.Compression;
using System.Security.Cryptography;

namespace EcResults.Evidence;

/// <summary>
/// Condenses eCapture's logs: its own lines stay unchanged and in place, and each stretch of events, payload, secrets and
/// losses becomes one line of counts for each second of the log's own clock. Streams a log of any size: memory is bounded
/// whatever the log holds (what must be held back beyond a few MiB goes to a temporary file, which is deleted).
/// </summary>
public static class LogCondenser
{
    private const int BufferSize = 256 * 1024;

    /// <summary>Unpacks a log that is gzipped, which its first two bytes tell; any other log is handed on as it is.</summary>
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

    /// <summary>
    /// Condenses a log. One without events, or without any line of eCapture's, comes out byte for byte as it went in; so
    /// does one that is condensed already.
    /// </summary>
    /// <param name="log">The log as eCapture wrote it (see <see cref="OpenLog"/> for gzipped ones), read to its end.</param>
    /// <param name="output">Where the condensed log goes; nothing is written before the whole log was read.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    /// <exception cref="InvalidDataException">The log comes out of a damaged gzip file.</exception>
    public static LogCondenserResult Condense(Stream log, Stream output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(output);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var body = new LogCondenserSpill();
        using var original = new LogCondenserSpill();
        var sink = new LogCondenserSink(body);
        var lines = new EcaptureLineSplitter(sink);
        var buffer = new byte[BufferSize];
        var bytes = 0L;
        int read;
        while ((read = log.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = buffer.AsSpan(0, read);
            bytes += read;
            hash.AppendData(block);
            if (!lines.MustCondense)
            {
                original.Write(block);
            }

            lines.Take(block);
            if (lines.MustCondense)
            {
                original.Clear();
            }
        }

        lines.End();
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        var result = new LogCondenserResult(bytes, sha256)
        {
            HeldEvents = sink.HeldEvents,
            IsChanged = lines.MustCondense,
            LinesRemoved = lines.MustCondense ? sink.LinesRemoved : 0,
            BytesRemoved = lines.MustCondense ? sink.BytesRemoved : 0,
        };
        if (result.IsChanged && !sink.IsHeaded)
        {
            output.Write(System.Text.Encoding.ASCII.GetBytes(EcaptureMarker.Header(bytes, sha256)));
        }

        (result.IsChanged ? body : original).CopyTo(output);
        return result;
    }
}
