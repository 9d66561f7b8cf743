namespace EcResults.Site.Models;

/// <summary>Two submissions that have a page of their own against each other.</summary>
/// <param name="A">The first: the one with the smaller value of what differs.</param>
/// <param name="B">The second.</param>
/// <param name="Differences">What differs between them.</param>
internal sealed record Pair(SubmissionView A, SubmissionView B, Differences Differences)
{
    /// <summary>What differs first, for headings.</summary>
    public Difference First => Differences.Different[0];

    /// <summary>What differs, for lists: the value of both, and whether there is more.</summary>
    public string Words =>
        Differences.Only is { } only ? $"Only {only.Sentence}"
        : Differences.Different.Count == 1 ? Sentences.Capital(First.Sentence)
        : $"{Sentences.Capital(First.Sentence)}; also {string.Join(", ", Differences.Different.Skip(1).Select(other => other.Words))}";

    /// <summary>The results of a load and mode that both have measured.</summary>
    public IEnumerable<(Result A, Result B)> Results => Differences.Shared(A.Results, B.Results);

    /// <summary>B against A by the leading measures, corrected together.</summary>
    public IReadOnlyList<Contrast> Contrasts => Contrast.Of(Results);
}
