namespace EcResults.Text;

/// <summary>
/// How tools colour a terminal: <c>ESC [ numbers m</c>, and <c>ESC [ K</c> (erase to the end of the line) that grep adds.
/// Other codes move text and mean something, so that they are none of these.
/// </summary>
public static partial class ColourCode
{
    /// <summary>The bytes without colour codes.</summary>
    public static byte[] Without(ReadOnlySpan<byte> bytes) =>
        bytes.Contains((byte)'\e')
            // Latin-1 has a character for each byte, so that all others come back as they were.
            ? Encoding.Latin1.GetBytes(Sequence().Replace(Encoding.Latin1.GetString(bytes), ""))
            : bytes.ToArray();

    /// <summary>
    /// The bytes without what a shell switches around each command, as <c>script</c> records it: bracketed paste and the
    /// cursor. Nothing is seen of either.
    /// </summary>
    public static byte[] WithoutModes(ReadOnlySpan<byte> bytes) =>
        bytes.Contains((byte)'\e')
            ? Encoding.Latin1.GetBytes(Modes().Replace(Encoding.Latin1.GetString(bytes), ""))
            : bytes.ToArray();

    [GeneratedRegex("""\e\[\?(?:2004|25)[hl]""")]
    private static partial Regex Modes();

    /// <summary>One code.</summary>
    [GeneratedRegex("""\e\[[0-9;:]{0,30}[mK]""")]
    internal static partial Regex Sequence();
}
