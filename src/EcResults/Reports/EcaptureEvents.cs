namespace EcResults.Evidence;

/// <summary>
/// The messages of all eras with which eCapture hands out what it captured or says what it lost. They go from a
/// condensed log; what they count stays.
/// </summary>
internal static class EcaptureEvents
{
    /// <summary>Whether the message begins an event or is a loss line.</summary>
    /// <param name="message">What follows clock and level.</param>
    /// <param name="kind">What it counts as; none where it names no direction.</param>
    /// <param name="amount">The bytes or lost samples that it names.</param>
    internal static bool TryRead(ReadOnlySpan<byte> message, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        var text = EcaptureOwnMessages.WithoutModule(message);
        if (text.Length < 5)
        {
            return false;
        }

        return text[0] switch
        {
            (byte)'[' => TryText(text, out kind, out amount),
            (byte)'P' or (byte)' ' => TryPacketOrProcess(text, out kind, out amount),
            (byte)'T' => TrySecretV2(text, out kind, out amount),
            (byte)'U' => TryWorker(text, out kind, out amount),
            (byte)'p' => TryLossV0OrV1(text, out kind, out amount),
            (byte)'C' or (byte)'n' or (byte)'s' => TrySecretV1(text, out kind, out amount),
            (byte)'L' => text.StartsWith("Label: "u8) && Set(EcaptureEventKind.Secret, out kind),
            (byte)'V' => text.StartsWith("Version: 0x"u8) && Set(EcaptureEventKind.Secret, out kind),
            (byte)'M' => text.StartsWith("MySQL Query["u8) || text.StartsWith("MasterSecretEvent{"u8),
            _ => TrySecretV0(text, out kind, out amount),
        };
    }

    /// <summary>v2: <c>[date time] PID:n TID:n Comm:c FD:n READ (n bytes):</c>, read from both ends because of Comm.</summary>
    private static bool TryText(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        if (!EcaptureBytes.IsDigit(text[1]))
        {
            return false;
        }

        var close = text[..Math.Min(text.Length, 48)].IndexOf("] PID:"u8);
        if (close < 0)
        {
            return false;
        }

        var rest = text[close..];
        var open = rest.LastIndexOf((byte)'(');
        if (open < 0)
        {
            return true;
        }

        var digits = EcaptureBytes.Number(rest[(open + 1)..], out amount);
        var end = rest[(open + 1 + digits)..];
        if (digits > 0 && (end.SequenceEqual(" bytes):"u8) || end.SequenceEqual(" bytes, hex):"u8)))
        {
            kind = Direction(rest[..open].EndsWith(" READ "u8), rest[..open].EndsWith(" WRITE "u8));
        }

        return true;
    }

    private static bool TryPacketOrProcess(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        if (text.StartsWith("Packet captured: len="u8))
        {
            var isPacket = EcaptureBytes.Number(text["Packet captured: len=".Length..], out amount) > 0;
            kind = isPacket ? EcaptureEventKind.Packet : EcaptureEventKind.None;
            return isPacket;
        }

        if (text.StartsWith("Perf buffer full, samples lost"u8))
        {
            return EcaptureBytes.NumberAfter(text, " lost_samples="u8, out amount)
                && Set(EcaptureEventKind.Lost, out kind);
        }

        var process = text[0] == ' ' ? text[1..] : text;
        if (!process.StartsWith("PID"u8) && !process.StartsWith("Pid"u8))
        {
            return false;
        }

        var number = process[3] is (byte)':' or (byte)'=' ? process[4..].TrimStart((byte)' ') : [];
        if (EcaptureBytes.Number(number, out _) == 0)
        {
            return false;
        }

        ProcessEvent(process, out kind, out amount);
        return true;
    }

    /// <summary>v0, v1 and other modules: direction and size stand somewhere behind pid and command.</summary>
    private static void ProcessEvent(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        if (text.IndexOf(", Tuple: "u8) > 0 || text.IndexOf(", Addr: "u8) > 0)
        {
            amount = 0;
            kind = EcaptureEventKind.Connect;
        }
        else if (EcaptureBytes.NumberAfter(text, ", Send "u8, out amount))
        {
            kind = EcaptureEventKind.Write;
        }
        else if (
            EcaptureBytes.NumberAfter(text, ", Recived "u8, out amount)
            || EcaptureBytes.NumberAfter(text, ", Received "u8, out amount)
        )
        {
            kind = EcaptureEventKind.Read;
        }
        else if (EcaptureBytes.NumberAfter(text, ", Type:READ, Len:"u8, out amount))
        {
            kind = EcaptureEventKind.Read;
        }
        else
        {
            kind = EcaptureBytes.NumberAfter(text, ", Type:WRITE, Len:"u8, out amount)
                ? EcaptureEventKind.Write
                : EcaptureEventKind.None;
        }
    }

    /// <summary>
    /// v0.4 to v1: <c>UUID:pid_tid_comm_fd_direction[_tuple], Name:…, Type:n, Length:n</c>. One such event may gather
    /// several SSL calls.
    /// </summary>
    private static bool TryWorker(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        var name = text.IndexOf(", Name:"u8);
        if (!text.StartsWith("UUID:"u8) || name < 0)
        {
            return false;
        }

        if (!EcaptureBytes.NumberAfter(text[name..], ", Length:"u8, out amount))
        {
            return true;
        }

        // The command may hold underscores, so the last pair of descriptor and direction counts.
        var previousIsNumber = false;
        foreach (var range in text[..name].Split((byte)'_'))
        {
            var part = text[..name][range];
            kind = previousIsNumber && part.Length == 1 ? Direction(part[0] == '0', part[0] == '1', kind) : kind;
            previousIsNumber = EcaptureBytes.Number(part, out _) == part.Length;
        }

        return true;
    }

    private static bool TrySecretV2(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        if (text.StartsWith("TLS Version: "u8) && text.IndexOf(", ClientRandom: "u8) > 0)
        {
            kind = EcaptureEventKind.Secret;
            return true;
        }

        return text.StartsWith("TLSDataEvent{"u8) || TrySecretV0(text, out kind, out amount);
    }

    private static bool TrySecretV1(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        if (text.StartsWith("CLIENT_RANDOM save success "u8) || text.StartsWith("save CLIENT_RANDOM success "u8))
        {
            kind = EcaptureEventKind.Secret;
            _ = EcaptureBytes.NumberAfter(text, " bytes="u8, out amount);
            return true;
        }

        return text.StartsWith("CLIENT_RANDOM save failed"u8)
            || text.StartsWith("save sslKeylog failed"u8)
            || text.StartsWith("save masterSecrets to "u8)
            || text.StartsWith("something in mastersecret is null"u8)
            || text.StartsWith("non-TLSv1.3 cipher suite found"u8);
    }

    /// <summary>v0.4 to v0.8.0: <c>TLS1_2_VERSION: save CLIENT_RANDOM … to file success, n bytes</c>.</summary>
    private static bool TrySecretV0(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        var colon = text[..Math.Min(text.Length, 64)].IndexOf(": save CLIENT_RANDOM "u8);
        if (colon <= 0 || text[..colon].Contains((byte)' '))
        {
            return false;
        }

        kind = EcaptureEventKind.Secret;
        _ = EcaptureBytes.NumberAfter(text, " to file success, "u8, out amount);
        return true;
    }

    private static bool TryLossV0OrV1(ReadOnlySpan<byte> text, out EcaptureEventKind kind, out long amount)
    {
        kind = EcaptureEventKind.None;
        amount = 0;
        var sentence = "perf event ring buffer full, dropped "u8;
        if (!text.StartsWith(sentence))
        {
            return false;
        }

        var rest = text[sentence.Length..];
        var digits = EcaptureBytes.Number(rest, out amount);
        return (
                (digits > 0 && rest[digits..].StartsWith(" samples"u8))
                || (rest.StartsWith("samples "u8) && EcaptureBytes.NumberAfter(rest, " lostSamples="u8, out amount))
            ) && Set(EcaptureEventKind.Lost, out kind);
    }

    private static EcaptureEventKind Direction(
        bool read,
        bool write,
        EcaptureEventKind otherwise = EcaptureEventKind.None
    ) =>
        read ? EcaptureEventKind.Read
        : write ? EcaptureEventKind.Write
        : otherwise;

    private static bool Set(EcaptureEventKind value, out EcaptureEventKind kind)
    {
        kind = value;
        return true;
    }
}
