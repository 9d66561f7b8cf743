using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcResults.Text;

/// <summary>How found values appear in messages: shortened, quoted, and with nothing a terminal would obey.</summary>
internal static class JsonWords
{
    private const int MaxRunes = 60;

    /// <summary>A string in double quotes.</summary>
    public static string Text(string text)
    {
        var shown = new StringBuilder("\"");
        Write(shown, text, quoted: true);
        return shown.Append('"').ToString();
    }

    /// <summary>Text that brings its own quoting, such as a piece of the source.</summary>
    public static string Plain(string text)
    {
        var shown = new StringBuilder();
        Write(shown, text, quoted: false);
        return shown.ToString();
    }

    /// <summary>A value: containers by kind, everything else as written.</summary>
    public static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.GetPropertyCount() == 0 ? "{}" : "an object",
            JsonValueKind.Array => value.GetArrayLength() == 0 ? "[]" : "an array",
            JsonValueKind.String => Text(value.GetString()!),
            _ => Plain(value.GetRawText()),
        };

    /// <summary>A value of the schema, where containers are short and worth showing whole.</summary>
    public static string Allowed(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Text(value.GetString()!) : Plain(value.GetRawText());

    private static void Write(StringBuilder shown, string text, bool quoted)
    {
        var runes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++runes > MaxRunes)
            {
                shown.Append('…');
                return;
            }
            if (quoted && rune.Value is '"' or '\\')
            {
                shown.Append('\\').Append((char)rune.Value);
            }
            else if (IsVisible(rune))
            {
                shown.Append(rune.ToString());
            }
            else
            {
                AppendEscaped(shown, rune);
            }
        }
    }

    private static void AppendEscaped(StringBuilder shown, Rune rune)
    {
        var short_ = "\n\r\t".IndexOf((char)rune.Value, StringComparison.Ordinal);
        if (short_ >= 0 && rune.IsBmp)
        {
            shown.Append('\\').Append("nrt"[short_]);
            return;
        }
        foreach (var unit in rune.ToString())
        {
            shown.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }
    }

    // Control characters could drive a terminal, format characters (bidi marks) could reorder the line.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.Surrogate
            );
}
