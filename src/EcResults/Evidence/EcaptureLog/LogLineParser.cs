namespace EcResults.Evidence;

/// <summary>
/// Cuts the lines of one log: takes colour codes and the echo of Ctrl-C off, rewrites JSON, and accepts only the shape that
/// the log's first line with a clock has, so that payload in another shape cannot pass for a line.
/// </summary>
internal sealed class LogLineParser
{
    private readonly EcaptureJsonLine json = new();
    private byte[]? plain;

    /// <summary>The shape of the log, unknown until a line was accepted.</summary>
    internal EcaptureLineShape Shape { get; set; }

    /// <summary>Cuts a line; false where it does not begin as a line of this log.</summary>
    internal bool TryCut(ReadOnlySpan<byte> text, out EcaptureLine line)
    {
        line = default;
        if (text.IsEmpty)
        {
            return false;
        }

        var first = text[0];
        if (!EcaptureBytes.IsDigit(first))
        {
            if (first == '{')
            {
                return Shape is EcaptureLineShape.Unknown or EcaptureLineShape.Json
                    && json.TryRewrite(text, out var console)
                    && EcaptureLine.TryCut(console, EcaptureLineShape.Json, out line);
            }

            var mayBegin =
                first is 0x1b or (byte)'^'
                || (Shape is EcaptureLineShape.Unknown or EcaptureLineShape.Standard && EcaptureBytes.IsLetter(first));
            if (!mayBegin)
            {
                return false;
            }
        }

        if (Shape == EcaptureLineShape.Json)
        {
            return false;
        }

        if (text.Contains((byte)0x1b))
        {
            text = text[..Math.Min(text.Length, EcaptureLogWalker.LongestHead)];
            plain = plain?.Length >= text.Length ? plain : new byte[text.Length];
            text = plain.AsSpan(0, EcaptureBytes.StripAnsi(text, plain));
        }

        while (text.StartsWith("^C"u8))
        {
            text = text[2..];
        }

        return EcaptureLine.TryCut(text, Shape, out line);
    }
}
