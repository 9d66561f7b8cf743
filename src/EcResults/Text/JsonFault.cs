namespace EcResults.Text;

/// <summary>Says in words why the framework could not read on.</summary>
/// <param name="text">The text.</param>
/// <param name="read">How many bytes were read without a fault.</param>
/// <param name="last">The last token in them.</param>
/// <param name="inside">The innermost array or object that is open there, or null outside of all.</param>
internal sealed class JsonFault(LineMap text, int read, JsonTokenType last, StrictJson.Container? inside)
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private int _at = read;

    private ReadOnlySpan<byte> Rest => text.Bytes[_at..];

    private char Peek => Rest.IsEmpty ? '\0' : (char)Rest[0];

    /// <summary>The fault, at its place.</summary>
    public JsonSyntaxError Explain()
    {
        SkipBlanks();
        if (inside is null)
        {
            return last == JsonTokenType.None ? BadValue() : Unexpected("the end of the text");
        }

        var (kind, close) = inside.IsObject ? ("object", '}') : ("array", ']');
        if (last is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            if (Peek != ',')
            {
                return Rest.IsEmpty
                    ? Refuse(inside.Start, inside.Start + 1, $"the {kind} is not closed")
                    : Unexpected($"\",\" or \"{close}\"");
            }

            var comma = _at++;
            SkipBlanks();
            if (Peek == close)
            {
                return Refuse(comma, comma + 1, "a comma stands after the last element");
            }
        }

        if (!inside.IsObject || last == JsonTokenType.PropertyName)
        {
            return BadValue();
        }

        if (Peek != '"')
        {
            return Unexpected("a key in double quotes");
        }

        var fault = BadString();
        _at++;
        return fault ?? Unexpected("\":\" after the key");
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
        SkipBlanks();
        if (Rest.IsEmpty)
        {
            // The caret belongs after the last visible character, not on an empty last line.
            var end = text.Bytes.TrimEnd(" \t\r\n"u8).Length;
            return Refuse(end, end, end == 0 ? "the text is empty" : $"the text ends where {expected} should stand");
        }

        var word = Rest.Length;
        for (var i = 0; i < word; i++)
        {
            word = IsWordByte(Rest[i]) ? word : i;
        }

        _ = Rune.DecodeFromUtf8(Rest, out _, out var first);
        word = Math.Max(word, first);
        var found = Encoding.UTF8.GetString(Rest[..word]);
        var hint = found switch
        {
            "/" or "#" => "; JSON has no comments",
            "'" => "; JSON strings stand in double quotes",
            "NaN" or "Infinity" => "; JSON numbers are finite",
            "True" or "False" or "None" => "; JSON knows true, false and null",
            _ => "",
        };
        return Refuse(_at, _at + word, $"found {JsonWords.Text(found)} where {expected} should stand{hint}");
    }

    private JsonSyntaxError BadNumber()
    {
        var start = _at;
        while (IsWordByte((byte)Peek) || Peek is '.' or '+' or '-')
        {
            _at++;
        }

        var found = JsonWords.Text(Encoding.UTF8.GetString(text.Bytes[start.._at]));
        return Refuse(start, _at, $"{found} is not a number as JSON writes it, such as -12.5e3");
    }

    /// <summary>The fault of the string that starts here, or null and its closing quote.</summary>
    private JsonSyntaxError? BadString()
    {
        var open = _at++;
        while (!Rest.IsEmpty && Peek is not ('"' or '\n' or '\r'))
        {
            if (Peek < ' ')
            {
                return Refuse(_at, _at + 1, $"control character U+{(int)Peek:X4} in a string must be escaped");
            }

            if (Peek == '\\' && BadEscape() is { } fault)
            {
                return fault;
            }

            _at++;
        }

        return Peek == '"' ? null : Refuse(open, _at, "the string is not closed on its line");
    }

    /// <summary>The fault of the escape that starts here, or null and its last letter.</summary>
    private JsonSyntaxError? BadEscape()
    {
        var start = _at++;
        if (Peek == 'u')
        {
            var end = Rest[1..].IndexOfAnyExcept(HexDigits);
            var digits = Math.Min(end < 0 ? Rest.Length - 1 : end, 4);
            _at += digits;
            return digits == 4 ? null : Escape(start, _at + 1, "\\u needs four hexadecimal digits");
        }

        // Never half a character.
        _ = Rune.DecodeFromUtf8(Rest, out _, out var length);
        return "\"\\/bfnrt".Contains(Peek, StringComparison.Ordinal)
            ? null
            : Escape(start, _at + length, "unknown escape in a string");
    }

    private JsonSyntaxError Escape(int start, int end, string message) =>
        Refuse(start, end, $"{message}: {JsonWords.Plain(Encoding.UTF8.GetString(text.Bytes[start..end]))}");

    private JsonSyntaxError Refuse(int start, int end, string message) => new(message, text.Span(start, end));

    private void SkipBlanks() => _at = text.Bytes.Length - Rest.TrimStart(" \t\r\n"u8).Length;

    private static bool IsWordByte(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or >= 0x80;
}
