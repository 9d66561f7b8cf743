namespace EcResults.Evidence;

/// <summary>
/// What eCapture's own lines say about a run: version, mode, library and the rest, each where it stands first. What a later
/// line says otherwise is kept too.
/// </summary>
/// <param name="source">The file.</param>
internal sealed class EcaptureLogFacts(SourceText source)
{
    private readonly List<Printed> bufferMib = [];
    private readonly List<Quoted> losses = [];
    private readonly List<Quoted> errors = [];
    private readonly HashSet<string> starts = new(StringComparer.Ordinal);
    private Quoted? chosen;
    private EcaptureLog log = new(source) { Era = EcaptureEra.Zerolog };

    /// <summary>What was said so far; era, moments, seconds and secrets are the walk's to add.</summary>
    internal EcaptureLog Log =>
        log with
        {
            BufferMib = bufferMib,
            UncountedLosses = losses,
            Errors = errors,
            Restated = Restated,
        };

    /// <summary>A mode word that is none of eCapture's.</summary>
    internal Quoted? UnknownMode { get; private set; }

    /// <summary>The first thing that two lines say in two ways.</summary>
    internal LogRestatement? Restated { get; private set; }

    /// <summary>Whether a line names the probe in the way of v2.</summary>
    internal bool NamesProbe { get; private set; }

    /// <summary>Whether the start stands in the log.</summary>
    internal bool HasStart => starts.Count > 0;

    /// <summary>The line with which a second run starts.</summary>
    internal TextLine? SecondStart { get; private set; }

    /// <summary>Takes one line.</summary>
    /// <param name="kept">The line and where in the log it stands.</param>
    /// <param name="text">The same line as text.</param>
    /// <param name="clock">Its second.</param>
    internal void Take(in EcaptureKeptLine kept, TextLine text, DateTime clock)
    {
        var message = System.Text.Encoding.UTF8.GetString(kept.Line.Message);
        var line = new EcaptureMessage(text, message);
        if (StartKind(message) is { } start && !starts.Add(start))
        {
            SecondStart ??= text;
        }

        if (kept.IsBeforeReady)
        {
            NamesProbe |= line.Field("probe") is not null || line.Field("probeName") is not null;
            Begin(line);
        }

        if (kept.IsInStart && EcaptureLineFacts.BufferSize(line) is { } size)
        {
            bufferMib.Add(size);
        }

        if (EcaptureLogWalker.IsReady(kept.Line.Message))
        {
            log = log with { Ready = log.Ready ?? new LogMoment(clock, text.Whole) };
        }
        else if (message.TrimEnd() == "bye bye.")
        {
            log = log with { CleanEnd = log.CleanEnd ?? new LogMoment(clock, text.Whole) };
        }

        if (KnownMessages.IsDeath(kept.Line.Message))
        {
            log = log with { Death = log.Death ?? new LogMoment(clock, text.Whole) };
        }

        if (KnownMessages.IsLossSign(kept.Line.Message))
        {
            losses.Add(line.Whole);
        }

        TakeLevel(kept.Line.Level, line);
    }

    private void TakeLevel(ReadOnlySpan<byte> level, EcaptureMessage line)
    {
        if (level.SequenceEqual("ERR"u8) || level.SequenceEqual("FTL"u8) || level.SequenceEqual("PNC"u8))
        {
            errors.Add(line.Whole);
        }
        else if (level.SequenceEqual("DBG"u8))
        {
            log = log with { FirstDebugLine = log.FirstDebugLine ?? line.Line.Whole };
        }
    }

    /// <summary>The lines of a start that a run prints once.</summary>
    private static string? StartKind(string message) =>
        message.StartsWith("AppName=", StringComparison.Ordinal) ? "AppName"
        : message.StartsWith("Version=", StringComparison.Ordinal) ? "Version"
        : message.StartsWith("ECAPTURE :: Pid Info", StringComparison.Ordinal) ? "Pid Info"
        : message.StartsWith("pid info", StringComparison.Ordinal) ? "pid info"
        : message.StartsWith("ECAPTURE ::", StringComparison.Ordinal)
        && message.Contains("ersion :", StringComparison.Ordinal)
            ? "ECAPTURE version"
        : null;

    private void Begin(EcaptureMessage line)
    {
        TakeMode(line);
        var core = log.CoreBytecode is null ? EcaptureLineFacts.Core(line.Text) : null;
        log = EcaptureLogOptions.Take(log, line) with
        {
            VersionString =
                log.VersionString
                ?? (
                    line.StartsWith("Version=") ? line.Field("Version")
                    : line.StartsWith("ECAPTURE ::") ? line.After("ersion :")
                    : null
                ),
            KernelInfo =
                log.KernelInfo
                ?? (
                    line.StartsWith("Kernel Info=") ? line.Field("Kernel Info")
                    : line.StartsWith("ECAPTURE ::") ? line.After("Kernel Info :")
                    : null
                ),
            TargetProcessId = log.TargetProcessId ?? EcaptureLineFacts.Target(line),
            LibraryPath = Once(log.LibraryPath, EcaptureLineFacts.Path(line), "library"),
            LibraryVersion = Once(log.LibraryVersion, EcaptureLineFacts.Library(line), "version of the library"),
            BoringSsl =
                log.BoringSsl
                ?? (
                    line.StartsWith("OpenSSL probe initialized ")
                    && line.Field("is_boringssl") is { Text: "true" } boring
                        ? boring
                        : null
                ),
            CoreBytecode = log.CoreBytecode ?? core,
            CoreBytecodeAt = core is null ? log.CoreBytecodeAt : line.Line.Whole,
            InterfaceName =
                log.InterfaceName ?? (line.StartsWith("Configuring TC probes ") ? line.Field("ifname") : null),
            Module =
                log.Module
                ?? (
                    line.StartsWith("Probe initialized ") ? line.Field("probe")
                    : line.StartsWith("module initialization.") ? line.Field("moduleName")
                    : null
                ),
            Bytecode =
                log.Bytecode
                ?? (
                    line.StartsWith("Loading eBPF bytecode ") ? line.Field("file")
                    : line.StartsWith("BPF bytecode file is matched.") ? line.Field("bpfFileName")
                    : null
                ),
        };
        // Of openssl_3_0_0_kern.o it loads the build openssl_3_0_0_kern_core.o or another.
        chosen ??= line.Field("SslBpfFile");
        if (
            chosen is { } file
            && log.Bytecode is { } loaded
            && !System
                .IO.Path.GetFileName(loaded.Text)
                .StartsWith(file.Text.Replace(".o", "", StringComparison.Ordinal), StringComparison.Ordinal)
        )
        {
            Restated ??= new LogRestatement("bytecode", file, loaded);
        }
    }

    private Quoted? Once(Quoted? first, Quoted? next, string what)
    {
        if (first is { } said && next is { } other && said.Text != other.Text)
        {
            Restated ??= new LogRestatement(what, said, other);
        }

        return first ?? next;
    }

    private void TakeMode(EcaptureMessage line)
    {
        var model = line.Body.TrimEnd().Split(' ');
        var word = model is [_, "MODEL"]
            ? line.Find(model[0])
            : line.Field("eBPFProgramType") ?? line.Field("capture_mode");
        if (word is not { } found)
        {
            return;
        }

        var mode = found.Text.ToLowerInvariant() switch
        {
            "text" or "uprobe" => "text",
            "pcap" or "pcapng" or "tc" => "pcap",
            "key" or "keylog" => "keylog",
            _ => null,
        };
        log = log with { Mode = Once(log.Mode, mode is null ? null : found with { Text = mode }, "mode") };
        UnknownMode ??= mode is null && log.Mode is null ? found : null;
    }
}
