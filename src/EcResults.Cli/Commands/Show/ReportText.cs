namespace EcResults.Cli.Commands;

/// <summary>What a parser read, one figure a line: its line in the file, its name, its value.</summary>
internal static class ReportText
{
    public static void Write(TextWriter writer, Report? report)
    {
        if (report is null)
        {
            return;
        }

        var figures = report.Figures.ToList();
        var width = figures.Count == 0 ? 0 : figures.Max(figure => figure.Name.Length);
        foreach (var figure in figures)
        {
            writer.WriteLine($"{figure.At.Line, 5}  {figure.Name.PadRight(width)}  {Sanitized.Line(figure.Text)}");
        }
    }
}
