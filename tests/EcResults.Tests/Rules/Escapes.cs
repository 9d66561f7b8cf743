namespace EcResults.Tests.Rules;

/// <summary>The escapes in cells of steps; fixtures/rules/README.md has them.</summary>
internal static class Escapes
{
    /// <summary>\xNN as a byte, so that what is no UTF-8 can be written; text above U+00FF is written by its UTF-8 bytes.</summary>
    public static byte[] Bytes(string text) =>
        text.Any(letter => letter > 0xFF) ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text);

    /// <summary>A cell with its escapes read.</summary>
    public static string Read(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(
                text[i] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    's' => ' ',
                    'u' => '\uFEFF',
                    'x' => (char)Convert.ToInt32(text.Substring(i + 1, 2), 16),
                    'U' => (char)Convert.ToInt32(text.Substring(i + 1, 4), 16),
                    _ => text[i],
                }
            );
            i += text[i] switch
            {
                'x' => 2,
                'U' => 4,
                _ => 0,
            };
        }

        return result.ToString();
    }
}
