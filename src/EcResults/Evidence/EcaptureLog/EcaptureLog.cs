namespace EcResults.Evidence;

/// <summary>An eCapture log of any era, whole or condensed.</summary>
/// <param name="Source">The file.</param>
public sealed record EcaptureLog(SourceText Source) : Report(Source)
{
    /// <summary>The era whose line shapes the log has.</summary>
    public required EcaptureEra Era { get; init; }

    /// <summary>The version, without a leading v and without operating system and build kernel: <c>2.5.1-modified</c>.</summary>
    public Quoted? Version { get; init; }

    /// <summary>The whole version string as printed: <c>linux_amd64:v2.5.1-modified:[CORE]</c>.</summary>
    public Quoted? VersionString { get; init; }

    /// <summary>The upstream kernel number (v0.4.7 to v1.5.2): compare major.minor only.</summary>
    public Quoted? KernelInfo { get; init; }

    /// <summary>The pid filter; 0 means all processes.</summary>
    public Printed? TargetProcessId { get; init; }

    /// <summary>The mode as one of <c>text</c>, <c>pcap</c>, <c>keylog</c>.</summary>
    public Quoted? Mode { get; init; }

    /// <summary>The libssl that it probes.</summary>
    public Quoted? LibraryPath { get; init; }

    /// <summary>The version that it found in that library, for instance <c>openssl 3.0.22</c>.</summary>
    public Quoted? LibraryVersion { get; init; }

    /// <summary>The word that says that the library is BoringSSL, where the log says so (from v2 on).</summary>
    public Quoted? BoringSsl { get; init; }

    /// <summary>Whether the bytecode is CO-RE, where the log says so.</summary>
    public bool? CoreBytecode { get; init; }

    /// <summary>The line that says so.</summary>
    public Location? CoreBytecodeAt { get; init; }

    /// <summary>The network interface whose packets pcap mode captures, where the log names it (from v2 on).</summary>
    public Quoted? InterfaceName { get; init; }

    /// <summary>The user filter; 0 means all users.</summary>
    public Printed? TargetUserId { get; init; }

    /// <summary>The file of secrets in keylog mode (from v2 on).</summary>
    public Quoted? KeylogFile { get; init; }

    /// <summary>The file of packets in pcap mode (from v2 on).</summary>
    public Quoted? PcapFile { get; init; }

    /// <summary>The filter of packets in pcap mode, where one is set (from v2 on).</summary>
    public Quoted? PacketFilter { get; init; }

    /// <summary>The buffer size a CPU and map, MiB, whole: one for each map.</summary>
    public IReadOnlyList<Printed> BufferMib { get; init; } = [];

    /// <summary>How many probes, maps and decoders it loads (from v2 on).</summary>
    public IReadOnlyList<LogLoaded> Loaded { get; init; } = [];

    /// <summary>The line that says it is ready, and its clock.</summary>
    public LogMoment? Ready { get; init; }

    /// <summary>The clean end, <c>bye bye.</c></summary>
    public LogMoment? CleanEnd { get; init; }

    /// <summary>The line that says that events are handled no longer, though eCapture runs on (v0.8).</summary>
    public LogMoment? Death { get; init; }

    /// <summary>The probe, by eCapture's own name: <c>OpenSSL</c>, <c>GoTLS</c>, and <c>EBPFProbeOPENSSL</c> before v2.</summary>
    public Quoted? Module { get; init; }

    /// <summary>The file of its own programs that it loads, which is built for one line of OpenSSL releases.</summary>
    public Quoted? Bytecode { get; init; }

    /// <summary>The first thing that two lines of its start say in two ways, as no eCapture does; null where they agree.</summary>
    public LogRestatement? Restated { get; init; }

    /// <summary>The first line with a clock.</summary>
    public LogMoment? FirstMoment { get; init; }

    /// <summary>The last line with a clock.</summary>
    public LogMoment? LastMoment { get; init; }

    /// <summary>The header of a condensed log, or null where the log is whole.</summary>
    public CondensedHeader? Condensed { get; init; }

    /// <summary>
    /// Events, payload, secrets and losses by second of the log's own clock, in the order in which they stand (a second
    /// may come twice where eCapture's threads print out of order).
    /// </summary>
    public IReadOnlyList<LogSecond> Seconds { get; init; } = [];

    /// <summary>The first line of captured payload, secret or event, which a submission must not hold; null in a condensed log.</summary>
    public Location? FirstEventLine { get; init; }

    /// <summary>Signs of loss that carry no count (full channels, failed decodes, lost packets).</summary>
    public IReadOnlyList<Quoted> UncountedLosses { get; init; } = [];

    /// <summary>Lines of level error or fatal.</summary>
    public IReadOnlyList<Quoted> Errors { get; init; } = [];

    /// <summary>The first line of level debug, or null.</summary>
    public Location? FirstDebugLine { get; init; }

    /// <summary>Samples lost over the whole log.</summary>
    public long LostSamples => Seconds.Select(second => second.Lost.Samples).Aggregate(0L, EcaptureBytes.Add);

    /// <summary>The events of a kind over the whole log.</summary>
    public EventCount Total(Func<LogSecond, EventCount> kind) =>
        Seconds
            .Select(kind)
            .Aggregate(
                default(EventCount),
                (sum, next) =>
                    new EventCount(EcaptureBytes.Add(sum.Events, next.Events), EcaptureBytes.Add(sum.Bytes, next.Bytes))
            );

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => EcaptureLogFigures.Of(this);

    /// <summary>Reads one file.</summary>
    public static Reading<EcaptureLog> Read(SourceText source) => new EcaptureLogReader(source).Read();
}
