namespace EcResults.Cli.Commands;

/// <summary>The options of <c>ecresults new</c>.</summary>
internal sealed class NewOptions
{
    private readonly Option<string?> evidence = new("--evidence")
    {
        Description =
            "A folder, .zip or .tar.gz with runs.csv and raw/ as in a submission; or a folder of outputs with any names, or all that benchmark.sh printed, which are recognised by their content. Logs whole, gzipped or condensed; notes.md becomes the summary's section on limits",
        HelpName = "PATH",
    };

    private readonly IReadOnlyList<(Mode Mode, Option<string?> File)> outputs =
    [
        (Mode.Baseline, File("--baseline", "wrk's output without eCapture")),
        (Mode.Text, File("--text", "wrk's output while eCapture ran in text mode")),
        (Mode.Pcap, File("--pcap", "wrk's output while eCapture ran in pcap mode")),
        (Mode.Keylog, File("--keylog", "wrk's output while eCapture ran in keylog mode")),
    ];
    private readonly Option<string[]> log = Pairs("--log", "MODE=FILE", "eCapture's log of a mode; it is condensed");
    private readonly Option<string[]> ecapture = Pairs(
        "--ecapture-command",
        "MODE=COMMAND",
        "eCapture's command line as typed"
    );
    private readonly Option<string[]> started = Pairs(
        "--started-at",
        "MODE=TIME",
        "When a load started, UTC; else the file's time less the runtime"
    );

    private readonly Option<string?> load = new("--load-command")
    {
        Description = "wrk's command line as typed; else the one of benchmark.sh with the values that the output shows",
        HelpName = "COMMAND",
    };

    private readonly Option<string?> env = new("--env")
    {
        Description =
            "A folder of environment captures (uname.txt, cpuinfo.txt, …); else this machine's environment is captured",
        HelpName = "DIR",
    };

    private readonly Option<string> submitter = new("--submitter")
    {
        Description = "Who measured, to be credited",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> github = new("--github")
    {
        Description = "The submitter's GitHub account",
        HelpName = "ACCOUNT",
    };

    private readonly Option<string> machine = new("--machine")
    {
        Description =
            "A short name for the machine, the last part of the id: lower case letters, digits, dots and dashes",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string[]> workload = Pairs(
        "--workload",
        "NAME:KEY=VALUE,…",
        "What no tool prints of a workload: response-bytes, keep-alive and generator-on-server (true or false), tls (1.3), cipher"
    );

    private readonly Option<string?> server = new("--server")
    {
        Description = "The server's name and version, for instance \"nginx 1.26.3\", where no server.txt shows them",
        HelpName = "NAME VERSION",
    };

    private readonly Option<string?> tlsLibrary = new("--tls-library")
    {
        Description = "The server's TLS library and its version where it is not OpenSSL, for instance \"Go 1.24.4\"",
        HelpName = "NAME VERSION",
    };

    private readonly Option<string?> modifications = new("--modifications")
    {
        Description = "What was changed in eCapture, if it was built from changed source",
        HelpName = "TEXT",
    };

    private readonly Option<bool> redact = new("--redact")
    {
        Description =
            "Replace host names, users, addresses and ids by placeholders in all files and commands, and record that",
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder that gets the submission's folder",
        HelpName = "DIR",
        DefaultValueFactory = _ => SubmissionSource.Results,
    };

    public IReadOnlyList<Option> All =>
        [
            evidence,
            .. outputs.Select(output => output.File),
            log,
            load,
            ecapture,
            started,
            env,
            submitter,
            github,
            machine,
            workload,
            server,
            tlsLibrary,
            modifications,
            redact,
            output,
        ];

    public NewRequest Read(ParseResult parsed) =>
        new()
        {
            Evidence = parsed.GetValue(evidence),
            Outputs = outputs
                .Where(output => parsed.GetValue(output.File) is not null)
                .ToDictionary(output => output.Mode, output => parsed.GetValue(output.File)!),
            Logs = NewRequest.ByMode("--log", parsed.GetValue(log) ?? []),
            LoadCommand = parsed.GetValue(load),
            EcaptureCommands = NewRequest.ByMode("--ecapture-command", parsed.GetValue(ecapture) ?? []),
            StartTimes = NewRequest.ByMode("--started-at", parsed.GetValue(started) ?? []),
            Env = parsed.GetValue(env),
            Said = new EvidenceSet
            {
                Submitter = new Submitter(parsed.GetRequiredValue(submitter), parsed.GetValue(github)),
                Machine = parsed.GetRequiredValue(machine),
                Details = WorkloadOption.Read(parsed.GetValue(workload) ?? []),
                Server = NameAndVersion.Read(
                    "--server",
                    parsed.GetValue(server),
                    (name, version) => new Server(name, version)
                ),
                TlsLibrary = NameAndVersion.Read(
                    "--tls-library",
                    parsed.GetValue(tlsLibrary),
                    (name, version) => new TlsLibrary(name, version)
                ),
                Modifications = parsed.GetValue(modifications),
            },
            Redact = parsed.GetValue(redact),
            Output = parsed.GetRequiredValue(output),
        };

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };

    private static Option<string[]> Pairs(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };
}
