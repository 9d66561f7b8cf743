using System.Buffers;

namespace EcResults.Evidence;

/// <summary>A line <c>key : value</c> of <c>/proc/cpuinfo</c> or <c>lscpu</c>.</summary>
/// <param name="Key">The key without blanks.</param>
/// <param name="Value">The value, or null where none was printed.</param>
internal sealed record KeyedLine(Quoted Key, Quoted? Value)
{
    /// <summary>No key that the kernel or lscpu prints is longer (<c>Vulnerability Reg file data sampling</c>).</summary>
    private const int LongestKey = 48;

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create("=\"'`~>");

    /// <summary>Takes a line apart at its first colon with a blank or nothing after it, so that a clock is no key.</summary>
    public static KeyedLine? Of(TextLine line)
    {
        var colon = line.Text.AsSpan()[..Math.Min(line.Text.Length, 2 * LongestKey)].IndexOf(':');
        if (colon < 0 || (colon + 1 < line.Text.Length && !char.IsWhiteSpace(line.Text[colon + 1])))
        {
            return null;
        }

        return
            CaptureText.Trimmed(line, 0, colon) is { } key
            && key.Text.Length <= LongestKey
            && !key.Text.AsSpan().ContainsAny(NotInKeys)
            ? new KeyedLine(key, CaptureText.Trimmed(line, colon + 1, line.Text.Length))
            : null;
    }
}
