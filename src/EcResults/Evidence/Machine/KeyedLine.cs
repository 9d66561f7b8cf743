namespace EcResults.Evidence;

/// <summary>A line <c>key : value</c> of <c>/proc/cpuinfo</c> or <c>lscpu</c>.</summary>
/// <param name="Key">The key without blanks.</param>
/// <param name="Value">The value, or null where none was printed.</param>
internal sealed partial record KeyedLine(Quoted Key, Quoted? Value)
{
    /// <summary>No key that the kernel or lscpu prints is longer (<c>Vulnerability Reg file data sampling</c>).</summary>
    private const int LongestKey = 48;

    /// <summary>The lines of a file that have a key; the others are passed over.</summary>
    public static IEnumerable<KeyedLine> In(SourceText source, ReadingBuilder notes)
    {
        foreach (var line in source.Lines)
        {
            if (Of(line) is { } keyed)
            {
                yield return keyed;
            }
            else
            {
                notes.PassOver(line);
            }
        }
    }

    private static KeyedLine? Of(TextLine line)
    {
        var match = KeyAndColon().Match(line.Text);
        return match.Success && CaptureText.Trimmed(line, 0, match.Length - 1) is { Text.Length: <= LongestKey } key
            ? new KeyedLine(key, CaptureText.Trimmed(line, match.Length, line.Text.Length))
            : null;
    }

    /// <summary>A blank or nothing follows the colon, so that a clock is no key.</summary>
    [GeneratedRegex("""^[^:="'`~>]{1,95}:(?!\S)""")]
    private static partial Regex KeyAndColon();
}
