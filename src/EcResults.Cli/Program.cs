using EcResults.Cli.Commands;

if (StandardStreams.Refusal() is { } refusal)
{
    return refusal;
}

// While the command line is read: a twentieth of the time of a single result.
SubmissionReader.Prepare();
var terminal = Terminal.OfProcess();
return CommandLineHost.Run(AllCommands.Create(terminal), args, terminal);
