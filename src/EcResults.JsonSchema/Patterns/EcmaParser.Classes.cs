using System.Globalization;

namespace EcResults.JsonSchema;

/// <summary>Character classes and escapes.</summary>
internal sealed partial class EcmaParser
{
    private CodePointSet ReadClass()
    {
        var negated = Peek == '^';
        _at += negated ? 1 : 0;
        var parts = new List<CodePointSet>();
        while (Peek != ']')
        {
            var (part, first) = ReadClassAtom();
            if (Peek != '-' || (_at + 1 < _pattern.Length && _pattern[_at + 1] == ']'))
            {
                parts.Add(part);
                continue;
            }
            _at++;
            var (_, last) = ReadClassAtom();
            if (first is not { } from || last is not { } to || from > to)
            {
                throw Fault("a range of a class is out of order");
            }
            parts.Add(CodePointSet.Of(from, to));
        }
        _at++;
        var set = CodePointSet.Union(parts);
        return negated ? set.Complement() : set;
    }

    /// <summary>One member of a class; the code point is null for a set such as <c>\d</c>, which starts no range.</summary>
    private (CodePointSet Set, int? CodePoint) ReadClassAtom()
    {
        if (_at >= _pattern.Length)
        {
            throw Fault("a class is not closed");
        }
        var current = _pattern[_at++];
        if (current != '\\')
        {
            return (CodePointSet.Of(current, current), current);
        }
        var isSet = Peek is 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P';
        if (isSet)
        {
            return (ReadEscape(inClass: true), null);
        }
        var point = ReadEscapedCodePoint(inClass: true);
        return (CodePointSet.Of(point, point), point);
    }

    private CodePointSet ReadEscape(bool inClass)
    {
        switch (Peek)
        {
            case 'd':
                return Take(CodePointSet.Digits);
            case 'D':
                return Take(CodePointSet.Digits.Complement());
            case 's':
                return Take(CodePointSet.Space);
            case 'S':
                return Take(CodePointSet.Space.Complement());
            case 'w':
                return Take(CodePointSet.Word);
            case 'W':
                return Take(CodePointSet.Word.Complement());
            case 'p' or 'P':
                return ReadProperty();
            default:
                var point = ReadEscapedCodePoint(inClass);
                return CodePointSet.Of(point, point);
        }
    }

    private CodePointSet Take(CodePointSet set)
    {
        _at++;
        return set;
    }

    private CodePointSet ReadProperty()
    {
        var negated = Peek == 'P';
        _at++;
        var end = Array.IndexOf(_pattern, '}', _at);
        if (Peek != '{' || end < 0)
        {
            throw Fault("\\p needs a name in braces");
        }
        var name = Slice(_at + 1, end);
        name = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var set = CodePointSet.Category(name) ?? throw Fault("only general categories are supported in \\p");
        _at = end + 1;
        return negated ? set.Complement() : set;
    }

    private int ReadEscapedCodePoint(bool inClass)
    {
        var letter = Peek;
        _at++;
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when Peek is not (>= '0' and <= '9'):
                return 0;
            case 'b' when inClass:
                return '\b';
            case '-' when inClass:
                return '-';
            case 'c' when Peek is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                return _pattern[_at++] % 32;
            case 'x':
                return ReadHex(2);
            case 'u':
                return ReadUnicode();
            case '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/':
                return letter;
            default:
                throw Fault("this escape is unknown, or a back-reference or word boundary, which are not supported");
        }
    }

    private int ReadUnicode()
    {
        if (Peek == '{')
        {
            var end = Array.IndexOf(_pattern, '}', _at);
            _at++;
            var point = end > _at ? ReadHex(end - _at) : throw Fault("\\u{ needs digits");
            _at++;
            return point <= 0x10FFFF ? point : throw Fault("there is no such code point");
        }
        var unit = ReadHex(4);
        if (unit is < 0xD800 or > 0xDFFF)
        {
            return unit;
        }
        if (unit > 0xDBFF || Peek != '\\' || _at + 1 >= _pattern.Length || _pattern[_at + 1] != 'u')
        {
            throw Fault("half a surrogate pair matches nothing");
        }
        _at += 2;
        var low = ReadHex(4);
        if (low is >= 0xDC00 and <= 0xDFFF)
        {
            return char.ConvertToUtf32((char)unit, (char)low);
        }
        throw Fault("half a surrogate pair matches nothing");
    }

    private int ReadHex(int digits)
    {
        var hex = _at + digits <= _pattern.Length ? Slice(_at, _at + digits) : "";
        _at += digits;
        return
            int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= 0
            ? value
            : throw Fault("hexadecimal digits are missing");
    }
}
