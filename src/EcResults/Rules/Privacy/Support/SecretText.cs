namespace EcResults.Rules;

/// <summary>Finds private keys and the secrets of TLS sessions, and tells how far each of them reaches.</summary>
internal static class SecretText
{
    /// <summary>All secrets of a submission.</summary>
    public static IEnumerable<Disclosure> Find(Submission submission) =>
        ContributedTexts.Of(submission).SelectMany(Find);

    private static IEnumerable<Disclosure> Find(ContributedText text)
    {
        var behind = 0;
        var hasEnd = true;
        foreach (var found in SecretPatterns.Table.Find(text))
        {
            if (found.Start < behind)
            {
                continue;
            }

            var secret = Disclosure.Of(text, found);
            if (found.Pattern.IsArmoured)
            {
                // A key that was cut may go on to the end of the file.
                var end = hasEnd ? text.Text.IndexOf("-----END", found.Start, StringComparison.Ordinal) : -1;
                hasEnd = end >= 0;
                behind = Math.Max(end, found.End);
                secret = secret with { LastLine = text.LineNumber(hasEnd ? end : text.Text.Length - 1) };
            }

            yield return secret;
        }
    }
}
