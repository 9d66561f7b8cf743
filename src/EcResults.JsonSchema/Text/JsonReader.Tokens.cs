using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>The tokens: blanks, literals, numbers and strings.</summary>
internal ref partial struct JsonReader
{
    // A NUL byte is no JSON token either, so it can stand for the end.
    private readonly char Peek => _at < _utf8.Length ? (char)_utf8[_at] : '\0';

    private void SkipBlanks()
    {
        while (_at < _utf8.Length && _utf8[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private bool Skip(char expected)
    {
        var found = Peek == expected && _at < _utf8.Length;
        _at += found ? 1 : 0;
        return found;
    }

    private bool SkipLiteral(ReadOnlySpan<byte> literal)
    {
        var rest = _utf8[_at..];
        if (!rest.StartsWith(literal) || (rest.Length > literal.Length && IsWordByte(rest[literal.Length])))
        {
            return false;
        }
        _at += literal.Length;
        return true;
    }

    private bool SkipNumber()
    {
        var start = _at;
        Skip('-');
        if (Skip('0'))
        {
            if (char.IsAsciiDigit(Peek))
            {
                return BadNumber(start, "a number has no leading zeros");
            }
        }
        else if (!SkipDigits())
        {
            return BadNumber(start, "a digit must follow the sign");
        }
        if (Skip('.') && !SkipDigits())
        {
            return BadNumber(start, "a digit must follow the decimal point");
        }
        if (Skip('e') || Skip('E'))
        {
            _ = Skip('+') || Skip('-');
            if (!SkipDigits())
            {
                return BadNumber(start, "a digit must follow the exponent sign");
            }
        }
        return _at == _utf8.Length || !IsWordByte(_utf8[_at]) || BadNumber(start, "text follows a number at once");
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek))
        {
            _at++;
        }
        return _at > start;
    }

    private string? ReadString()
    {
        var open = _at++;
        var start = _at;
        StringBuilder? decoded = null;
        while (true)
        {
            var first = _at;
            while (_at < _utf8.Length && _utf8[_at] is not ((byte)'"' or (byte)'\\' or < 0x20))
            {
                _at++;
            }
            if (_at == _utf8.Length)
            {
                return RefuseString(open, EndOfLine(open), "the string is not closed");
            }
            var plain = _utf8[first.._at];
            if (_utf8[_at] == '"')
            {
                _at++;
                return decoded?.Append(Encoding.UTF8.GetString(plain)).ToString() ?? Encoding.UTF8.GetString(plain);
            }
            if (_utf8[_at] != '\\')
            {
                return ControlCharacter(open);
            }
            (decoded ??= new StringBuilder(_at - start + 16)).Append(Encoding.UTF8.GetString(plain));
            if (!ReadEscape(decoded))
            {
                return null;
            }
        }
    }

    private bool ReadEscape(StringBuilder decoded)
    {
        var start = _at++;
        var letter = Peek;
        var plain = "\"\\/bfnrt".IndexOf(letter, StringComparison.Ordinal);
        if (plain >= 0 && _at < _utf8.Length)
        {
            _at++;
            decoded.Append("\"\\/\b\f\n\r\t"[plain]);
            return true;
        }
        if (letter != 'u' || !TryReadHex(_at + 1, out var unit))
        {
            return BadEscape(start, letter == 'u' ? "\\u needs four hexadecimal digits" : "unknown escape in a string");
        }
        _at += 5;
        decoded.Append(unit);
        if (!char.IsSurrogate(unit))
        {
            return true;
        }
        // Half a character has no UTF-8 form: letting it in would make texts that cannot be written back.
        if (
            char.IsHighSurrogate(unit)
            && _utf8[_at..].StartsWith("\\u"u8)
            && TryReadHex(_at + 2, out var low)
            && char.IsLowSurrogate(low)
        )
        {
            _at += 6;
            decoded.Append(low);
            return true;
        }
        return BadEscape(start, "lone surrogate escape");
    }

    private readonly bool TryReadHex(int at, out char unit)
    {
        unit = '\0';
        if (at + 4 > _utf8.Length)
        {
            return false;
        }
        var parsed = ushort.TryParse(
            _utf8.Slice(at, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var value
        );
        unit = (char)value;
        return parsed;
    }

    private static bool IsWordByte(byte value) =>
        char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or >= 0x80;
}
