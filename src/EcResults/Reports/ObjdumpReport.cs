using System.Buffers;

namespace EcResults.Evidence;

/// <summary>A disassembly of the probed functions: free text, of which only the symbols are read.</summary>
/// <param name="Source">The file.</param>
public sealed record ObjdumpReport(SourceText Source) : Report(Source)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The names of the functions in order.</summary>
    public IReadOnlyList<Quoted> Symbols { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Figure> Figures => Symbols.Select(symbol => Figure.Of("symbol", symbol));

    /// <summary>Reads one file.</summary>
    public static Reading<ObjdumpReport> Read(SourceText source)
    {
        var notes = new CaptureNotes(source, "objdump", "objdump -d");
        var symbols = new List<Quoted>();
        foreach (var line in source.Lines)
        {
            if (SymbolIn(line) is { } symbol)
            {
                symbols.Add(symbol);
            }
        }

        var first = source.Lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text));
        if (first is null)
        {
            return notes.Done<ObjdumpReport>(null);
        }

        if (symbols.Count == 0)
        {
            notes.Oddity(
                first.Whole,
                "no function stands in the file; objdump -d prints a line \"0000000000035430 <SSL_read>:\" above each"
            );
        }

        return notes.Done(new ObjdumpReport(source) { Symbols = symbols });
    }

    /// <summary>The name in a heading <c>address &lt;name&gt;:</c>.</summary>
    private static Quoted? SymbolIn(TextLine line)
    {
        var text = line.Text.AsSpan();
        var address = text.IndexOfAnyExcept(HexDigits);
        var end = text.LastIndexOf(">:", StringComparison.Ordinal);
        return
            address is >= 8 and <= 16
            && text[address..].StartsWith(" <", StringComparison.Ordinal)
            && end > address + 2
            && text[(end + 2)..].Trim().IsEmpty
            ? CaptureText.Slice(line, address + 2, end - address - 2)
            : null;
    }
}
