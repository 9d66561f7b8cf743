namespace EcResults.Cli.Commands;

/// <summary>Two submissions, what differs between them, and the results that they have in common.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="Differences">What differs.</param>
/// <param name="Pairs">The results of a load and mode that both have measured.</param>
/// <param name="Contrasts">B against A by the leading measures, corrected together.</param>
internal sealed record SideBySide(
    Submission A,
    Submission B,
    Differences Differences,
    IReadOnlyList<(Result A, Result B)> Pairs,
    IReadOnlyList<Contrast> Contrasts
)
{
    public static SideBySide Of(Submission a, Submission b)
    {
        // Both have a manifest: SubmissionSource.One has seen to that.
        var differences = Differences.Between(a, b)!;
        var pairs = differences.Shared(Result.OfEach(a, a.Manifest!), Result.OfEach(b, b.Manifest!)).ToList();
        return new SideBySide(a, b, differences, pairs, Contrast.Of(pairs));
    }
}
