namespace EcResults.Evidence;

/// <summary>
/// The words for the halves of the day beside a 12-hour clock. They stand on headers and rows, but not on average rows,
/// and where they stand they are words more.
/// </summary>
internal static class PidstatHalfDay
{
    private static readonly (string Word, bool Afternoon)[] InFront =
    [
        ("上午", false),
        ("午前", false),
        ("오전", false),
        ("下午", true),
        ("午後", true),
        ("오후", true),
    ];

    /// <summary>The half of the day in front of a clock: true in the afternoon, null where none stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the clock starts.</param>
    public static bool? Before(ReadOnlySpan<char> text, out int at)
    {
        foreach (var (word, afternoon) in InFront)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                at = word.Length;
                SkipBlanks(text, ref at);
                return afternoon;
            }
        }

        at = 0;
        return null;
    }

    /// <summary>The half of the day behind a clock (<c>AM</c>, <c>pm</c>, <c>p. m.</c>): true in the afternoon, null where none stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the clock ends; moved behind the word.</param>
    public static bool? After(ReadOnlySpan<char> text, ref int at)
    {
        var next = at;
        SkipBlanks(text, ref next);
        if (next == text.Length || text[next] is not ('A' or 'a' or 'P' or 'p'))
        {
            return null;
        }

        var afternoon = text[next] is 'P' or 'p';
        next++;
        var dotted = SkipDot(text, ref next);
        if (dotted)
        {
            SkipBlanks(text, ref next);
        }

        if (next == text.Length || text[next] is not ('M' or 'm'))
        {
            return null;
        }

        next++;
        SkipDot(text, ref next);
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return null;
        }

        at = next;
        return afternoon;
    }

    private static bool SkipDot(ReadOnlySpan<char> text, ref int at)
    {
        if (at == text.Length || text[at] != '.')
        {
            return false;
        }

        at++;
        return true;
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}
