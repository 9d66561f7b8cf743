namespace EcResults.Submissions;

/// <summary>A submitter's name as an id holds it.</summary>
public static class SubmitterNames
{
    /// <summary>
    /// The part of the id that <c>ecresults new</c> writes: the GitHub account, else the name, in lower case, letters
    /// and digits only; empty where the name has none.
    /// </summary>
    public static string IdPart(Submitter submitter) => Kept(submitter.GitHub ?? submitter.Name, "");

    /// <summary>Every spelling of account and name that an id may hold: dots and dashes may stay.</summary>
    public static IReadOnlyList<string> Spellings(Submitter submitter) =>
        [
            .. new[] { submitter.GitHub, submitter.Name }
                .OfType<string>()
                .SelectMany(name => new[] { Kept(name, ""), Kept(name, "."), Kept(name, ".-") })
                .Where(spelling => spelling.Length > 0)
                .Distinct(),
        ];

    private static string Kept(string name, string marks) =>
        string.Concat(
                name.ToLowerInvariant()
                    .Where(letter =>
                        char.IsAsciiLetterOrDigit(letter) || marks.Contains(letter, StringComparison.Ordinal)
                    )
            )
            .Trim('.', '-');
}
