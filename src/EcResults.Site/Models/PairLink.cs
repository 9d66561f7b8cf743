namespace EcResults.Site.Models;

/// <summary>The way to the page of a pair.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Words">What differs.</param>
/// <param name="A">The id of the first.</param>
/// <param name="B">The id of the second.</param>
internal sealed record PairLink(string Path, string Words, string A, string B)
{
    public static PairLink Of(Pair pair) => new(SitePaths.Pair(pair.A.Id, pair.B.Id), pair.Words, pair.A.Id, pair.B.Id);
}
