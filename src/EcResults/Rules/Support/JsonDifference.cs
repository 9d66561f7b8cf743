using System.Globalization;
using EcResults.JsonSchema;

namespace EcResults.Rules;

/// <summary>A value that is not what it was.</summary>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Before">The value before, or null where there was none.</param>
/// <param name="After">The value now, or null where there is none.</param>
internal sealed record JsonDifference(string Pointer, PositionedValue? Before, PositionedValue? After)
{
    /// <summary>What differs, in words.</summary>
    public string Words =>
        (Before, After) switch
        {
            ({ } before, { } after) => $"{Name} is {Show(after)}; it was {Show(before)} before",
            ({ } before, null) => $"{Name} is gone; it was {Show(before)} before",
            _ => $"{Name} is {Show(After!)}; it was absent before",
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
    public static IEnumerable<JsonDifference> Between(PositionedValue? before, PositionedValue? after, string pointer)
    {
        if (before is null && after is null)
        {
            return [];
        }

        if (before is null || after is null)
        {
            return [new JsonDifference(pointer, before, after)];
        }

        if (before.SameAs(after))
        {
            return [];
        }

        if (before.Kind == JsonKind.Object && after.Kind == JsonKind.Object)
        {
            return before
                .Members.Select(member => member.Name)
                .Union(after.Members.Select(member => member.Name))
                .SelectMany(name => Between(before[name], after[name], $"{pointer}/{Escaped(name)}"));
        }

        return
            before.Kind == JsonKind.Array && after.Kind == JsonKind.Array && before.Items.Length == after.Items.Length
            ? before.Items.SelectMany((item, index) => Between(item, after[index], $"{pointer}/{index}"))
            : [new JsonDifference(pointer, before, after)];
    }

    /// <summary>A value as messages show it.</summary>
    public static string Show(PositionedValue value) =>
        value.Kind switch
        {
            JsonKind.String => MessageFormat.Quote(value.Text!),
            JsonKind.Array => $"a list of {value.Items.Length}",
            JsonKind.Object => "an object",
            _ => value.RawText.Length <= 40 ? value.RawText : value.RawText[..40] + "…",
        };

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
