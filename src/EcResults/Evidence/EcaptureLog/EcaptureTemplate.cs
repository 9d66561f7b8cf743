namespace EcResults.Evidence;

/// <summary>
/// A message that eCapture prints, with gaps: <c>{n}</c> digits, <c>{w}</c> a word such as a path or a version,
/// <c>{e}</c> an error's words. Gaps are narrow on purpose, so that a payload that imitates the message has no room to
/// carry anything along.
/// </summary>
internal sealed class EcaptureTemplate
{
    private const int LongestWord = 128;
    private const int LongestError = 240;
    private readonly byte[] start;

    // Each gap's letter, and what stands behind it.
    private readonly string gaps;
    private readonly byte[][] thens;

    /// <summary>Makes one out of its text.</summary>
    internal EcaptureTemplate(string text)
    {
        var pieces = text.Split('{');
        start = Encoding.UTF8.GetBytes(pieces[0]);
        gaps = string.Concat(pieces.Skip(1).Select(piece => piece[..1]));
        thens = [.. pieces.Skip(1).Select(piece => Encoding.UTF8.GetBytes(piece[2..]))];
    }

    /// <summary>Whether the message is this one, up to its end.</summary>
    internal bool Matches(ReadOnlySpan<byte> message)
    {
        if (!message.StartsWith(start))
        {
            return false;
        }

        var rest = message[start.Length..];
        for (var i = 0; i < thens.Length; i++)
        {
            var then = thens[i];
            var length = then.Length == 0 ? rest.Length : rest.IndexOf(then);
            if (length < 0 || !Fits(gaps[i], rest[..length]))
            {
                return false;
            }

            rest = rest[(length + then.Length)..];
        }

        return rest.IsEmpty;
    }

    private static bool Fits(char gap, ReadOnlySpan<byte> text) =>
        gap switch
        {
            'n' => !text.IsEmpty && EcaptureBytes.Number(text, out _) == text.Length,
            'e' => IsError(text),
            _ => text.Length <= LongestWord && !text.ContainsAnyExcept(EcaptureBytes.WordSigns),
        };

    /// <summary>
    /// The words of an error: letters or numbers, never a mixture and never long, so that no key, token or cookie is one.
    /// </summary>
    internal static bool IsError(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestError || text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return false;
        }

        var letters = 0;
        var digits = 0;
        foreach (var value in text)
        {
            var isLetter = EcaptureBytes.IsLetter(value);
            var isDigit = EcaptureBytes.IsDigit(value);
            letters =
                isLetter ? letters + 1
                : isDigit ? letters
                : 0;
            digits =
                isDigit ? digits + 1
                : isLetter ? digits
                : 0;
            if (letters > 24 || digits > 10 || (letters > 0 && digits > 0))
            {
                return false;
            }
        }

        return true;
    }
}
