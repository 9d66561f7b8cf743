namespace EcResults.Rules;

internal static class CopiedEvidence
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR401",
            Name = "copied-evidence",
            Law = "No two files of a submission show the same measurement.",
            Reason =
                "Two runs never agree in every count and every latency, and clocks stand in samples and logs. A file that "
                + "stands twice, reformatted, with other clocks or with other last digits, is a copy, and a repetition that was never measured makes every interval too narrow.",
            Cure = "Attach the output of the run itself, or take the run out of submission.json.",
            Check = submission =>
            {
                var copies = Check(submission).ToList();
                var told = copies.Select(copy => copy.At.Path).ToHashSet();
                return [.. copies, .. NearCopies.Check(submission).Where(near => !told.Contains(near.At.Path))];
            },
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        var first = new Dictionary<ulong, EvidenceFingerprint>();
        var told = new HashSet<string>();
        foreach (var print in submission.Fingerprints)
        {
            if (!first.TryGetValue(print.Print, out var before))
            {
                first.Add(print.Print, print);
            }
            // A copy of the text has the same figures as well: one finding a file.
            else if (told.Add(print.At.Path))
            {
                yield return new Problem(
                    print.At,
                    print.IsOfFigures
                        ? $"every figure is that of {MessageFormat.Quote(Short(submission, before))}; two runs never agree in all"
                        : $"the file is that of {MessageFormat.Quote(Short(submission, before))}; two runs never print the same",
                    "attach the output of this run, or take the run out"
                ).Beside(before.At, "the same measurement stands here");
            }
        }
    }

    private static string Short(Submission submission, EvidenceFingerprint print) =>
        print.At.Path[(submission.Files.Path.Length + 1)..];
}
