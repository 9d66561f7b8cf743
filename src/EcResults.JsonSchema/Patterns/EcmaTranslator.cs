using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>Rewrites an ECMAScript pattern (flag <c>u</c>) as a .NET pattern on UTF-16.</summary>
internal sealed partial class EcmaTranslator(string text)
{
    // The engine unrolls counted repeats, so a huge count is a huge automaton.
    private const int MaxRepeat = 10_000;

    private readonly Rune[] _pattern = [.. text.EnumerateRunes()];
    private readonly StringBuilder _out = new();
    private int _at;
    private int _open;

    /// <summary>Rewrites the whole pattern.</summary>
    /// <exception cref="FormatException">The pattern is malformed or uses what linear matching cannot do.</exception>
    public string Translate()
    {
        while (_at < _pattern.Length)
        {
            if (TranslateTerm())
            {
                TranslateQuantifier();
            }
        }
        return _open == 0 ? _out.ToString() : throw Fault("a group is not closed");
    }

    private int Peek => _at < _pattern.Length ? _pattern[_at].Value : -1;

    /// <summary>Translates one term; the result says whether a quantifier may follow.</summary>
    private bool TranslateTerm()
    {
        var current = _pattern[_at++];
        switch (current.Value)
        {
            case '^':
                _out.Append(@"\A");
                return false;
            case '$':
                // Not .NET's $, which also matches before a final line feed.
                _out.Append(@"\z");
                return false;
            case '|':
                _out.Append('|');
                return false;
            case '(':
                OpenGroup();
                return false;
            case ')':
                _open--;
                _out.Append(_open >= 0 ? ')' : throw Fault("\")\" closes no group"));
                return true;
            case '.':
                CodePointSet.Dot.WriteTo(_out);
                return true;
            case '[':
                ReadClass().WriteTo(_out);
                return true;
            case '\\':
                ReadEscape(inClass: false).WriteTo(_out);
                return true;
            case '*' or '+' or '?' or '{' or '}' or ']':
                throw Fault($"\"{current}\" stands where it has no meaning");
            default:
                CodePointSet.Of((current.Value, current.Value)).WriteTo(_out);
                return true;
        }
    }

    private void OpenGroup()
    {
        _open++;
        // What a group captures is never asked for.
        _out.Append("(?:");
        if (Peek != '?')
        {
            return;
        }
        _at++;
        if (Peek == ':')
        {
            _at++;
            return;
        }
        var named = Peek == '<' && _at + 1 < _pattern.Length && _pattern[_at + 1].Value is not ('=' or '!');
        var end = named ? Array.IndexOf(_pattern, new Rune('>'), _at) : -1;
        _at = end >= 0 ? end + 1 : throw Fault("look-around and other special groups are not supported");
    }

    private void TranslateQuantifier()
    {
        switch (Peek)
        {
            case '*' or '+' or '?':
                _out.Append(_pattern[_at++].ToString());
                break;
            case '{':
                _at++;
                CopyCounts();
                break;
            default:
                return;
        }
        if (Peek == '?')
        {
            // Lazy or greedy finds the same strings; only the way there differs.
            _at++;
        }
    }

    private void CopyCounts()
    {
        var low = ReadCount();
        _out.Append(CultureInfo.InvariantCulture, $"{{{low}");
        if (Peek == ',')
        {
            _at++;
            _out.Append(',');
            if (Peek != '}')
            {
                var high = ReadCount();
                _out.Append(high >= low ? high : throw Fault("the repeat counts are out of order"));
            }
        }
        _out.Append(Peek == '}' ? '}' : throw Fault("a repeat count is not closed"));
        _at++;
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

    private FormatException Fault(string message) =>
        new($"{message} (at character {Math.Min(_at, _pattern.Length)} of {Shown.Text(text)})");
}
