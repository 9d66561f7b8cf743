using System.Text.RegularExpressions;

namespace EcResults.JsonSchema;

/// <summary>
/// A pattern of a schema: ECMAScript syntax under the <c>u</c> flag, matched in linear time whatever the pattern and the
/// text. What cannot be matched so (look-around, back-references, word boundaries) is refused when the schema is built.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly Regex _regex;

    private EcmaPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    /// <summary>The pattern as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed, or cannot be matched in linear time.</exception>
    public static EcmaPattern Parse(string text)
    {
        var translated = new EcmaTranslator(text).Translate();
        try
        {
            // A pattern has no culture, and no text may cost more than linear time.
            return new EcmaPattern(
                text,
                new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    public bool IsMatch(string text) => _regex.IsMatch(text);
}
