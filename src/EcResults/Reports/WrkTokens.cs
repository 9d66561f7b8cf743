namespace EcResults.Evidence;

/// <summary>The words of one line, taken one by one; the first that is not what the tool prints ends the line.</summary>
/// <param name="line">The line.</param>
/// <param name="findings">Where a word that is missing, wrong or too much is reported.</param>
internal sealed class WrkTokens(WrkLine line, WrkFindings findings)
{
    private int next = line.Start;
    private bool failed;

    /// <summary>Takes a value.</summary>
    /// <param name="what">What the tool prints there, for messages.</param>
    /// <param name="closing">What the tool prints directly after the value, such as a comma.</param>
    /// <returns>The value, or null where a problem was reported.</returns>
    public Quoted? Take(string what, string closing = "")
    {
        if (Next() is not { } token)
        {
            FailAtEnd(what);
            return null;
        }

        if (!token.Text.EndsWith(closing, StringComparison.Ordinal))
        {
            Fail(token, $"{what} and \"{closing}\"");
            return null;
        }

        var length = token.Text.Length - closing.Length;
        return token with { Text = token.Text[..length], At = token.At with { Length = length } };
    }

    /// <summary>Takes fixed words.</summary>
    public void Words(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Next() is not { } token)
            {
                FailAtEnd($"\"{word}\"");
            }
            else if (token.Text != word)
            {
                Fail(token, $"\"{word}\"");
            }
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        if (Next() is { } extra)
        {
            var start = extra.At.Column - 1;
            var length = line.Start + line.Length - start;
            var words = WrkFindings.Quote(line.Line.Text.AsSpan(start, length));
            findings.Refuse(line.Line.At(start, length), $"{words} follows where {findings.Tool} ends the line");
        }
    }

    private Quoted? Next()
    {
        if (failed)
        {
            return null;
        }

        var text = line.Line.Text.AsSpan(0, line.Start + line.Length);
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var start = next;
        while (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return start == next ? null : new Quoted(text[start..next].ToString(), line.Line.At(start, next - start));
    }

    private void Fail(Quoted token, string expected)
    {
        failed = true;
        findings.Refuse(token.At, $"{WrkFindings.Quote(token.Text)} stands where {findings.Tool} prints {expected}");
    }

    private void FailAtEnd(string expected)
    {
        if (!failed)
        {
            failed = true;
            findings.Refuse(line.Whole, $"the line ends where {findings.Tool} prints {expected}");
        }
    }
}
