namespace EcResults.Text;

/// <summary>The bytes of a UTF-8 text, and the lines and UTF-16 columns in them. Lines end at LF, or CR LF.</summary>
internal sealed class LineMap
{
    // A hostile text may be one line of a megabyte with a finding in every byte: the marks bound the work for each.
    private const int MarkEvery = 256;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<int> _lineStarts = [0];

    // How many UTF-16 characters come before every 256th byte; null where each byte is one.
    private readonly int[]? _marks;

    public LineMap(ReadOnlyMemory<byte> utf8)
    {
        _utf8 = utf8;
        var bytes = utf8.Span;
        for (int end; (end = bytes[_lineStarts[^1]..].IndexOf((byte)'\n')) >= 0; )
        {
            _lineStarts.Add(_lineStarts[^1] + end + 1);
        }

        if (Ascii.IsValid(bytes))
        {
            return;
        }

        _marks = new int[(utf8.Length / MarkEvery) + 1];
        var units = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            units += Units(bytes[i]);
            if ((i + 1) % MarkEvery == 0)
            {
                _marks[(i + 1) / MarkEvery] = units;
            }
        }
    }

    public ReadOnlySpan<byte> Bytes => _utf8.Span;

    /// <summary>The stretch from one byte to the one before another.</summary>
    public JsonSpan Span(int start, int end)
    {
        var found = _lineStarts.BinarySearch(start);
        var line = found >= 0 ? found : ~found - 1;
        var nextLine = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Bytes.Length;
        var visible = Bytes[start..Math.Clamp(end, start, nextLine)].TrimEnd(" \t\r\n"u8).Length;
        var before = UnitsBefore(start);
        return new JsonSpan(
            line + 1,
            before - UnitsBefore(_lineStarts[line]) + 1,
            Math.Max(1, UnitsBefore(start + visible) - before)
        );
    }

    private int UnitsBefore(int offset)
    {
        if (_marks is null)
        {
            return offset;
        }

        var mark = offset / MarkEvery;
        var units = _marks[mark];
        foreach (var value in Bytes[(mark * MarkEvery)..offset])
        {
            units += Units(value);
        }

        return units;
    }

    // Counted at the lead byte: four bytes of UTF-8 are two UTF-16 characters, anything shorter is one.
    private static int Units(byte value) =>
        (value & 0xC0) == 0x80 ? 0
        : value >= 0xF0 ? 2
        : 1;
}
