using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>
/// <c>pattern</c>: an ECMAScript pattern on .NET's engine without backtracking, which takes a time in proportion to the
/// text. The library's own can take hours, accepts a line end before <c>$</c>, and misses some of the blanks of <c>\s</c>.
/// </summary>
internal sealed class SchemaPattern() : Assertion("pattern", JsonValueKind.String, (_, _) => [])
{
    private const string Blanks = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    /// <summary>.NET's text is one of UTF-16 units; to JSON Schema one character is one code point.</summary>
    private const string Pair = @"[\ud800-\udbff][\udc00-\udfff]";

    /// <summary>Takes the halves of pairs out of a class and ends it.</summary>
    private const string EndOfClass = @"-[\ud800-\udfff]]";

    /// <summary>Reads the keyword's value.</summary>
    /// <exception cref="JsonSchemaException">It is no pattern, or one with a part that is not supported.</exception>
    public override object ValidateKeywordValue(JsonElement value)
    {
        try
        {
            return new Regex(
                Translate(value.GetString()!),
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new JsonSchemaException($"the pattern {value.GetRawText()} is not supported", fault);
        }
    }

    protected override IEnumerable<string> Faults(KeywordData keyword, JsonElement value) =>
        ((Regex)keyword.Value!).IsMatch(value.GetString()!)
            ? []
            : [$"{JsonWords.Value(value)} does not match the pattern {keyword.RawValue.GetString()}"];

    /// <summary>The pattern as .NET writes it, where the two languages give one sign two meanings.</summary>
    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '[':
                    translated.Append(Class(pattern, ref i));
                    break;
                case '\\':
                    translated.Append(Escape(Next(pattern, ref i), isInClass: false));
                    break;
                case '$':
                    translated.Append(@"\z");
                    break;
                case '.':
                    translated.Append(AllBut(@"\n\r\u2028\u2029"));
                    break;
                case var letter when char.IsHighSurrogate(letter):
                    // What follows may repeat the character, not its second half.
                    translated.Append("(?:").Append(letter).Append(Next(pattern, ref i)).Append(')');
                    break;
                case var letter:
                    translated.Append(letter);
                    break;
            }
        }

        return translated.ToString();
    }

    /// <summary>The class that starts at a bracket; afterwards the place is that of its closing bracket.</summary>
    private static string Class(string pattern, ref int i)
    {
        var isNegated = i + 1 < pattern.Length && pattern[i + 1] == '^';
        i += isNegated ? 1 : 0;
        var members = new StringBuilder();
        for (var letter = Next(pattern, ref i); letter != ']'; letter = Next(pattern, ref i))
        {
            members.Append(
                letter switch
                {
                    '\\' => Escape(Next(pattern, ref i), isInClass: true),
                    // .NET would take a second bracket for a class to subtract.
                    '[' => @"\[",
                    '-' when members.Length == 0 || (i + 1 < pattern.Length && pattern[i + 1] == ']') => @"\-",
                    _ when char.IsSurrogate(letter) => throw Unsupported("a character beyond U+FFFF in a class"),
                    _ => letter.ToString(),
                }
            );
        }

        return members.Length == 0 ? throw Unsupported("an empty class")
            : isNegated ? AllBut(members.ToString())
            : $"[{members}{EndOfClass}";
    }

    private static string AllBut(string members) => $"(?:{Pair}|[^{members}{EndOfClass})";

    private static string Escape(char letter, bool isInClass) =>
        letter switch
        {
            's' => isInClass ? Blanks : $"[{Blanks}]",
            'd' => isInClass ? "0-9" : "[0-9]",
            'w' => isInClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
            'S' when !isInClass => AllBut(Blanks),
            'D' when !isInClass => AllBut("0-9"),
            'W' when !isInClass => AllBut("A-Za-z0-9_"),
            'S' or 'D' or 'W' or 'b' or 'B' => throw Unsupported($"\\{letter}"),
            _ => $"\\{letter}",
        };

    private static char Next(string pattern, ref int i) =>
        ++i < pattern.Length ? pattern[i] : throw Unsupported("an end in the middle");

    private static NotSupportedException Unsupported(string what) => new($"{what} is not supported");
}
