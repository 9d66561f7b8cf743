using System.Text;
using System.Text.Unicode;

namespace EcResults.JsonSchema;

/// <summary>Reads strict JSON (RFC 8259, one value, no duplicate keys) from UTF-8 bytes.</summary>
public static class JsonText
{
    /// <summary>How deep arrays and objects may nest unless a caller says otherwise.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>The deepest nesting a caller may allow; reading recurses, and the stack is finite.</summary>
    public const int LargestMaxDepth = 512;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a text. Never throws on any bytes: what is not strict JSON is an error with its place.</summary>
    /// <param name="utf8">The text. The values read keep it, so it must not change afterwards.</param>
    /// <param name="maxDepth">How deep arrays and objects may nest, from 1 to <see cref="LargestMaxDepth"/>.</param>
    public static JsonParseResult Parse(ReadOnlyMemory<byte> utf8, int maxDepth = DefaultMaxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDepth, LargestMaxDepth);
        var source = new JsonSource(utf8);
        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            return Refuse(source, 0, ByteOrderMark.Length, "the text starts with a byte order mark");
        }
        if (!Utf8.IsValid(utf8.Span))
        {
            var at = FirstInvalid(utf8.Span);
            return Refuse(source, at, at, $"byte 0x{utf8.Span[at]:x2} is not valid UTF-8 here");
        }
        var reader = new JsonReader(source, maxDepth);
        var root = reader.ReadText();
        return new JsonParseResult(root, reader.Error);
    }

    private static JsonParseResult Refuse(JsonSource source, int start, int end, string message) =>
        new(root: null, new JsonSyntaxError(message, source.Span(start, end)));

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }
        return at;
    }
}
