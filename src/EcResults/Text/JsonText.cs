using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace EcResults.Text;

/// <summary>
/// A JSON text, read strictly (RFC 8259: one value, no comments, no duplicate keys), that knows where its values stand.
/// It is either a root or an error, never both.
/// </summary>
public sealed class JsonText
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    private readonly LineMap _lines;

    private JsonText(LineMap lines, JsonElement? root, JsonSyntaxError? error)
    {
        _lines = lines;
        Root = root;
        Error = error;
    }

    /// <summary>The value of the whole text, where it is strict JSON.</summary>
    public JsonElement? Root { get; }

    /// <summary>The first fault, where it is not.</summary>
    public JsonSyntaxError? Error { get; }

    /// <summary>Reads a text. Never throws on any bytes: what is not strict JSON is an error with its place.</summary>
    /// <param name="utf8">The text. The values read keep it, so it must not change afterwards.</param>
    public static JsonText Parse(ReadOnlyMemory<byte> utf8)
    {
        var lines = new LineMap(utf8);
        return (EncodingError(lines) ?? StrictJson.Check(lines)) is { } error
            ? new JsonText(lines, root: null, error)
            : new JsonText(
                lines,
                JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth }).RootElement,
                error: null
            );
    }

    /// <summary>Where a value of this text stands; a string's quotes and an array's brackets are part of it.</summary>
    public JsonSpan SpanOf(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var start = OffsetOf(raw);
        return _lines.Span(start, start + raw.Length);
    }

    /// <summary>Where the key of a member stands, its quotes included.</summary>
    public JsonSpan SpanOfName(JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        var start = raw.IsEmpty ? StartOfEmptyName(member) : OffsetOf(raw);
        return _lines.Span(start - 1, start + raw.Length + 1);
    }

    /// <summary>A slice of no bytes has no address: the name ends with the last quote before the colon of its value.</summary>
    private int StartOfEmptyName(JsonProperty member)
    {
        var before = _lines.Bytes[..OffsetOf(JsonMarshal.GetRawUtf8Value(member.Value))];
        return before[..before.LastIndexOf((byte)':')].LastIndexOf((byte)'"');
    }

    /// <summary>Finds the value at a JSON pointer (RFC 6901); the empty pointer is the root.</summary>
    public bool TryFind(string pointer, out JsonElement value)
    {
        value = Root.GetValueOrDefault();
        return Root is not null
            && (pointer.Length == 0 || pointer[0] == '/')
            && TryStep(pointer.Split('/').AsSpan(1), ref value);
    }

    private static bool TryStep(ReadOnlySpan<string> tokens, ref JsonElement value)
    {
        foreach (var token in tokens)
        {
            var key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(key, out var member))
            {
                value = member;
            }
            else if (
                value.ValueKind == JsonValueKind.Array
                && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < value.GetArrayLength()
            )
            {
                value = value[index];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // A value is a slice of the bytes that were parsed, so its address is its place.
    [SuppressMessage("Design", "MA0012", Justification = "A value of another text is a mistake of the caller.")]
    private int OffsetOf(ReadOnlySpan<byte> raw) =>
        _lines.Bytes.Overlaps(raw, out var offset)
            ? offset
            : throw new ArgumentException("the value belongs to another text", nameof(raw));

    private static JsonSyntaxError? EncodingError(LineMap lines)
    {
        if (Utf8.IsValid(lines.Bytes))
        {
            return null;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(lines.Bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return new JsonSyntaxError($"byte 0x{lines.Bytes[at]:x2} is not valid UTF-8 here", lines.Span(at, at));
    }
}
