namespace EcResults.Evidence;

/// <summary>A disassembly of the probed functions: free text, of which the symbols and the order of addresses are read.</summary>
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
            notes.Warn(
                first.Whole,
                "no function stands in the file; objdump -d prints a line \"0000000000035430 <SSL_read>:\" above each"
            );
        }

        if (FirstOutOfOrder(source) is { } line)
        {
            notes.Warn(
                line.Whole,
                "this address does not follow from the bytes above; objdump prints each instruction behind the one before"
            );
        }

        return notes.Done(new ObjdumpReport(source) { Symbols = symbols });
    }

    /// <summary>The first instruction that stands at another address than the function's start and the bytes since then say (x86).</summary>
    private static TextLine? FirstOutOfOrder(SourceText source)
    {
        long? next = null;
        foreach (var line in source.Lines)
        {
            if (Heading().Match(line.Text) is { Success: true } heading)
            {
                next = AddressOf(heading);
            }
            else if (Instruction().Match(line.Text) is { Success: true } instruction)
            {
                if (next is { } expected && AddressOf(instruction) != expected)
                {
                    return line;
                }

                next = AddressOf(instruction) + instruction.Groups["byte"].Captures.Count;
            }
            else if (line.Text.AsSpan().Trim() is "...")
            {
                // Zeros are left out there.
                next = null;
            }
        }

        return null;
    }

    private static long AddressOf(Match line) =>
        long.Parse(line.Groups["address"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>On ARM the bytes of an instruction stand as one word.</summary>
    [GeneratedRegex("""^ *(?<address>[0-9a-f]{1,15}):\t(?:(?<byte>[0-9a-f]{2}) ){1,15} *(?:\t|$)""")]
    private static partial Regex Instruction();

    [GeneratedRegex("""^0{0,8}(?<address>[0-9a-f]{8,15}) <(?<symbol>.+)>:\s*$""")]
    private static partial Regex Heading();
}
