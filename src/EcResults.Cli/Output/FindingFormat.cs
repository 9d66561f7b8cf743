namespace EcResults.Cli.Output;

/// <summary>One way to write findings. A new format is a class and a line here.</summary>
/// <param name="Name">As <c>--format</c> names it.</param>
/// <param name="Write">Writes the findings to standard output.</param>
internal sealed record FindingFormat(string Name, Action<Terminal, FindingReport> Write)
{
    public static FindingFormat Text { get; } =
        new("text", (terminal, report) => FindingText.Write(terminal.Out, report.Findings, terminal.Colour));

    public static FindingFormat Markdown { get; } =
        new("markdown", (terminal, report) => terminal.Out.Write(FindingMarkdown.Of(report)));

    public static IReadOnlyList<FindingFormat> All { get; } =
    [
        Text,
        new("json", (terminal, report) => FindingReportJson.Write(terminal.Out, report)),
        new("sarif", (terminal, report) => FindingSarif.Write(terminal.Out, report)),
        new("github", (terminal, report) => FindingCommands.Write(terminal.Out, report)),
        Markdown,
    ];

    public static FindingFormat Named(string name) => All.First(format => format.Name == name);
}
