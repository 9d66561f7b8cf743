namespace EcResults.Site.Words;

/// <summary>What no evidence says, so that it may differ from what a reader takes for granted.</summary>
internal static class Unrecorded
{
    /// <summary>The conditions that at least one of some results did not record, in words.</summary>
    public static string By(IEnumerable<Result> results) => Words(ListOf(results));

    /// <summary>Such conditions as a list in a sentence.</summary>
    public static string Words(IReadOnlyCollection<string> missing) =>
        missing.Count == 0 ? "nothing that changes figures" : string.Join(", ", missing);

    /// <summary>The conditions that at least one of some results did not record, each in words.</summary>
    public static IReadOnlyList<string> ListOf(IEnumerable<Result> results)
    {
        var submissions = results.Select(result => (result.Submission, result.Manifest)).Distinct().ToList();
        return
        [
            .. Condition
                .All.Where(condition => submissions.Exists(one => condition.Of(one.Submission, one.Manifest) is null))
                .Select(condition => condition.Words),
        ];
    }
}
