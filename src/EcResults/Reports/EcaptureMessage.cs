namespace EcResults.Evidence;

/// <summary>A message of eCapture's own, to be asked for its fields, with the line in which they stand.</summary>
/// <param name="Line">The line as it stands in the file, with its colours or as JSON.</param>
/// <param name="Text">The message as plain text with its fields.</param>
internal sealed record EcaptureMessage(TextLine Line, string Text)
{
    /// <summary>The message without the module that the first era names before it.</summary>
    internal string Body { get; } = WithoutModule(Text);

    /// <summary>The whole message.</summary>
    internal Quoted Whole => Find(Text.TrimEnd());

    /// <summary>Whether the message begins so, the module left aside.</summary>
    internal bool StartsWith(string start) => Body.StartsWith(start, StringComparison.Ordinal);

    /// <summary>Whether it holds the words.</summary>
    internal bool Has(string words) => Text.Contains(words, StringComparison.Ordinal);

    /// <summary>Whether it is of this module.</summary>
    internal bool IsOf(string module) => Text.StartsWith(module, StringComparison.Ordinal);

    /// <summary>The words, where they stand in the line, or the line itself.</summary>
    internal Quoted Find(string words) => new(words, words.Length == 0 ? Line.Whole : Line.Find(words));

    /// <summary>The value of a field: to the next blank, or between quotes. Keys may hold blanks.</summary>
    internal Quoted? Field(string key)
    {
        var start = StartOf(key + "=");
        if (start < 0)
        {
            return null;
        }

        var rest = Text.AsSpan(start);
        var isQuoted = rest.Length > 0 && rest[0] == '"';
        rest = isQuoted ? rest[1..] : rest;
        var end = rest.IndexOf(isQuoted ? '"' : ' ');
        var value = (end < 0 ? rest : rest[..end]).ToString();
        return value.Length == 0 ? null : Locate(key, value);
    }

    /// <summary>The word after a label, or all that follows it.</summary>
    internal Quoted? After(string label, bool toEnd = false)
    {
        var start = Text.IndexOf(label, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = Text.AsSpan(start + label.Length).Trim();
        var end = toEnd ? -1 : rest.IndexOfAny(' ', '\t', ',');
        var value = (end < 0 ? rest : rest[..end]).ToString();
        return value.Length == 0 ? null : Locate(label, value);
    }

    private static string WithoutModule(string text)
    {
        var end = text.StartsWith("EBPFProbe", StringComparison.Ordinal) ? text.AsSpan().IndexOfAny('\t', ' ') : -1;
        return end < 0 ? text : text[end..].TrimStart('\t', ' ');
    }

    private int StartOf(string key)
    {
        if (Text.StartsWith(key, StringComparison.Ordinal))
        {
            return key.Length;
        }

        var at = Text.IndexOf(" " + key, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1 + key.Length;
    }

    /// <summary>The file may hold colour codes or quotes between key and value, so the value is looked for behind its key.</summary>
    private Quoted Locate(string key, string value)
    {
        var from = Line.Text.IndexOf(key, StringComparison.Ordinal);
        var at = from < 0 ? -1 : Line.Text.IndexOf(value, from + key.Length, StringComparison.Ordinal);
        return new Quoted(value, at < 0 ? Line.Whole : Line.At(at, value.Length));
    }
}
