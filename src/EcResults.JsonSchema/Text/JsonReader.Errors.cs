using System.Text;

namespace EcResults.JsonSchema;

/// <summary>The faults: each method sets the error and returns what lets its caller give up at once.</summary>
internal ref partial struct JsonReader
{
    private readonly PositionedValue Made(int start, JsonKind kind, object? payload = null) =>
        new(source, start, _at, kind, payload);

    private bool Enter()
    {
        _at++;
        _depth++;
        return _depth <= maxDepth || Refuse(_at - 1, _at, $"arrays and objects nest deeper than {maxDepth} levels");
    }

    private PositionedValue? Unexpected(string expected)
    {
        if (_at == _utf8.Length)
        {
            // The caret belongs after the last visible character, not on an empty last line.
            var end = _utf8.TrimEnd(" \t\r\n"u8).Length;
            Refuse(end, end, end == 0 ? "the text is empty" : $"the text ends where {expected} should stand");
            return null;
        }
        var stop = _at;
        while (stop < _utf8.Length && IsWordByte(_utf8[stop]))
        {
            stop++;
        }
        if (stop == _at)
        {
            _ = Rune.DecodeFromUtf8(_utf8[_at..], out _, out var length);
            stop += length;
        }
        var found = Encoding.UTF8.GetString(_utf8[_at..stop]);
        var hint = found switch
        {
            "/" or "#" => "; JSON has no comments",
            "'" => "; JSON strings stand in double quotes",
            "NaN" or "Infinity" or "nan" or "inf" => "; JSON numbers are finite",
            "True" or "False" or "None" or "undefined" => "; JSON knows true, false and null",
            _ => "",
        };
        Refuse(_at, stop, $"found {Shown.Text(found)} where {expected} should stand{hint}");
        return null;
    }

    private PositionedValue? Unclosed(int start, string expected, string container)
    {
        if (_at < _utf8.Length)
        {
            return Unexpected(expected);
        }
        Refuse(start, start + 1, $"the {container} is not closed");
        return null;
    }

    private PositionedValue? TrailingComma()
    {
        var comma = _utf8[.._at].LastIndexOf((byte)',');
        Refuse(comma, comma + 1, "a comma stands after the last element");
        return null;
    }

    private bool BadNumber(int start, string message)
    {
        while (_at < _utf8.Length && (IsWordByte(_utf8[_at]) || Peek is '.' or '+' or '-'))
        {
            _at++;
        }
        var found = Encoding.UTF8.GetString(_utf8[start.._at]);
        return Refuse(start, _at, $"{Shown.Text(found)} is not a number; {message}");
    }

    private string? ControlCharacter(int open)
    {
        var value = _utf8[_at];
        return value is (byte)'\n' or (byte)'\r'
            ? RefuseString(open, _at, "the string is not closed on its line")
            : RefuseString(_at, _at + 1, $"control character U+{(int)value:X4} in a string must be escaped");
    }

    private string? RefuseString(int start, int end, string message)
    {
        Refuse(start, end, message);
        return null;
    }

    private readonly int EndOfLine(int from)
    {
        var length = _utf8[from..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? _utf8.Length : from + length;
    }

    private bool BadEscape(int start, string message)
    {
        var length = Math.Min(start + (_utf8[start..].StartsWith("\\u"u8) ? 6 : 2), EndOfLine(start)) - start;
        // Never past the closing quote, and never half a character.
        var quote = _utf8.Slice(start + 1, length - 1).IndexOf((byte)'"');
        length = quote > 0 ? quote + 1 : length;
        while (start + length < _utf8.Length && (_utf8[start + length] & 0xC0) == 0x80)
        {
            length++;
        }
        var found = Encoding.UTF8.GetString(_utf8.Slice(start, length));
        return Refuse(start, start + length, $"{message}: {Shown.Plain(found)}");
    }

    private void DuplicateKey(string name, int start, int end, JsonSpan first) =>
        Error ??= new JsonSyntaxError(
            $"duplicate key {Shown.Text(name)}; it stands first in line {first.Start.Line}, column {first.Start.Column}",
            source.Span(start, end),
            first
        );

    private bool Refuse(int start, int end, string message)
    {
        Error ??= new JsonSyntaxError(message, source.Span(start, end));
        return false;
    }
}
