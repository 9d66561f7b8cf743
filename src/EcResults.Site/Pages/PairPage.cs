namespace EcResults.Site.Pages;

/// <summary>One submission against another: what differs first, then the figures side by side.</summary>
internal sealed class PairPage(Pair pair)
{
    private readonly IReadOnlyList<Contrast> contrasts = pair.Contrasts;

    public static IEnumerable<Page> Pages(SiteModel site) =>
        site.Pairs.Select(pair => new Page(
            SitePaths.Pair(pair.A.Id, pair.B.Id),
            Headline(pair),
            $"{pair.A.Id} against {pair.B.Id}: what differs, and what eCapture costs on each.",
            new PairPage(pair)
        )
        {
            Section = SitePaths.Compare,
            Crumbs = [new Crumb("Compare", SitePaths.Compare), new Crumb("Pairs", SitePaths.Pairs)],
        });

    public SubmissionView A => pair.A;

    public SubmissionView B => pair.B;

    public string Title => Headline(pair);

    /// <summary>The only thing that differs, with its article; null where there are more.</summary>
    public string? Only => pair.Differences.Only?.Words;

    public string DifferenceCount => Numbers.Of(pair.Differences.Different.Count, "thing differs", "things differ");

    public IReadOnlyList<DifferenceRow> Differences =>
        [
            .. pair.Differences.Different.Select(difference => new DifferenceRow(
                Subject(difference),
                difference.A ?? "not recorded",
                difference.B ?? "not recorded"
            )),
        ];

    public string Unrecorded => string.Join(", ", pair.Differences.Unrecorded);

    /// <summary>What a reader has to know about these machines; each once.</summary>
    public IReadOnlyList<string> MachineWarnings =>
        [.. new[] { pair.A.MachineWarning, pair.B.MachineWarning }.OfType<string>().Distinct()];

    /// <summary>The verdict in a sentence.</summary>
    public string Verdict => Contrast.Summary(contrasts);

    public IReadOnlyList<PairLoad> Loads => PairLoad.Of(pair, contrasts);

    /// <summary>What differs first, with both values: <c>Kernel 5.10.0 against 6.1.0</c>.</summary>
    private static string Headline(Pair pair) =>
        $"{Subject(pair.First)}: {pair.First.A ?? "not recorded"} against {pair.First.B ?? "not recorded"}";

    private static string Subject(Difference difference)
    {
        var words = difference.Words.StartsWith("the ", StringComparison.Ordinal)
            ? difference.Words[4..]
            : difference.Words;
        return Sentences.Capital(words);
    }
}

/// <summary>One thing that differs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="A">How it is in the first.</param>
/// <param name="B">How it is in the second.</param>
internal sealed record DifferenceRow(string Name, string A, string B);
