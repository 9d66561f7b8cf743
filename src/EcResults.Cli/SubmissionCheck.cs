namespace EcResults.Cli;

/// <summary>Reads and checks submissions, several at once.</summary>
internal static class SubmissionCheck
{
    /// <summary>Reads each submission and checks it with all rules.</summary>
    /// <param name="places">Where they lie.</param>
    /// <param name="take">
    /// Says what is kept of a submission (its number in the list, itself, its findings). Thousands of whole ones fit no
    /// memory: <see cref="RunEvidenceFigures.WithoutTexts"/> is what the rest of the catalog needs.
    /// </param>
    /// <returns>What was kept, in the order of the places.</returns>
    public static IReadOnlyList<T> Run<T>(
        IReadOnlyList<SubmissionPlace> places,
        Func<int, Submission, IReadOnlyList<Diagnostic>, T> take
    )
    {
        var results = new T[places.Count];
        var alone = places.Count == 1;
        void One(int index)
        {
            var submission = SubmissionReader.Read(SubmissionSource.Read(places[index]), alone);
            results[index] = take(index, submission, RuleBook.Check(submission, alone));
        }

        if (alone)
        {
            // Threads cost more to start than one submission takes.
            One(0);
        }
        else
        {
            Several(places.Count, One);
        }

        return results;
    }

    /// <summary>Apart, so that the library is loaded only where it is used.</summary>
    private static void Several(int count, Action<int> one) => Parallel.For(0, count, one);
}
