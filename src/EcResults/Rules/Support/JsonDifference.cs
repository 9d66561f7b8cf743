namespace EcResults.Rules;

/// <summary>A value that is not what it was.</summary>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Before">The value before, or null where there was none.</param>
/// <param name="After">The value now, or null where there is none.</param>
internal sealed record JsonDifference(string Pointer, JsonElement? Before, JsonElement? After)
{
    /// <summary>What differs, in words.</summary>
    public string Words =>
        (Before, After) switch
        {
            ({ } before, { } after) => $"{Name} is {Show(after)}; it was {Show(before)} before",
            ({ } before, null) => $"{Name} is gone; it was {Show(before)} before",
            _ => $"{Name} is {Show(After!.Value)}; it was absent before",
        };

    private string Name
    {
        get
        {
            var parts = Pointer.Split('/');
            return int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? $"entry {index + 1} of {MessageFormat.Quote(parts[^2])}"
                : MessageFormat.Quote(
                    parts[^1].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)
                );
        }
    }

    /// <summary>The smallest values that differ, in the order of what was there before.</summary>
    public static IEnumerable<JsonDifference> Between(JsonElement? before, JsonElement? after, string pointer)
    {
        if (before is not { } old || after is not { } now)
        {
            return before is null && after is null ? [] : [new JsonDifference(pointer, before, after)];
        }

        if (JsonElement.DeepEquals(old, now))
        {
            return [];
        }

        if (old.ValueKind == JsonValueKind.Object && now.ValueKind == JsonValueKind.Object)
        {
            return old.EnumerateObject()
                .Select(member => member.Name)
                .Union(now.EnumerateObject().Select(member => member.Name))
                .SelectMany(name => Between(Member(old, name), Member(now, name), $"{pointer}/{Escaped(name)}"));
        }

        return
            old.ValueKind == JsonValueKind.Array
            && now.ValueKind == JsonValueKind.Array
            && old.GetArrayLength() == now.GetArrayLength()
            ? old.EnumerateArray().SelectMany((item, index) => Between(item, now[index], $"{pointer}/{index}"))
            : [new JsonDifference(pointer, before, after)];
    }

    /// <summary>A value as messages show it.</summary>
    public static string Show(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => MessageFormat.Quote(value.GetString()!),
            JsonValueKind.Array => $"a list of {value.GetArrayLength()}",
            JsonValueKind.Object => "an object",
            _ => value.GetRawText() is { Length: > 40 } raw ? raw[..40] + "…" : value.GetRawText(),
        };

    /// <summary>A member of an object, or null where there is none.</summary>
    public static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
