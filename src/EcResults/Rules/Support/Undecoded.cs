namespace EcResults.Rules;

/// <summary>Places in files by byte, also in files that are no UTF-8.</summary>
internal static class Undecoded
{
    /// <summary>
    /// The place of a byte. What is no UTF-8 shows as U+FFFD, so that the line can be seen; every byte before the place
    /// has to be valid.
    /// </summary>
    /// <param name="path">The path as findings show it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="offset">The byte.</param>
    public static Location LocationOf(string path, ReadOnlySpan<byte> bytes, int offset)
    {
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes[mark..]));
        var before = bytes[mark..Math.Max(mark, offset)];
        var line = before.Count((byte)'\n') + 1;
        if (line > source.Lines.Count)
        {
            return source.Whole;
        }

        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var text = source.Lines[line - 1].Text;
        return column <= text.Length
            ? new Location(source, line, column, 1)
            : new Location(source, line, text.Length + 1, 0);
    }
}
