using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace EcResults.JsonSchema;

/// <summary>JSON pointers (RFC 6901): from pointer to value, and from value back to pointer.</summary>
public static class JsonPointer
{
    /// <summary>Appends one key to a pointer, escaped.</summary>
    public static string Append(string pointer, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{pointer}/{Escape(key)}";
    }

    /// <summary>The pointer of a value that stands somewhere under a root of the same text.</summary>
    public static string Of(PositionedValue root, PositionedValue value)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(value);
        // Values nest as their bytes do, so the offset alone leads down to the value or to the key.
        var pointer = new StringBuilder();
        var current = root;
        while (current.Start != value.Start)
        {
            var next = current.Kind == JsonKind.Object ? StepIntoMember(current, value.Start, pointer) : null;
            next ??= StepIntoItem(current, value.Start, pointer);
            if (next is null)
            {
                break;
            }
            current = next;
        }
        return pointer.ToString();
    }

    internal static bool TryFind(PositionedValue root, string pointer, [NotNullWhen(true)] out PositionedValue? value)
    {
        value = pointer.Length == 0 || pointer[0] == '/' ? root : null;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            value = value is null ? null : Step(value, token);
        }
        return value is not null;
    }

    internal static PositionedValue? Step(PositionedValue value, string token)
    {
        var key = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        if (value.Kind != JsonKind.Array)
        {
            return value[key];
        }
        // RFC 6901 knows no signs and no leading zeros.
        var canonical = key.Length > 0 && key.All(char.IsAsciiDigit) && (key.Length == 1 || key[0] != '0');
        return canonical && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? value[index]
            : null;
    }

    private static string Escape(string key) =>
        key.AsSpan().IndexOfAny('~', '/') < 0
            ? key
            : key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static PositionedValue? StepIntoMember(PositionedValue parent, int offset, StringBuilder pointer)
    {
        var members = parent.Body!.Members;
        var at = LastStartingBy(members.Length, i => members[i].NameStart, offset);
        if (at < 0)
        {
            return null;
        }
        pointer.Append('/').Append(Escape(members[at].Name));
        // A key's own offset ends the walk: its pointer is that of its member.
        return offset < members[at].Value.Start ? null : members[at].Value;
    }

    private static PositionedValue? StepIntoItem(PositionedValue parent, int offset, StringBuilder pointer)
    {
        var items = parent.ItemArray;
        var at = LastStartingBy(items.Length, i => items[i].Start, offset);
        if (at < 0)
        {
            return null;
        }
        pointer.Append('/').Append(at);
        return items[at];
    }

    private static int LastStartingBy(int count, Func<int, int> start, int offset)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            (low, high) = start(middle) <= offset ? (middle + 1, high) : (low, middle - 1);
        }
        return high;
    }
}
