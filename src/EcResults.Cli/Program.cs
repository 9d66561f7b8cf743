using EcResults.Cli.Commands;

if (StandardStreams.Refusal() is { } refusal)
{
    return refusal;
}

// While the command line is read: a twentieth of the time of a single result.
SubmissionReader.Prepare();
var console = Terminal.OfProcess();
var root = new RootCommand(
    "Reads, checks, compares and publishes benchmark results of eCapture. Every figure is recomputed from raw output."
)
{
    ValidateCommand.Create(console),
    BenchCommand.Create(console),
    SubmitCommand.Create(console),
    ReviewCommand.Create(console),
    NewCommand.Create(console),
    ShowCommand.Create(console),
    CompareCommand.Create(console),
    ExplainCommand.Create(console),
    RulesCommand.Create(console),
    SiteCommand.Create(console),
};
return CommandLineHost.Run(root, args, console);
