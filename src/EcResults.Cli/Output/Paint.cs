namespace EcResults.Cli.Output;

/// <summary>Colours for a terminal, or none.</summary>
/// <param name="colour">Whether to colour.</param>
internal readonly struct Paint(bool colour)
{
    public string Word(Severity severity) => Sgr(severity == Severity.Error ? "1;31" : "1;33", severity.Word());

    public string Green(string text) => Sgr("32", text);

    public string Bold(string text) => Sgr("1", text);

    public string Dim(string text) => Sgr("2", text);

    private string Sgr(string code, string text) => colour ? $"\e[{code}m{text}\e[0m" : text;
}
