namespace EcResults.Text;

/// <summary>How found values appear in messages: shortened, quoted, and with nothing that a terminal would obey.</summary>
internal static class JsonWords
{
    private const int MaxRunes = 60;

    /// <summary>A string in double quotes.</summary>
    public static string Text(string text) => $"\"{Short(text, isQuoted: true)}\"";

    /// <summary>Text that brings its own quotes, such as a piece of the source.</summary>
    public static string Plain(string text) => Short(text, isQuoted: false);

    /// <summary>A value: containers by kind, everything else as written.</summary>
    public static string Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.GetPropertyCount() == 0 ? "{}" : "an object",
            JsonValueKind.Array => value.GetArrayLength() == 0 ? "[]" : "an array",
            JsonValueKind.String => Text(value.GetString()!),
            _ => Plain(value.GetRawText()),
        };

    private static string Short(string text, bool isQuoted)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(MaxRunes))
        {
            shown.Append(
                rune.Value switch
                {
                    '"' or '\\' when isQuoted => $"\\{rune}",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when IsVisible(rune) => rune.ToString(),
                    _ => string.Concat(rune.ToString().Select(unit => $"\\u{(int)unit:x4}")),
                }
            );
        }

        return text.EnumerateRunes().Skip(MaxRunes).Any() ? $"{shown}…" : shown.ToString();
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
            );
}
