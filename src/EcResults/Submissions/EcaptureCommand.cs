namespace EcResults.Submissions;

/// <summary>eCapture's command line, read. What is not given is null.</summary>
public sealed record EcaptureCommand
{
    /// <summary>The buffer without <c>--mapsize</c>: pages a CPU and map.</summary>
    public const int DefaultMapPages = 1024;

    private static readonly HashSet<string> Valued =
    [
        "m",
        "model",
        "p",
        "pid",
        "u",
        "uid",
        "libssl",
        "i",
        "ifname",
        "w",
        "pcapfile",
        "k",
        "keylogfile",
        "l",
        "logaddr",
        "mapsize",
        "t",
        "tsize",
        "eventaddr",
        "b",
        "btf",
        "listen",
        "cgroup_path",
        "ecaptureq",
        "eventroatesize",
        "eventroatetime",
        "ssl_version",
        "pthread",
        "gnutls",
        "nspr",
        "elfpath",
        "bash",
        "zsh",
        "mysqld",
        "postgres",
    ];

    /// <summary>The module: <c>tls</c>, <c>gotls</c>, <c>gnutls</c> and so on; null where none stands.</summary>
    public string? Module { get; init; }

    /// <summary>Whether the module that probes OpenSSL is among the words, also behind an option that is not known here.</summary>
    public bool CallsTls { get; init; }

    /// <summary>-m, as typed.</summary>
    public string? Model { get; init; }

    /// <summary>The mode that <c>-m</c> means; text where it is not given, and null where the word is none of eCapture's.</summary>
    public Mode? Mode { get; init; }

    /// <summary>--pid.</summary>
    public long? ProcessId { get; init; }

    /// <summary>--uid.</summary>
    public long? UserId { get; init; }

    /// <summary>
    /// Whether <c>--logaddr</c>, <c>--eventaddr</c> or <c>--ecaptureq</c> is given: events may then go elsewhere than the log.
    /// </summary>
    public bool SendsElsewhere { get; init; }

    /// <summary>--libssl.</summary>
    public string? Libssl { get; init; }

    /// <summary>--mapsize, pages a CPU and map.</summary>
    public long MapPages { get; init; } = DefaultMapPages;

    /// <summary>-b, where it asks for one kind of bytecode: 1 for CO-RE, 2 for none; null for 0, which leaves it to eCapture.</summary>
    public bool? CoreBytecode { get; init; }

    /// <summary>-i.</summary>
    public string? InterfaceName { get; init; }

    /// <summary>-k.</summary>
    public string? KeylogFile { get; init; }

    /// <summary>-w.</summary>
    public string? PcapFile { get; init; }

    /// <summary>The words that are neither options nor the module: in pcap mode the filter of packets.</summary>
    public string Filter { get; init; } = "";

    /// <summary>--debug, which makes eCapture slow.</summary>
    public bool Debug { get; init; }

    /// <summary>Reads a line, or null where it does not call eCapture.</summary>
    public static EcaptureCommand? Parse(string line)
    {
        if (CommandLine.Of(line, "ecapture") is not { } words)
        {
            return null;
        }

        var options = new CommandOptions(words, Valued);
        var model = options.Value("m", "model");
        return new EcaptureCommand
        {
            Module = options.Rest.Count > 0 ? options.Rest[0] : null,
            CallsTls = options.Rest.Contains("tls") || options.Rest.Contains("openssl"),
            Model = model,
            Mode = ModeOf(model, options),
            ProcessId = Number(options.Value("p", "pid")),
            UserId = Number(options.Value("u", "uid")),
            SendsElsewhere = options.Has("l", "logaddr", "eventaddr", "ecaptureq"),
            Libssl = options.Value("libssl"),
            MapPages = Number(options.Value("mapsize")) ?? DefaultMapPages,
            CoreBytecode = options.Value("b", "btf") switch
            {
                "1" => true,
                "2" => false,
                _ => null,
            },
            InterfaceName = options.Value("i", "ifname"),
            KeylogFile = options.Value("k", "keylogfile"),
            PcapFile = options.Value("w", "pcapfile"),
            Filter = string.Join(' ', options.Rest.Skip(1)),
            Debug = options.Has("d", "debug"),
        };
    }

    private static Mode? ModeOf(string? model, CommandOptions options) =>
        model switch
        {
            "text" => Submissions.Mode.Text,
            "pcap" or "pcapng" => Submissions.Mode.Pcap,
            "key" or "keylog" => Submissions.Mode.Keylog,
            // Before v0.7.0 there was no -m: -w with -i meant pcap.
            null => options.Has("w") && options.Has("i") ? Submissions.Mode.Pcap : Submissions.Mode.Text,
            _ => null,
        };

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
