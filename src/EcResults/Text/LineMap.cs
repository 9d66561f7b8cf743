namespace EcResults.Text;

/// <summary>Turns byte offsets into lines and UTF-16 columns.</summary>
internal sealed class LineMap
{
    // A hostile text may be one line of megabytes with a finding in every byte: the marks bound the work per position.
    private const int MarkEvery = 256;

    private readonly int[] _lineStarts;
    private readonly int[] _marks;

    public LineMap(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        _marks = new int[(utf8.Length / MarkEvery) + 1];
        var units = 0;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (i % MarkEvery == 0)
            {
                _marks[i / MarkEvery] = units;
            }
            var current = utf8[i];
            units += Units(current);
            if (current == '\n' || (current == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        if (utf8.Length % MarkEvery == 0)
        {
            _marks[^1] = units;
        }
        _lineStarts = [.. starts];
    }

    public JsonPosition PositionOf(ReadOnlySpan<byte> utf8, int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new JsonPosition(line + 1, UnitsBefore(utf8, offset) - UnitsBefore(utf8, _lineStarts[line]) + 1);
    }

    /// <summary>The offset of a line's end, before its line break.</summary>
    public int EndOfLine(ReadOnlySpan<byte> utf8, int line)
    {
        var end = line < _lineStarts.Length ? _lineStarts[line] : utf8.Length;
        while (end > _lineStarts[line - 1] && utf8[end - 1] is (byte)'\n' or (byte)'\r')
        {
            end--;
        }
        return end;
    }

    private int UnitsBefore(ReadOnlySpan<byte> utf8, int offset)
    {
        var mark = offset / MarkEvery;
        var units = _marks[mark];
        for (var i = mark * MarkEvery; i < offset; i++)
        {
            units += Units(utf8[i]);
        }
        return units;
    }

    // Counted at the lead byte: four bytes of UTF-8 are two UTF-16 characters, anything shorter is one.
    private static int Units(byte value) =>
        (value & 0xC0) == 0x80 ? 0
        : value >= 0xF0 ? 2
        : 1;
}
