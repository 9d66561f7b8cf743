using System.Runtime.InteropServices;
using System.Text.Json;

namespace EcResults.Text;

/// <summary>One pass over a JSON text for everything that strict JSON forbids, of which the framework lets some pass.</summary>
internal static class StrictJson
{
    /// <summary>A double has exponents to 308; beyond this many digits an exponent only costs time.</summary>
    private const int MostExponentDigits = 4;

    /// <summary>The first fault, or null where there is none.</summary>
    public static JsonSyntaxError? Check(JsonSource source)
    {
        var reader = new Utf8JsonReader(source.Bytes, new JsonReaderOptions { MaxDepth = JsonText.MaxDepth });
        var open = new Stack<Container>();
        var (at, last) = (0, JsonTokenType.None);
        while (true)
        {
            try
            {
                if (!reader.Read())
                {
                    return null;
                }
            }
            catch (JsonException)
            {
                return new JsonFault(source, at, last, open.TryPeek(out var inside) ? inside : null).Explain();
            }

            if (Refused(source, ref reader, open) is { } error)
            {
                return error;
            }

            (at, last) = ((int)reader.BytesConsumed, reader.TokenType);
        }
    }

    private static JsonSyntaxError? Refused(JsonSource source, ref Utf8JsonReader reader, Stack<Container> open)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Push(new Container(start, reader.TokenType == JsonTokenType.StartObject));
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                return null;
            case JsonTokenType.PropertyName:
                return LoneSurrogate(source, ref reader) ?? Duplicate(source, ref reader, open.Peek());
            case JsonTokenType.String:
                return LoneSurrogate(source, ref reader);
            case JsonTokenType.Number:
                return Unbounded(source, ref reader);
            default:
                return null;
        }
    }

    private static JsonSyntaxError? Duplicate(JsonSource source, ref Utf8JsonReader reader, Container inside)
    {
        var name = reader.GetString()!;
        var start = (int)reader.TokenStartIndex;
        var key = (start, start + reader.ValueSpan.Length + 2);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(inside.Keys, name, out var exists);
        if (!exists)
        {
            known = key;
            return null;
        }

        var first = source.Span(known.Start, known.End);
        return new JsonSyntaxError(
            $"duplicate key {JsonWords.Text(name)}; it stands first in line {first.Start.Line}, column {first.Start.Column}",
            source.Span(key.start, key.Item2),
            first
        );
    }

    /// <summary>Half a character has no UTF-8 form: letting it in would make texts that cannot be written back.</summary>
    private static JsonSyntaxError? LoneSurrogate(JsonSource source, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return null;
        }

        var text = reader.ValueSpan;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                continue;
            }

            var unit = UnitAt(text, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(text, i + 6)))
            {
                i += 11;
            }
            else if (char.IsSurrogate(unit))
            {
                var start = (int)reader.TokenStartIndex + 1 + i;
                var found = System.Text.Encoding.UTF8.GetString(text.Slice(i, 6));
                return new JsonSyntaxError($"lone surrogate escape: {found}", source.Span(start, start + 6));
            }
            else
            {
                i++;
            }
        }

        return null;
    }

    /// <summary>The UTF-16 unit of an escape with four digits, or NUL where there is another text.</summary>
    private static char UnitAt(ReadOnlySpan<byte> text, int at) =>
        at + 6 <= text.Length
        && text[at] == '\\'
        && text[at + 1] == 'u'
        && ushort.TryParse(
            text.Slice(at + 2, 4),
            System.Globalization.NumberStyles.AllowHexSpecifier,
            System.Globalization.CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : '\0';

    private static JsonSyntaxError? Unbounded(JsonSource source, ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        var exponent = raw[(raw.IndexOfAny((byte)'e', (byte)'E') + 1)..].TrimStart("+-0"u8);
        var isLong = exponent.Length < raw.Length && raw.IndexOfAny((byte)'e', (byte)'E') >= 0;
        if (
            (!isLong || exponent.Length <= MostExponentDigits)
            && reader.TryGetDouble(out var number)
            && double.IsFinite(number)
        )
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        var found = JsonWords.Text(System.Text.Encoding.UTF8.GetString(raw));
        return new JsonSyntaxError(
            $"{found} is beyond the range of a 64-bit floating-point number",
            source.Span(start, start + raw.Length)
        );
    }

    /// <summary>An array or object that is still open.</summary>
    /// <param name="Start">Where its bracket stands.</param>
    /// <param name="IsObject">Whether it is an object.</param>
    internal sealed record Container(int Start, bool IsObject)
    {
        /// <summary>The keys so far, and the bytes at which they stand.</summary>
        public Dictionary<string, (int Start, int End)> Keys { get; } = new(StringComparer.Ordinal);
    }
}
