namespace EcResults.Cli.Commands;

/// <summary><c>ecresults compare A B</c></summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var a = new Argument<string>("A") { Description = "A submission's folder" };
        var b = new Argument<string>("B") { Description = "Another submission's folder" };
        var format = ShowFormat.Option();
        var command = new Command(
            "compare",
            "Shows two submissions side by side: what differs, and the changes under the loads that they share."
        )
        {
            a,
            b,
            format,
        };
        command.SetAction(parsed =>
        {
            var first = SubmissionSource.One(parsed.GetRequiredValue(a));
            var second = SubmissionSource.One(parsed.GetRequiredValue(b));
            var pair = SideBySide.Of(first, second);
            if (parsed.GetValue(format) == ShowFormat.Json)
            {
                SideBySideJson.Write(terminal.Out, pair);
            }
            else
            {
                SideBySideText.Write(terminal.Out, pair);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
