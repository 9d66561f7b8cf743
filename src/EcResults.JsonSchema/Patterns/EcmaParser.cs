using System.Text;

namespace EcResults.JsonSchema;

/// <summary>Reads an ECMAScript pattern (flag <c>u</c>).</summary>
internal sealed partial class EcmaParser
{
    // Counted repeats are unrolled, so a huge count is a huge automaton.
    private const int MaxRepeat = 10_000;

    // Reading recurses, and the stack is finite.
    private const int MaxDepth = 250;

    private readonly string _text;
    private readonly int[] _pattern;
    private int _at;
    private int _depth;

    private EcmaParser(string text)
    {
        _text = text;
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            points.Add(rune.Value);
        }
        _pattern = [.. points];
    }

    /// <summary>Reads a whole pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed or uses what linear matching cannot do.</exception>
    public static PatternNode Parse(string text)
    {
        var parser = new EcmaParser(text);
        var node = parser.ReadChoice();
        if (parser._at < parser._pattern.Length)
        {
            parser._at++;
            throw parser.Fault("\")\" closes no group");
        }
        return node;
    }

    private int Peek => _at < _pattern.Length ? _pattern[_at] : -1;

    private PatternNode ReadChoice()
    {
        var options = new List<PatternNode> { ReadSequence() };
        while (Peek == '|')
        {
            _at++;
            options.Add(ReadSequence());
        }
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (Peek is not (-1 or '|' or ')'))
        {
            var term = ReadTerm();
            parts.Add(term is PatternNode.Start or PatternNode.End ? term : ReadQuantifier(term));
        }
        return new PatternNode.Sequence(parts);
    }

    private PatternNode ReadTerm()
    {
        var current = _pattern[_at++];
        switch (current)
        {
            case '^':
                return new PatternNode.Start();
            case '$':
                return new PatternNode.End();
            case '(':
                return ReadGroup();
            case '.':
                return new PatternNode.One(CodePointSet.Dot);
            case '[':
                return new PatternNode.One(ReadClass());
            case '\\':
                return new PatternNode.One(ReadEscape(inClass: false));
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Fault($"\"{(char)current}\" stands where it has no meaning");
            default:
                return new PatternNode.One(CodePointSet.Of(current, current));
        }
    }

    private PatternNode ReadGroup()
    {
        _depth = _depth < MaxDepth ? _depth + 1 : throw Fault($"groups nest deeper than {MaxDepth}");
        // What a group captures is never asked for.
        if (Peek == '?')
        {
            _at++;
            SkipGroupName();
        }
        var inner = ReadChoice();
        _at = Peek == ')' ? _at + 1 : throw Fault("a group is not closed");
        _depth--;
        return inner;
    }

    private void SkipGroupName()
    {
        if (Peek == ':')
        {
            _at++;
            return;
        }
        var named = Peek == '<' && _at + 1 < _pattern.Length && _pattern[_at + 1] is not ('=' or '!');
        var end = named ? Array.IndexOf(_pattern, '>', _at) : -1;
        _at = end >= 0 ? end + 1 : throw Fault("look-around and other special groups are not supported");
    }

    private PatternNode ReadQuantifier(PatternNode body)
    {
        PatternNode repeated;
        switch (Peek)
        {
            case '*':
                repeated = new PatternNode.Repeat(body, 0, high: null);
                break;
            case '+':
                repeated = new PatternNode.Repeat(body, 1, high: null);
                break;
            case '?':
                repeated = new PatternNode.Repeat(body, 0, 1);
                break;
            case '{':
                _at++;
                repeated = ReadCounts(body);
                break;
            default:
                return body;
        }
        _at++;
        if (Peek == '?')
        {
            // Lazy or greedy finds the same strings; only the way there differs.
            _at++;
        }
        return repeated;
    }

    private PatternNode.Repeat ReadCounts(PatternNode body)
    {
        var low = ReadCount();
        int? high = low;
        if (Peek == ',')
        {
            _at++;
            high = Peek == '}' ? null : ReadCount();
        }
        return high < low ? throw Fault("the repeat counts are out of order")
            : Peek != '}' ? throw Fault("a repeat count is not closed")
            : new PatternNode.Repeat(body, low, high);
    }

    private int ReadCount()
    {
        var start = _at;
        var count = 0;
        while (Peek is >= '0' and <= '9')
        {
            count = (count * 10) + (Peek - '0');
            _at++;
            if (count > MaxRepeat)
            {
                throw Fault($"a repeat count is above {MaxRepeat}");
            }
        }
        return _at > start ? count : throw Fault("a repeat count needs digits");
    }

    /// <summary>A stretch of the pattern as text.</summary>
    private string Slice(int start, int end)
    {
        var slice = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            slice.Append(char.ConvertFromUtf32(_pattern[i]));
        }
        return slice.ToString();
    }

    private FormatException Fault(string message) =>
        new($"{message} (at character {Math.Min(_at, _pattern.Length)} of {Shown.Text(_text)})");
}
