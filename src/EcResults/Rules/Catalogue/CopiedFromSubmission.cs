namespace EcResults.Rules;

internal static class CopiedFromSubmission
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR402",
            Name = "copied-from-submission",
            Law = "No run shows the measurement of a run in another submission.",
            Reason =
                "The same measurement in two results counts twice in every group, and one of the two claims a machine or a "
                + "day that it was not measured on. Captures of the environment may be equal: machines are measured again. "
                + "A result that supersedes another one may take its evidence over.",
            Cure =
                "Attach the output of the run itself. To replace a published result, give that one a status with supersededBy.",
            CheckCatalog = Check,
        };

    private static IEnumerable<Problem> Check(Catalog catalog)
    {
        // Nearly all of them stand once, and a catalog of thousands has a million.
        var (once, shared) = (new HashSet<ulong>(), new HashSet<ulong>());
        foreach (var print in catalog.Submissions.SelectMany(submission => submission.Fingerprints))
        {
            _ = once.Add(print.Print) || shared.Add(print.Print);
        }

        var seen = new Dictionary<ulong, List<(Submission Submission, EvidenceFingerprint Print)>>();
        // The later one is the copy.
        foreach (var submission in catalog.EarliestFirst)
        {
            var told = new HashSet<string>();
            foreach (var print in submission.Fingerprints.Where(print => shared.Contains(print.Print)))
            {
                if (!seen.TryGetValue(print.Print, out var same))
                {
                    seen.Add(print.Print, same = []);
                }

                // Every pair is looked at, so that whether there is a copy depends on no order.
                var (other, before) = same.Find(one =>
                    one.Submission != submission && !Supersede(one.Submission, submission)
                );
                same.Add((submission, print));
                if (other is not null && told.Add(print.At.Path))
                {
                    yield return new Problem(
                        print.At,
                        $"{(print.IsOfFigures ? "every figure" : "the file")} of {MessageFormat.Quote(submission.Id)} is that of a run in {MessageFormat.Quote(other.Id)}; two runs never agree in all",
                        "attach the output of this run"
                    ).Beside(before.At, "the same measurement stands here");
                }
            }
        }
    }

    private static bool Supersede(Submission left, Submission right) =>
        left.Manifest?.Status?.SupersededBy == right.Id || right.Manifest?.Status?.SupersededBy == left.Id;
}
