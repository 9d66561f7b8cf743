using System.Runtime.InteropServices;

namespace EcResults.Text;

/// <summary>One pass over a JSON text for everything that strict JSON forbids, of which the framework lets some pass.</summary>
internal static class StrictJson
{
    /// <summary>A double has exponents to 308; beyond this many digits an exponent only costs time.</summary>
    private const int MostExponentDigits = 4;

    /// <summary>The first fault, or null where there is none.</summary>
    public static JsonSyntaxError? Check(LineMap text)
    {
        var reader = new Utf8JsonReader(text.Bytes, new JsonReaderOptions { MaxDepth = JsonText.MaxDepth });
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
                return new JsonFault(text, at, last, open.TryPeek(out var inside) ? inside : null).Explain();
            }

            if (Refused(text, ref reader, open) is { } error)
            {
                return error;
            }

            (at, last) = ((int)reader.BytesConsumed, reader.TokenType);
        }
    }

    private static JsonSyntaxError? Refused(LineMap text, ref Utf8JsonReader reader, Stack<Container> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Push(new Container((int)reader.TokenStartIndex, reader.TokenType == JsonTokenType.StartObject));
                return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                return null;
            case JsonTokenType.PropertyName:
                return LoneSurrogate(text, ref reader) ?? Duplicate(text, ref reader, open.Peek());
            case JsonTokenType.String:
                return LoneSurrogate(text, ref reader);
            case JsonTokenType.Number:
                return Unbounded(text, ref reader);
            default:
                return null;
        }
    }

    private static JsonSyntaxError? Duplicate(LineMap text, ref Utf8JsonReader reader, Container inside)
    {
        var name = reader.GetString()!;
        var start = (int)reader.TokenStartIndex;
        var end = start + reader.ValueSpan.Length + 2;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(inside.Keys, name, out var exists);
        if (!exists)
        {
            known = (start, end);
            return null;
        }

        var first = text.Span(known.Start, known.End);
        return new JsonSyntaxError(
            $"duplicate key {JsonWords.Text(name)}; it stands first in line {first.Line}, column {first.Column}",
            text.Span(start, end),
            first
        );
    }

    /// <summary>Half a character has no UTF-8 form: letting it in would make texts that cannot be written back.</summary>
    private static JsonSyntaxError? LoneSurrogate(LineMap text, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return null;
        }

        try
        {
            reader.GetString();
            return null;
        }
        catch (InvalidOperationException)
        {
            var raw = Encoding.UTF8.GetString(reader.ValueSpan);
            var start = (int)reader.TokenStartIndex;
            return new JsonSyntaxError(
                $"\"{JsonWords.Plain(raw)}\" holds half of a surrogate pair; \\ud800 to \\udfff stand for a character in pairs",
                text.Span(start, start + reader.ValueSpan.Length + 2)
            );
        }
    }

    private static JsonSyntaxError? Unbounded(LineMap text, ref Utf8JsonReader reader)
    {
        var raw = reader.ValueSpan;
        var e = raw.IndexOfAny((byte)'e', (byte)'E');
        var isFar = e >= 0 && raw[(e + 1)..].TrimStart("+-0"u8).Length > MostExponentDigits;
        if (!isFar && reader.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        return new JsonSyntaxError(
            $"{JsonWords.Text(Encoding.UTF8.GetString(raw))} is beyond the range of a 64-bit floating-point number",
            text.Span(start, start + raw.Length)
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
