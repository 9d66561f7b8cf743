namespace EcResults.Cli.Commands;

/// <summary>The options of <c>ecresults bench</c>: those of the script, passed on as they are, and those of <c>new</c>.</summary>
internal sealed class BenchOptions
{
    private readonly Argument<string?> url = new("URL")
    {
        Description = "The https URL of a server on this machine; else a private nginx is started",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?>[] values =
    [
        Value("--pid", "PID", "The server's worker, where several processes listen"),
        Value("--blocks", "N", "Repetitions of all modes (default 6, or 5 where 6 make too many files)"),
        Value("--seed", "N", "Draws the order within the blocks"),
        Value("--modes", "A,B", "Of text, pcap, keylog (default all)"),
        Value("--workloads", "A,B", "keepalive-SIZE, handshake-SIZE, rate-N"),
        Value("--duration", "SECONDS", "Of a run (default 30)"),
        Value("--connections", "N", "Of the generator (default 32)"),
        Value("--mapsize", "A,B", "Buffers of eCapture, pages a CPU"),
    ];

    private readonly Option<bool>[] flags =
    [
        Flag("--sizes", "Add responses of 30 B to 256 KB"),
        Flag("--sweep", "Then raise a fixed rate until events are lost"),
        Flag("--quick", "A plan of about ten minutes"),
        Flag("--resume", "Go on with what the folder of --out holds"),
    ];

    private readonly Option<string?> evidence = Value("--out", "DIR", "The folder that gets the evidence");
    private readonly Option<bool> dryRun = Flag("--dry-run", "Print the plan and its commands; measure nothing");
    private readonly Option<bool> printScript = Flag("--print-script", "Print the script that measures");
    private readonly Option<string?> submitter = Value("--submitter", "NAME", "Who measured, to be credited");
    private readonly Option<string?> github = Value("--github", "ACCOUNT", "The submitter's GitHub account");
    private readonly Option<string?> machine = Value("--machine", "NAME", "A short name for the machine");

    private readonly Option<string> output = new("--output")
    {
        Description = "The folder that gets the submission's folder",
        HelpName = "DIR",
        DefaultValueFactory = _ => SubmissionSource.Results,
    };

    public void AddTo(Command command)
    {
        command.Add(url);
        Option[] all = [.. values, .. flags, evidence, dryRun, printScript, submitter, github, machine, output];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    public bool IsDryRun(ParseResult parsed) => parsed.GetValue(dryRun);

    public bool PrintsScript(ParseResult parsed) => parsed.GetValue(printScript);

    /// <summary>The folder of evidence, named or by the time.</summary>
    public string EvidenceOf(ParseResult parsed, TimeProvider clock) =>
        Path.GetFullPath(
            parsed.GetValue(evidence) ?? FormattableString.Invariant($"evidence-{clock.GetUtcNow():yyyyMMdd'T'HHmmss}")
        );

    /// <summary>The script's arguments but for <c>--out</c>.</summary>
    public IReadOnlyList<string> ScriptArguments(ParseResult parsed) =>
        [
            .. parsed.GetValue(url) is { } address ? (string[])["--url", address] : [],
            .. values.SelectMany(option => parsed.GetValue(option) is { } value ? (string[])[option.Name, value] : []),
            .. flags.Append(dryRun).Where(parsed.GetValue).Select(option => option.Name),
        ];

    /// <summary>The arguments of <c>ecresults new</c>.</summary>
    /// <exception cref="CannotRunException">Nobody is named, or no machine, or a name cannot stand in an id.</exception>
    public IReadOnlyList<string> NewArguments(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(submitter) is not { } name || parsed.GetValue(machine) is not { } host)
        {
            throw new CannotRunException(
                "a submission names who measured, and the machine; give --submitter NAME and --machine NAME"
            );
        }

        SubmissionNames.Check(name, parsed.GetValue(github), host);
        return
        [
            "new",
            "--evidence",
            folder,
            "--submitter",
            name,
            "--machine",
            host,
            "--output",
            parsed.GetRequiredValue(output),
            .. parsed.GetValue(github) is { } account ? (string[])["--github", account] : [],
        ];
    }

    private static Option<string?> Value(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
