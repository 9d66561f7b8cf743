namespace EcResults.Cli.Commands;

/// <summary><c>ecresults rules</c></summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rules", "Lists all rules.");
        command.SetAction(_ =>
        {
            foreach (var rule in RuleBook.All)
            {
                terminal.Out.WriteLine($"{rule.Code}  {rule.Severity.Word(), -7}  {rule.Name, -28}  {rule.Law}");
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
