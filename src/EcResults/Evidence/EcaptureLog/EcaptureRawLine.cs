namespace EcResults.Evidence;

/// <summary>What a line without a clock is.</summary>
internal enum EcaptureRawKind
{
    /// <summary>Blank, or the echo of Ctrl-C.</summary>
    Blank,

    /// <summary>The second line of a message of eCapture's own.</summary>
    Continuation,

    /// <summary>A line of a condensed log, or one that imitates it.</summary>
    Marker,

    /// <summary>A line of a key log: a secret.</summary>
    KeyLog,

    /// <summary>What v2.4.2 and later print for each master secret besides the logger.</summary>
    Debug,

    /// <summary>Payload, once something was captured; before that a prompt or another command's output.</summary>
    Other,
}

/// <summary>Tells lines without a clock apart.</summary>
internal static class EcaptureRawLine
{
    private static readonly EcaptureStarts Labels = new(
        "CLIENT_RANDOM |CLIENT_EARLY_TRAFFIC_SECRET |CLIENT_HANDSHAKE_TRAFFIC_SECRET |SERVER_HANDSHAKE_TRAFFIC_SECRET "
            + "|CLIENT_TRAFFIC_SECRET_|SERVER_TRAFFIC_SECRET_|EXPORTER_SECRET |EARLY_EXPORTER_SECRET |ECH_SECRET |RSA "
    );

    /// <summary>Tells what it is.</summary>
    internal static EcaptureRawKind KindOf(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return EcaptureRawKind.Blank;
        }

        return line[0] switch
        {
            (byte)'#' when line.StartsWith(EcaptureMarker.Start) => EcaptureRawKind.Marker,
            (byte)'[' when line.StartsWith("[DEBUG] mastersecret "u8) => EcaptureRawKind.Debug,
            (byte)'C' or (byte)'S' or (byte)'E' or (byte)'R' when IsKeyLog(line) => EcaptureRawKind.KeyLog,
            (byte)'I' or (byte)' ' when KnownMessages.IsContinuation(line) => EcaptureRawKind.Continuation,
            (byte)' ' or (byte)'\t' or (byte)'^' or (byte)'\r' => IsBlank(line)
                ? EcaptureRawKind.Blank
                : EcaptureRawKind.Other,
            _ => EcaptureRawKind.Other,
        };
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart("^C"u8).TrimStart(" \t\r"u8).IsEmpty;

    /// <summary>A label, then at least sixteen hexadecimal digits twice.</summary>
    private static bool IsKeyLog(ReadOnlySpan<byte> line)
    {
        if (!Labels.Any(line))
        {
            return false;
        }

        var rest = line[(line.IndexOf((byte)' ') + 1)..];
        var random = HexLength(rest);
        return random >= 16 && random < rest.Length && rest[random] == ' ' && HexLength(rest[(random + 1)..]) >= 16;
    }

    private static int HexLength(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExcept(EcaptureBytes.Hex);
        return end < 0 ? text.Length : end;
    }
}
