namespace EcResults.Cli.Commands;

/// <summary>The program: every command.</summary>
internal static class AllCommands
{
    /// <summary>The commands, which read and write by a terminal.</summary>
    public static RootCommand Create(Terminal terminal) =>
        new(
            "Reads, checks, compares and publishes benchmark results of eCapture. Every figure is recomputed from raw output."
        )
        {
            ValidateCommand.Create(terminal),
            BenchCommand.Create(terminal),
            SubmitCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            NewCommand.Create(terminal),
            ShowCommand.Create(terminal),
            CompareCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            RulesCommand.Create(terminal),
            SiteCommand.Create(terminal),
        };
}
