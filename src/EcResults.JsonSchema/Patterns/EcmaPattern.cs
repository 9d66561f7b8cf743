namespace EcResults.JsonSchema;

/// <summary>
/// A pattern of a schema: ECMAScript syntax under the <c>u</c> flag, matched in linear time whatever the pattern and the
/// text. What cannot be matched so (look-around, back-references, word boundaries) is refused when the schema is built.
/// </summary>
/// <remarks>
/// Not .NET's engine without backtracking, which is as quick on long texts but takes a tenth of a second of a process
/// that has just started, and which knows neither code points nor ECMAScript's classes.
/// </remarks>
internal sealed class EcmaPattern
{
    private readonly Automaton _automaton;

    private EcmaPattern(string text)
    {
        Text = text;
        _automaton = new Automaton(PatternProgram.Of(EcmaParser.Parse(text)));
    }

    /// <summary>The pattern as the schema writes it.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed, too large, or cannot be matched in linear time.</exception>
    public static EcmaPattern Parse(string text) => new(text);

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public bool IsMatch(string text) => _automaton.IsMatch(text);
}
