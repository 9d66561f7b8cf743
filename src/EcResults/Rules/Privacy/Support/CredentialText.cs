namespace EcResults.Rules;

/// <summary>Finds what logs somebody in, by the words before it and by its looks.</summary>
internal static class CredentialText
{
    /// <summary>All credentials of a submission.</summary>
    public static IEnumerable<Disclosure> Find(Submission submission) =>
        ContributedTexts.Of(submission).SelectMany(Find);

    /// <summary>All credentials of a contributed text; of one that several tables know, the first words only.</summary>
    private static IEnumerable<Disclosure> Find(ContributedText text)
    {
        var behind = 0;
        foreach (
            var found in CredentialPatterns
                .Table.Find(text)
                .Concat(TokenPatterns.Table.Find(text))
                .Concat(ServiceTokenPatterns.Table.Find(text))
                .Concat(TokenPatterns.Dotted.Find(text))
                .OrderBy(found => found.Start)
                .ThenByDescending(found => found.Length)
        )
        {
            if (found.Start >= behind)
            {
                yield return Disclosure.Of(text, found);
                behind = found.End;
            }
        }
    }
}
