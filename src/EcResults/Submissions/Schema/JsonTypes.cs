using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EcResults.Submissions.Schema;

/// <summary><c>type</c>. The library takes a number for an integer whose fraction a double cannot hold.</summary>
internal static class JsonTypes
{
    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Fault(JsonElement types, JsonElement value)
    {
        if (types.ValueKind == JsonValueKind.String)
        {
            return Is(types.GetString()!, value)
                ? null
                : $"{JsonWords.Value(value)} is not {WithArticle(types.GetString()!)}";
        }

        var names = types.EnumerateArray().Select(type => type.GetString()!).ToList();
        return names.Exists(name => Is(name, value))
            ? null
            : $"{JsonWords.Value(value)} is not {Wording.Or([.. names.Select(WithArticle)])}";
    }

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "string" => value.ValueKind == JsonValueKind.String,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "integer" => value.ValueKind == JsonValueKind.Number && IsWhole(JsonMarshal.GetRawUtf8Value(value)),
            _ => throw new Json.Schema.JsonSchemaException($"\"{type}\" is no JSON type"),
        };

    /// <summary>Whether a number is whole, whatever way it is written in: 2, 2.0 and 0.2e1 are.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        if (number.IndexOfAny(".eE"u8) < 0)
        {
            return true;
        }

        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var digits = e < 0 ? number : number[..e];
        var exponent =
            e < 0 ? 0 : int.Parse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
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

    private static string WithArticle(string name) =>
        name switch
        {
            "null" => name,
            "array" or "object" or "integer" => $"an {name}",
            _ => $"a {name}",
        };
}
