using EcResults.Bench;

namespace EcResults.Cli.Commands;

/// <summary><c>ecresults bench [URL]</c></summary>
internal static class BenchCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BenchOptions();
        var command = new Command(
            "bench",
            "Measures what eCapture costs a TLS server on this machine, and makes and checks the submission."
        );
        options.AddTo(command);
        command.SetAction(parsed => Run(options, parsed, terminal));
        return command;
    }

    private static int Run(BenchOptions options, ParseResult parsed, Terminal terminal)
    {
        if (options.PrintsScript(parsed))
        {
            terminal.Out.Write(Encoding.UTF8.GetString(BenchmarkScript.Content.Span));
            return ExitCode.Fine;
        }

        var run = new BenchRun(terminal);
        var arguments = options.ScriptArguments(parsed);
        if (options.IsDryRun(parsed))
        {
            var code = run.Run(arguments, line => terminal.Out.WriteLine(Sanitized.Line(line)), asRoot: false);
            return code == 0 ? ExitCode.Fine : ExitCode.CouldNotRun;
        }

        var folder = options.EvidenceOf(parsed, TimeProvider.System);
        var making = options.NewArguments(parsed, folder);
        if (run.Run([.. arguments, "--out", folder], run.Show, asRoot: true) != 0)
        {
            throw new CannotRunException("the measurement did not finish; the lines above say why");
        }

        return Submit(making, terminal);
    }

    private static int Submit(IReadOnlyList<string> making, Terminal terminal)
    {
        // "new" shows the findings that "validate" shows again: they are wanted once.
        using var made = new StringWriter();
        using var said = new StringWriter { NewLine = "\n" };
        var code = CommandLineHost.Run(
            new RootCommand { NewCommand.Create(new Terminal(made, said, colour: false)) },
            [.. making],
            terminal
        );
        var submission = made.ToString().TrimEnd();
        if (code == ExitCode.CouldNotRun || submission.Length == 0)
        {
            terminal.Note(said.ToString().TrimEnd());
            return ExitCode.CouldNotRun;
        }

        terminal.Out.WriteLine(submission);
        code = CommandLineHost.Run(
            new RootCommand { ValidateCommand.Create(terminal) },
            ["validate", submission],
            terminal
        );
        terminal.Note($"next: complete {submission}/summary.md, then run: ecresults validate --fix {submission}");
        return code;
    }
}
