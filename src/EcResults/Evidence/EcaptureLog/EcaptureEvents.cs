namespace EcResults.Evidence;

/// <summary>
/// The messages of all eras with which eCapture hands out what it captured or says what it lost. They go from a
/// condensed log; what they count stays.
/// </summary>
internal static class EcaptureEvents
{
    /// <summary>What a message counts as; null where it neither begins an event nor is a loss line.</summary>
    /// <param name="message">What follows clock and level.</param>
    internal static EcaptureEvent? Read(ReadOnlySpan<byte> message)
    {
        var text = KnownMessages.WithoutModule(message);
        if (text.Length < 5)
        {
            return null;
        }

        return text[0] switch
        {
            (byte)'[' => Text(text),
            (byte)'P' or (byte)' ' => PacketOrProcess(text),
            (byte)'T' => SecretV2(text),
            (byte)'U' => Worker(text),
            (byte)'p' => LossV0OrV1(text),
            (byte)'C' or (byte)'n' or (byte)'s' => SecretV1(text),
            (byte)'L' => text.StartsWith("Label: "u8) ? new(EcaptureEventKind.Secret, 0) : null,
            (byte)'V' => text.StartsWith("Version: 0x"u8) ? new(EcaptureEventKind.Secret, 0) : null,
            (byte)'M' => text.StartsWith("MySQL Query["u8) || text.StartsWith("MasterSecretEvent{"u8)
                ? Uncounted
                : null,
            _ => SecretV0(text),
        };
    }

    private static EcaptureEvent Uncounted => new(EcaptureEventKind.None, 0);

    /// <summary>v2: <c>[date time] PID:n TID:n Comm:c FD:n READ (n bytes):</c>, read from both ends because of Comm.</summary>
    private static EcaptureEvent? Text(ReadOnlySpan<byte> text)
    {
        var close = EcaptureBytes.IsDigit(text[1]) ? text[..Math.Min(text.Length, 48)].IndexOf("] PID:"u8) : -1;
        if (close < 0)
        {
            return null;
        }

        var rest = text[close..];
        var open = rest.LastIndexOf((byte)'(');
        if (open < 0)
        {
            return Uncounted;
        }

        var digits = EcaptureBytes.Number(rest[(open + 1)..], out var amount);
        var end = rest[(open + 1 + digits)..];
        return digits > 0 && (end.SequenceEqual(" bytes):"u8) || end.SequenceEqual(" bytes, hex):"u8))
            ? new(Direction(rest[..open].EndsWith(" READ "u8), rest[..open].EndsWith(" WRITE "u8)), amount)
            : Uncounted;
    }

    private static EcaptureEvent? PacketOrProcess(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("Packet captured: len="u8))
        {
            return EcaptureBytes.NumberAfter(text, "len="u8, out var bytes)
                ? new(EcaptureEventKind.Packet, bytes)
                : null;
        }

        if (text.StartsWith("Perf buffer full, samples lost"u8))
        {
            return EcaptureBytes.NumberAfter(text, " lost_samples="u8, out var samples)
                ? new(EcaptureEventKind.Lost, samples)
                : null;
        }

        var process = text[0] == ' ' ? text[1..] : text;
        if (!process.StartsWith("PID"u8) && !process.StartsWith("Pid"u8))
        {
            return null;
        }

        var number = process[3] is (byte)':' or (byte)'=' ? process[4..].TrimStart((byte)' ') : [];
        return EcaptureBytes.Number(number, out _) > 0 ? Process(process) : null;
    }

    /// <summary>v0, v1 and other modules: direction and size stand somewhere behind pid and command.</summary>
    private static EcaptureEvent Process(ReadOnlySpan<byte> text) =>
        text.IndexOf(", Tuple: "u8) > 0 || text.IndexOf(", Addr: "u8) > 0 ? new(EcaptureEventKind.Connect, 0)
        : EcaptureBytes.NumberAfter(text, ", Send "u8, out var amount) ? new(EcaptureEventKind.Write, amount)
        : EcaptureBytes.NumberAfter(text, ", Recived "u8, out amount) ? new(EcaptureEventKind.Read, amount)
        : EcaptureBytes.NumberAfter(text, ", Received "u8, out amount) ? new(EcaptureEventKind.Read, amount)
        : EcaptureBytes.NumberAfter(text, ", Type:READ, Len:"u8, out amount) ? new(EcaptureEventKind.Read, amount)
        : EcaptureBytes.NumberAfter(text, ", Type:WRITE, Len:"u8, out amount) ? new(EcaptureEventKind.Write, amount)
        : Uncounted;

    /// <summary>
    /// v0.4 to v1: <c>UUID:pid_tid_comm_fd_direction[_tuple], Name:…, Type:n, Length:n</c>. One such event may gather
    /// several SSL calls.
    /// </summary>
    private static EcaptureEvent? Worker(ReadOnlySpan<byte> text)
    {
        var name = text.IndexOf(", Name:"u8);
        if (!text.StartsWith("UUID:"u8) || name < 0)
        {
            return null;
        }

        if (!EcaptureBytes.NumberAfter(text[name..], ", Length:"u8, out var amount))
        {
            return Uncounted;
        }

        // The command may hold underscores, so the last pair of descriptor and direction counts.
        var kind = EcaptureEventKind.None;
        var previousIsNumber = false;
        foreach (var range in text[..name].Split((byte)'_'))
        {
            var part = text[..name][range];
            kind = previousIsNumber && part.Length == 1 ? Direction(part[0] == '0', part[0] == '1', kind) : kind;
            previousIsNumber = EcaptureBytes.Number(part, out _) == part.Length;
        }

        return new(kind, amount);
    }

    private static EcaptureEvent? SecretV2(ReadOnlySpan<byte> text) =>
        text.StartsWith("TLS Version: "u8) && text.IndexOf(", ClientRandom: "u8) > 0 ? new(EcaptureEventKind.Secret, 0)
        : text.StartsWith("TLSDataEvent{"u8) ? Uncounted
        : SecretV0(text);

    private static EcaptureEvent? SecretV1(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("CLIENT_RANDOM save success "u8) || text.StartsWith("save CLIENT_RANDOM success "u8))
        {
            _ = EcaptureBytes.NumberAfter(text, " bytes="u8, out var amount);
            return new(EcaptureEventKind.Secret, amount);
        }

        return
            text.StartsWith("CLIENT_RANDOM save failed"u8)
            || text.StartsWith("save sslKeylog failed"u8)
            || text.StartsWith("save masterSecrets to "u8)
            || text.StartsWith("something in mastersecret is null"u8)
            || text.StartsWith("non-TLSv1.3 cipher suite found"u8)
            ? Uncounted
            : null;
    }

    /// <summary>v0.4 to v0.8.0: <c>TLS1_2_VERSION: save CLIENT_RANDOM … to file success, n bytes</c>.</summary>
    private static EcaptureEvent? SecretV0(ReadOnlySpan<byte> text)
    {
        var colon = text[..Math.Min(text.Length, 64)].IndexOf(": save CLIENT_RANDOM "u8);
        if (colon <= 0 || text[..colon].Contains((byte)' '))
        {
            return null;
        }

        _ = EcaptureBytes.NumberAfter(text, " to file success, "u8, out var amount);
        return new(EcaptureEventKind.Secret, amount);
    }

    private static EcaptureEvent? LossV0OrV1(ReadOnlySpan<byte> text)
    {
        var sentence = "perf event ring buffer full, dropped "u8;
        if (!text.StartsWith(sentence))
        {
            return null;
        }

        var rest = text[sentence.Length..];
        var digits = EcaptureBytes.Number(rest, out var amount);
        return
            (digits > 0 && rest[digits..].StartsWith(" samples"u8))
            || (rest.StartsWith("samples "u8) && EcaptureBytes.NumberAfter(rest, " lostSamples="u8, out amount))
            ? new(EcaptureEventKind.Lost, amount)
            : null;
    }

    private static EcaptureEventKind Direction(
        bool read,
        bool write,
        EcaptureEventKind otherwise = EcaptureEventKind.None
    ) =>
        read ? EcaptureEventKind.Read
        : write ? EcaptureEventKind.Write
        : otherwise;
}
