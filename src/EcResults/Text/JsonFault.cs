using System.Text;
using System.Text.Json;

namespace EcResults.Text;

/// <summary>Says in words why the framework could not read on.</summary>
/// <param name="source">The text.</param>
/// <param name="read">How many bytes were read without a fault.</param>
/// <param name="last">The last token in them.</param>
/// <param name="inside">The innermost array or object that is open there, or null outside of all.</param>
internal sealed class JsonFault(JsonSource source, int read, JsonTokenType last, StrictJson.Container? inside)
{
    private int _at = read;

    private ReadOnlySpan<byte> Utf8 => source.Bytes;

    private bool IsAtEnd => _at == source.Bytes.Length;

    private char Peek => IsAtEnd ? '\0' : (char)source.Bytes[_at];

    /// <summary>The fault, at its place.</summary>
    public JsonSyntaxError Explain()
    {
        if (
            last is JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null
            && !IsAtEnd
            && IsWordByte(Utf8[_at])
        )
        {
            // The framework takes "truer" for true and a letter too many.
            _at = Utf8[.._at].LastIndexOfAnyExceptInRange((byte)'a', (byte)'z') + 1;
            return Unexpected("a value");
        }

        SkipBlanks();
        if (inside is null)
        {
            return last == JsonTokenType.None ? BadValue() : Unexpected("the end of the text");
        }

        if (last is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            if (Peek != ',')
            {
                return IsAtEnd
                    ? Refuse(
                        inside.Start,
                        inside.Start + 1,
                        $"the {(inside.IsObject ? "object" : "array")} is not closed"
                    )
                    : Unexpected(inside.IsObject ? "\",\" or \"}\"" : "\",\" or \"]\"");
            }

            var comma = _at++;
            SkipBlanks();
            if (Peek == (inside.IsObject ? '}' : ']'))
            {
                return Refuse(comma, comma + 1, "a comma stands after the last element");
            }
        }

        return inside.IsObject && last != JsonTokenType.PropertyName ? BadKey() : BadValue();
    }

    private JsonSyntaxError BadKey()
    {
        if (Peek != '"')
        {
            return Unexpected("a key in double quotes");
        }

        var start = _at;
        if (BadString() is { } fault)
        {
            return fault;
        }

        var name = JsonDocument.Parse(Utf8[start.._at].ToArray()).RootElement;
        SkipBlanks();
        return Unexpected($"\":\" after the key {JsonWords.Value(name)}");
    }

    private JsonSyntaxError BadValue() =>
        Peek switch
        {
            '{' or '[' => Refuse(_at, _at + 1, $"arrays and objects nest deeper than {JsonText.MaxDepth} levels"),
            '"' => BadString() ?? Unexpected("a value"),
            '-' or (>= '0' and <= '9') => BadNumber(),
            _ => Unexpected("a value"),
        };

    private JsonSyntaxError Unexpected(string expected)
    {
        if (IsAtEnd)
        {
            // The caret belongs after the last visible character, not on an empty last line.
            var end = Utf8.TrimEnd(" \t\r\n"u8).Length;
            return Refuse(end, end, end == 0 ? "the text is empty" : $"the text ends where {expected} should stand");
        }

        var stop = _at;
        while (stop < Utf8.Length && IsWordByte(Utf8[stop]))
        {
            stop++;
        }

        if (stop == _at)
        {
            _ = Rune.DecodeFromUtf8(Utf8[_at..], out _, out var length);
            stop += length;
        }

        var found = Encoding.UTF8.GetString(Utf8[_at..stop]);
        var hint = found switch
        {
            "/" or "#" => "; JSON has no comments",
            "'" => "; JSON strings stand in double quotes",
            "NaN" or "Infinity" or "nan" or "inf" => "; JSON numbers are finite",
            "True" or "False" or "None" or "undefined" => "; JSON knows true, false and null",
            _ => "",
        };
        return Refuse(_at, stop, $"found {JsonWords.Text(found)} where {expected} should stand{hint}");
    }

    private JsonSyntaxError BadNumber()
    {
        var start = _at;
        while (!IsAtEnd && (IsWordByte(Utf8[_at]) || Peek is '.' or '+' or '-'))
        {
            _at++;
        }

        var found = Encoding.UTF8.GetString(Utf8[start.._at]);
        var digits = found.AsSpan().TrimStart('-');
        var whole = digits.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? digits.Length : end;
        var rest = digits[whole..];
        var message =
            whole == 0 ? "a digit must follow the sign"
            : whole > 1 && digits[0] == '0' ? "a number has no leading zeros"
            : rest is "." || (rest.StartsWith('.') && !char.IsAsciiDigit(rest[1]))
                ? "a digit must follow the decimal point"
            : rest.EndsWith("e", StringComparison.OrdinalIgnoreCase) || rest.EndsWith('+') || rest.EndsWith('-')
                ? "a digit must follow the exponent sign"
            : "text follows a number at once";
        return Refuse(start, _at, $"{JsonWords.Text(found)} is not a number; {message}");
    }

    /// <summary>The fault of the string that starts here, or null and the place after it.</summary>
    private JsonSyntaxError? BadString()
    {
        var open = _at++;
        while (!IsAtEnd && Peek != '"')
        {
            if (Peek < ' ')
            {
                return Peek is '\n' or '\r'
                    ? Refuse(open, _at, "the string is not closed on its line")
                    : Refuse(_at, _at + 1, $"control character U+{(int)Peek:X4} in a string must be escaped");
            }

            if (Peek == '\\' && BadEscape() is { } fault)
            {
                return fault;
            }

            _at++;
        }

        if (IsAtEnd)
        {
            return Refuse(open, EndOfLine(open), "the string is not closed");
        }

        _at++;
        return null;
    }

    /// <summary>The fault of the escape that starts here, or null and its last letter.</summary>
    private JsonSyntaxError? BadEscape()
    {
        var start = _at++;
        if ("\"\\/bfnrt".Contains(Peek, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = Utf8[(_at + (IsAtEnd ? 0 : 1))..];
        if (Peek == 'u' && digits.Length >= 4 && IsHex(digits[..4]))
        {
            _at += 4;
            return null;
        }

        var message = Peek == 'u' ? "\\u needs four hexadecimal digits" : "unknown escape in a string";
        var length = Math.Min(start + (Peek == 'u' ? 6 : 2), EndOfLine(start)) - start;
        // Never past the closing quote, and never half a character.
        var quote = Utf8.Slice(start + 1, length - 1).IndexOf((byte)'"');
        length = quote > 0 ? quote + 1 : length;
        while (start + length < Utf8.Length && (Utf8[start + length] & 0xC0) == 0x80)
        {
            length++;
        }

        var found = Encoding.UTF8.GetString(Utf8.Slice(start, length));
        return Refuse(start, start + length, $"{message}: {JsonWords.Plain(found)}");
    }

    private JsonSyntaxError Refuse(int start, int end, string message) => new(message, source.Span(start, end));

    private int EndOfLine(int from)
    {
        var length = Utf8[from..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? Utf8.Length : from + length;
    }

    private void SkipBlanks()
    {
        while (Peek is ' ' or '\n' or '\r' or '\t')
        {
            _at++;
        }
    }

    private static bool IsWordByte(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or >= 0x80;

    private static bool IsHex(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return true;
    }
}
