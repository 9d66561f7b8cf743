using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace EcResults.Submissions.Schema;

/// <summary>
/// A pattern of ECMAScript on .NET's engine without backtracking, which takes a time in proportion to the text. The
/// library's own patterns can take hours, accept a line end before <c>$</c>, and miss some of the blanks of <c>\s</c>.
/// </summary>
internal sealed class SchemaPattern
{
    private const string Blanks = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private readonly string _text;
    private readonly Regex _regex;

    private SchemaPattern(string text)
    {
        _text = text;
        _regex = new Regex(Translate(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <summary>Reads the keyword's value.</summary>
    /// <exception cref="JsonSchemaException">It is no pattern, or one with a part that is not supported.</exception>
    public static object Of(JsonElement value)
    {
        try
        {
            return new SchemaPattern(value.GetString()!);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new JsonSchemaException($"the pattern {value.GetRawText()} is not supported", fault);
        }
    }

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Fault(object pattern, JsonElement value)
    {
        var self = (SchemaPattern)pattern;
        return value.ValueKind != JsonValueKind.String || self._regex.IsMatch(value.GetString()!)
            ? null
            : $"{JsonWords.Value(value)} does not match the pattern {self._text}";
    }

    /// <summary>The pattern as .NET writes it, where the two languages give one sign two meanings.</summary>
    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter == '\\' && i + 1 < pattern.Length)
            {
                translated.Append(Escape(pattern[++i], inClass));
                continue;
            }

            // .NET would take a second bracket for a class to subtract.
            translated.Append(
                letter switch
                {
                    '[' when inClass => @"\[",
                    '$' when !inClass => @"\z",
                    '.' when !inClass => @"(?:[\ud800-\udbff][\udc00-\udfff]|[^\n\r\u2028\u2029])",
                    _ => letter.ToString(),
                }
            );
            inClass = letter == '[' || (inClass && letter != ']');
        }

        return translated.ToString();
    }

    private static string Escape(char letter, bool inClass) =>
        letter switch
        {
            's' => inClass ? Blanks : $"[{Blanks}]",
            'd' => inClass ? "0-9" : "[0-9]",
            'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
            'S' when !inClass => $"[^{Blanks}]",
            'D' when !inClass => "[^0-9]",
            'W' when !inClass => "[^A-Za-z0-9_]",
            'S' or 'D' or 'W' or 'b' or 'B' => throw new NotSupportedException($"\\{letter} is not supported here"),
            _ => $"\\{letter}",
        };
}
