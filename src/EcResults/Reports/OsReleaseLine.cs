using System.Text;

namespace EcResults.Evidence;

/// <summary>One assignment of <c>/etc/os-release</c>, by the shell's rules as os-release(5) narrows them.</summary>
/// <param name="Key">The variable.</param>
/// <param name="Value">The value without quotes and backslashes; its place is that of the text between the quotes.</param>
internal sealed record OsReleaseLine(Quoted Key, Quoted Value)
{
    /// <summary>False where an opening quote has no end.</summary>
    public bool IsClosed { get; private init; } = true;

    /// <summary>What stands behind the value.</summary>
    public Quoted? Behind { get; private init; }

    /// <summary>Reads <c>KEY=value</c>, with blanks before it at most.</summary>
    public static OsReleaseLine? Of(TextLine line)
    {
        var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
        if (
            equals <= 0
            || CaptureText.Trimmed(line, 0, equals) is not { } key
            || !key.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
        )
        {
            return null;
        }

        var start = equals + 1;
        if (start < line.Text.Length && line.Text[start] is '"' or '\'')
        {
            return Unquoted(line, key, start);
        }

        var whole = CaptureText.Trimmed(line, start, line.Text.Length);
        return whole is not { } value
            ? new OsReleaseLine(key, new Quoted("", line.At(start, 0)))
            : new OsReleaseLine(key, value with { Text = WithoutBackslashes(value.Text) });
    }

    private static OsReleaseLine Unquoted(TextLine line, Quoted key, int start)
    {
        var quote = line.Text[start];
        var end = start + 1;
        while (end < line.Text.Length && line.Text[end] != quote)
        {
            end += quote == '"' && line.Text[end] == '\\' ? 2 : 1;
        }

        var isClosed = end < line.Text.Length;
        end = Math.Min(end, line.Text.Length);
        var inner = CaptureText.Slice(line, start + 1, end - start - 1);
        return new OsReleaseLine(key, quote == '"' ? inner with { Text = WithoutBackslashes(inner.Text) } : inner)
        {
            IsClosed = isClosed,
            Behind = isClosed ? CaptureText.Trimmed(line, end + 1, line.Text.Length) : null,
        };
    }

    /// <summary>A backslash makes a quote, a backslash, a dollar sign or a backtick mean itself; before others it stays.</summary>
    private static string WithoutBackslashes(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var escapes = text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\'' or '\\' or '$' or '`';
            at += escapes ? 1 : 0;
            result.Append(text[at]);
        }

        return result.ToString();
    }
}
