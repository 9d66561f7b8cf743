namespace EcResults.Text;

/// <summary>The bytes of a text, and the lines in them once somebody asks for a position.</summary>
internal sealed class JsonSource(ReadOnlyMemory<byte> utf8)
{
    private LineMap? _lines;

    public ReadOnlySpan<byte> Bytes => utf8.Span;

    // Two threads may build the map at once; both build the same one.
    private LineMap Lines => _lines ??= new LineMap(utf8.Span);

    public JsonSpan Span(int start, int end)
    {
        var first = Lines.PositionOf(Bytes, start);
        var last = end == start ? first : Lines.PositionOf(Bytes, end);
        var visible = last;
        if (last.Line != first.Line)
        {
            var stop = Lines.EndOfLine(Bytes, first.Line);
            while (stop > start + 1 && Bytes[stop - 1] is (byte)' ' or (byte)'\t')
            {
                stop--;
            }
            visible = Lines.PositionOf(Bytes, stop);
        }
        return new JsonSpan(first, last, Math.Max(1, visible.Column - first.Column));
    }
}
