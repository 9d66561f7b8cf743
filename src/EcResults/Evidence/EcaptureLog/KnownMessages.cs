namespace EcResults.Evidence;

/// <summary>
/// The messages of eCapture itself. Once something was captured, payload may stand anywhere and imitate any line, so from
/// then on only the messages listed here are its own, each with room for a number, a name or an error's words.
/// </summary>
internal static class KnownMessages
{
    private const int Longest = 1024;

    /// <summary>The first lines of a start. They stay at any time, so that a second run in one file shows.</summary>
    private static readonly EcaptureTemplate[] Banner =
    [
        new("AppName=\"eCapture(旁观者)\""),
        new("Version={w}"),
        new("ECAPTURE :: ecapture Version : {w}"),
        new("ECAPTURE :: version :{w}"),
        new("ECAPTURE :: Pid Info : {n}"),
        new("pid info :{n}"),
    ];

    private static readonly EcaptureTemplate[] AtAnyTime =
    [
        // ready
        new("module started successfully."),
        new("probe started successfully."),
        // signs of loss that carry no count, and errors
        new("Failed to decode event"),
        new("Failed to dispatch event"),
        new("Failed to dispatch reordered event"),
        new("Handler failed to process event"),
        new("Event handler failed to process event"),
        new("Error reading from perf buffer"),
        new("Error reading from ringbuf"),
        new("m.child.decode error"),
        new("m.child.decode error:{e}"),
        new("this.child.decode error:{e}"),
        new("Processor error=\"{e}\""),
        new("eventWorker Write failed, incoming chan is full"),
        new("eventWorker Write failed, outComing chan is full"),
        new("save pcapng err, maybe some packets lost."),
        new("save pcapng err on close, maybe some packets lost."),
        new("save pcapng err after DSB, maybe some packets lost."),
        new("save pcapng err on shutdown, maybe some packets lost."),
        new("save pcapng err:{e}, maybe {n} packets lost."),
        // handling of events ends for good, though eCapture runs on; the words between are an error's
        new("Module closed,message recived from errChan=\"{e}\""),
        new("Module closed,message Received from errChan=\"{e}\""),
        new("EventProcessor.Close(): workerQueue is not empty:{n}"),
        new("save packet error."),
        // packets written
        new("packets saved into pcapng file."),
        new("packets saved into pcapng file on shutdown."),
        new("save pcapng success, count:{n}"),
        new("save {n} packets into pcapng file."),
        new("nothing captured, please check your network interface, see \"ecapture tls -h\" for more information."),
        new("tcPacketsChan closed."),
        // the end
        new("Probe stopped"),
        new("Probe closed"),
        new("probe stop failed"),
        new("probe close failed"),
        new("OpenSSL probe closed"),
        new("Handler closed successfully"),
        new("Failed to close handler"),
        new("Failed to close dispatcher"),
        new("Failed to close reader"),
        new("Failed to close resource"),
        new("Failed to stop eBPF manager"),
        new("eBPF manager stopped"),
        new("Event dispatcher closed"),
        new("module close."),
        new("module close failed"),
        new("close."),
        new("Module closed,message Received from Context"),
        new("Module closed,message recived from Context"),
        new("iModule module close"),
        new("perfEventReader received close signal from context.Done()."),
        new("ringbufEventReader received close signal from context.Done()."),
        new("ringbufEventReader received close signal from ringbuf reader."),
        new("readEvent received close signal from context.Done."),
        new("Received signal, exiting.."),
        new("bye bye."),
        // printed above the first lines of a start
        new("BTF is not supported, please check it. shell: cat /boot/config-`uname -r` | grep CONFIG_DEBUG_INFO_BTF"),
        new("Your environment is like a container. We won't be able to detect the BTF configuration."),
    ];

    /// <summary>Keys whose value is a name, a number or a file that eCapture wrote.</summary>
    private static readonly string[] WordKeys =
    [
        "probe",
        "handler",
        "count",
        "isReload",
        "probeName",
        "moduleName",
        "map",
        "cpu",
    ];

    /// <summary>How the messages of a start begin, for logs whose first line is not one of them (a prompt above).</summary>
    private static readonly EcaptureStarts Start = new(
        "AppName=|HomePage=|Repository=|Author=|Description=|Version=|Listen=|Listen for eCaptureQ=|listen=|eCapture running"
            + "|the file handler that receives|skip HTTP server|https server starting|========== module starting"
            + "|========== probe starting|Kernel Info=|TruncateSize=|BTF bytecode mode|master key keylogger|module initialization"
            + "|Module.Run()|OpenSSL/BoringSSL version|origin version|Try to detect|Please send an issue|HOOK |Hook "
            + "|target |setupManagers|BPF bytecode|couldn't |packets saved into pcapng file. pcapng path="
            + "|perfEventReader created|module run failed|Your kernel version is|Your environment is like|bpfFile="
            + "|Probe initialized|Probe started|Text output writer|OpenSSL probe |probe initialization|Loading eBPF"
            + "|Configuring |Configured |Keylog handler|Pcap handler|Applying BPF filter|Setting up eBPF|Event maps"
            + "|Perf event reader started|Started perf event reader|Ringbuf reader started|### event handler"
            + "|Event handler registered|Targeting |eBPF manager configured|PID filter is|UID filter is|Added |Map found"
            + "|Map not found|GnuTLS|GnuTls|GoTLS|GoTls|Golang |A new version |ECAPTURE ::|EBPFProbe|pid info|start to run"
            + "|read file |read keylogger |libPthread|stat /|go binary not found|BTF is not supported|cant found "
    );

    private static readonly EcaptureStarts LossSigns = new(
        "Failed to decode event|Failed to dispatch |Handler failed to process event|Event handler failed to process event"
            + "|Error reading from |m.child.decode error|this.child.decode error|Processor error=|eventWorker Write failed, "
            + "|EventProcessor.Close(): workerQueue is not empty|save packet error."
    );

    private static readonly EcaptureStarts Deaths = new(
        "Module closed,message recived from errChan=|Module closed,message Received from errChan="
    );

    /// <summary>Whether a line with this message stays even after something was captured.</summary>
    internal static bool IsKnownAtAnyTime(ReadOnlySpan<byte> message)
    {
        var text = WithoutModule(message).TrimEnd((byte)' ');
        if (text.Length > Longest)
        {
            return false;
        }

        var withoutFields = text[..MessageEnd(text)];
        return Any(AtAnyTime, withoutFields) || Any(AtAnyTime, text) || IsBanner(message);
    }

    /// <summary>Whether it is one of the lines with which a start begins.</summary>
    internal static bool IsBanner(ReadOnlySpan<byte> message) => Any(Banner, message);

    private static bool Any(EcaptureTemplate[] templates, ReadOnlySpan<byte> text)
    {
        foreach (var template in templates)
        {
            if (template.Matches(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a sign of loss that carries no count. Such lines may come by the thousand.</summary>
    internal static bool IsLossSign(ReadOnlySpan<byte> message)
    {
        var text = WithoutModule(message);
        return LossSigns.Any(text) || (text.StartsWith("save pcapng err"u8) && text.IndexOf(" packets lost."u8) > 0);
    }

    /// <summary>Whether it says that events are handled no longer, though eCapture runs on.</summary>
    internal static bool IsDeath(ReadOnlySpan<byte> message) => Deaths.Any(WithoutModule(message));

    /// <summary>Whether it is a message of a start.</summary>
    internal static bool IsStart(ReadOnlySpan<byte> message) => Start.Any(message) || Start.Any(WithoutModule(message));

    /// <summary>Whether a line without a clock is the second line of such a message.</summary>
    internal static bool IsContinuation(ReadOnlySpan<byte> line) =>
        line.SequenceEqual(
            "If eCapture fails to run, try specifying the BTF mode. use `-b 2` to specify non-CORE mode."u8
        )
        || line.SequenceEqual(
            " You can compile the BTF-free version by using the command `make nocore`, please read the Makefile for more information."u8
        );

    /// <summary>The first era names the module before the text, with a tab or blanks between.</summary>
    internal static ReadOnlySpan<byte> WithoutModule(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith("EBPFProbe"u8))
        {
            return message;
        }

        var end = message.IndexOfAny((byte)'\t', (byte)' ');
        return end < 0 ? message : message[end..].TrimStart("\t "u8);
    }

    /// <summary>Where the fields after a message start: the longest tail of harmless <c> key=value</c> pairs.</summary>
    private static int MessageEnd(ReadOnlySpan<byte> text)
    {
        var end = text.Length;
        while (LastField(text[..end]) is var start and >= 0)
        {
            end = start;
        }

        return end;
    }

    private static int LastField(ReadOnlySpan<byte> text)
    {
        var equals = text.LastIndexOf((byte)'=');
        if (text.EndsWith("\""u8) && text.LastIndexOf("=\""u8) is var quoted and >= 0 && quoted + 1 < text.Length - 1)
        {
            equals = quoted;
        }

        var blank = equals < 0 ? -1 : text[..equals].LastIndexOf((byte)' ');
        return blank >= 0 && IsHarmless(text[(blank + 1)..equals], text[(equals + 1)..]) ? blank : -1;
    }

    private static bool IsHarmless(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (key.SequenceEqual("error"u8))
        {
            return EcaptureTemplate.IsError(value.Trim((byte)'"'));
        }

        foreach (var word in WordKeys)
        {
            if (System.Text.Ascii.Equals(key, word))
            {
                return value.Length <= 128 && !value.ContainsAnyExcept(EcaptureBytes.WordSigns);
            }
        }

        return false;
    }
}
