namespace EcResults.Cli.Checking;

/// <summary>Reads and checks submissions, several at once.</summary>
internal static class SubmissionCheck
{
    /// <summary>Reads each submission and checks it with all rules.</summary>
    /// <param name="places">Where they lie.</param>
    /// <param name="take">
    /// Says what is kept of a submission (its number in the list, itself, its findings). Thousands of whole ones fit no
    /// memory.
    /// </param>
    /// <returns>What was kept, in the order of the places.</returns>
    public static IReadOnlyList<T> Run<T>(
        IReadOnlyList<SubmissionPlace> places,
        Func<int, Submission, IReadOnlyList<Finding>, T> take
    )
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var results = new T[places.Count];
        Parallel.For(
            0,
            places.Count,
            index =>
            {
                var submission = SubmissionReader.Read(SubmissionSource.Read(places[index]));
                var findings = RuleBook.Check(submission, today);
                results[index] = take(index, submission with { Grade = EvidenceGrade.Of(findings) }, findings);
            }
        );
        return results;
    }
}
