using System.Runtime.InteropServices;

namespace EcResults.Submissions.Schema;

/// <summary><c>type</c>. The library takes a number for an integer whose fraction a double cannot hold.</summary>
internal static class JsonTypes
{
    /// <summary>What is wrong with a value.</summary>
    /// <param name="types">A type, or a list of them.</param>
    /// <param name="value">The value.</param>
    public static IEnumerable<string> Faults(JsonElement types, JsonElement value)
    {
        if (types.ValueKind == JsonValueKind.String)
        {
            return Is(types, value) ? [] : [$"{JsonWords.Value(value)} is not {WithArticle(types)}"];
        }

        return types.EnumerateArray().Any(type => Is(type, value))
            ? []
            : [$"{JsonWords.Value(value)} is not {string.Join(" or ", types.EnumerateArray().Select(WithArticle))}"];
    }

    private static bool Is(JsonElement type, JsonElement value) =>
        type.GetString() switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "string" => value.ValueKind == JsonValueKind.String,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "integer" => value.ValueKind == JsonValueKind.Number && IsWhole(JsonMarshal.GetRawUtf8Value(value)),
            _ => throw new Json.Schema.JsonSchemaException($"{type.GetRawText()} is no JSON type"),
        };

    /// <summary>Whether a number is whole, whatever way it is written in: 2, 2.0 and 0.2e1 are.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent =
            e < 0 ? 0 : int.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = e < 0 ? number : number[..e];
        var point = digits.IndexOf((byte)'.');
        var fraction = point < 0 ? [] : digits[(point + 1)..].TrimEnd((byte)'0');
        if (!fraction.IsEmpty)
        {
            return fraction.Length <= exponent;
        }

        var whole = point < 0 ? digits : digits[..point];
        return exponent >= 0
            || whole.TrimStart("-0"u8).IsEmpty
            || whole.Length - whole.TrimEnd((byte)'0').Length >= -exponent;
    }

    private static string WithArticle(JsonElement type) =>
        type.GetString() switch
        {
            "null" => "null",
            "array" or "object" or "integer" => $"an {type.GetString()}",
            _ => $"a {type.GetString()}",
        };
}
