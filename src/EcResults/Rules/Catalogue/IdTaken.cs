namespace EcResults.Rules;

internal static class IdTaken
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR403",
            Name = "id-taken",
            Law = "No two submissions have the same id, nor ids that differ only in case or dots.",
            Reason =
                "The id is the address of a result. Two of them that look alike are taken for each other, and on some file "
                + "systems and servers they are the same.",
            Cure =
                "Give the new submission an id of its own, for instance with a number at the end of the machine's name.",
            CheckCatalog = Check,
        };

    private static IEnumerable<Problem> Check(Catalog catalog)
    {
        var first = new Dictionary<string, (Submission Submission, string Id, Location At)>();
        foreach (var submission in catalog.EarliestFirst)
        {
            var at = submission.IdPlace;
            foreach (var id in Ids(submission))
            {
                if (
                    !first.TryAdd(LookAlike.FoldedId(id), (submission, id, at))
                    && first[LookAlike.FoldedId(id)] is var taken
                    && taken.Submission != submission
                )
                {
                    yield return new Problem(
                        at,
                        id == taken.Id
                            ? $"the id {MessageFormat.Quote(id)} is that of another submission, {MessageFormat.Quote(taken.Submission.Files.Path)}"
                            : $"the id {MessageFormat.Quote(id)} differs from {MessageFormat.Quote(taken.Id)} only in case or dots",
                        "give this submission an id of its own"
                    ).Beside(taken.At, "the other one stands here");
                }
            }
        }
    }

    private static IEnumerable<string> Ids(Submission submission) =>
        new[] { submission.Id, submission.Manifest?.Id }.OfType<string>().Distinct();
}
