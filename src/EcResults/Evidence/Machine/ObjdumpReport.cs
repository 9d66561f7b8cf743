namespace EcResults.Evidence;

/// <summary>A disassembly of the probed functions: free text, of which only the symbols are read.</summary>
/// <param name="Source">The file.</param>
public sealed partial record ObjdumpReport(SourceText Source) : Report(Source)
{
    /// <summary>The names of the functions in order.</summary>
    public IReadOnlyList<Quoted> Symbols { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Symbols.Select(symbol => Figure.Of("symbol", symbol));

    /// <summary>Reads one file.</summary>
    public static Reading<ObjdumpReport> Read(SourceText source)
    {
        var notes = new ReadingBuilder(source, "objdump", "objdump -d --disassemble=SSL_read");
        var first = source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text));
        if (first is null)
        {
            return notes.Done<ObjdumpReport>(null);
        }

        List<Quoted> symbols =
        [
            .. source
                .Lines.Select(line => CaptureText.Taken(line, Heading().Match(line.Text).Groups["symbol"]))
                .OfType<Quoted>(),
        ];
        if (symbols.Count == 0)
        {
            notes.Oddity(
                first.Whole,
                "no function stands in the file; objdump -d prints a line \"0000000000035430 <SSL_read>:\" above each"
            );
        }

        return notes.Done(new ObjdumpReport(source) { Symbols = symbols });
    }

    [GeneratedRegex("""^[0-9a-f]{8,16} <(?<symbol>.+)>:\s*$""")]
    private static partial Regex Heading();
}
