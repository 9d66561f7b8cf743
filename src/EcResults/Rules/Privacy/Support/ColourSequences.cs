namespace EcResults.Rules;

/// <summary>The sequences that tools colour a terminal with: ESC [ numbers m, and ESC [ K as grep adds it.</summary>
internal static class ColourSequences
{
    private const int Longest = 32;

    /// <summary>The length of the sequence at an ESC, or 0 where it is another one.</summary>
    public static int LengthAt(string text, int at)
    {
        if (at + 2 >= text.Length || text[at] != '\u001b' || text[at + 1] != '[')
        {
            return 0;
        }

        var end = at + 2;
        while (end < text.Length && end - at < Longest && (char.IsAsciiDigit(text[end]) || text[end] is ';' or ':'))
        {
            end++;
        }

        return end < text.Length && text[end] is 'm' or 'K' ? end - at + 1 : 0;
    }
}
