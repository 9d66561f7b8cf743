using System.Text;

namespace EcResults.Evidence;

/// <summary>Turns byte positions into lines and columns. It goes forward only, so that a whole file costs one pass.</summary>
/// <param name="source">The file.</param>
/// <param name="bytes">Its content in UTF-8.</param>
internal sealed class PidstatJsonPlaces(SourceText source, byte[] bytes)
{
    private int position;
    private int line = 1;
    private int column = 1;

    /// <summary>The line of the last place.</summary>
    public Location Here => source.Lines[line - 1].Whole;

    /// <summary>The place of a token.</summary>
    /// <param name="start">Its first byte, not before the last place.</param>
    /// <param name="length">Its length in bytes.</param>
    public Location At(long start, int length)
    {
        var passed = bytes.AsSpan(position, (int)start - position);
        for (var end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            line++;
            column = 1;
            passed = passed[(end + 1)..];
        }

        position = (int)start;
        column += Encoding.UTF8.GetCharCount(passed);
        return new Location(source, line, column, Encoding.UTF8.GetCharCount(bytes, position, length));
    }
}
