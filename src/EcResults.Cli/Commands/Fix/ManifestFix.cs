namespace EcResults.Cli.Commands;

/// <summary>
/// The manifest with its derived figures made anew and in its canonical layout. A run's figures that are written and
/// contradict its raw files stay as they are, and so do medians over such a run: to write what the raw files say now
/// would hide that a digit was changed in one of them.
/// </summary>
/// <param name="Json">The new content, or null where it stays.</param>
/// <param name="What">What is done, in words.</param>
/// <param name="LeftAlone">What is not mended, why, and what to do.</param>
internal sealed record ManifestFix(byte[]? Json, IReadOnlyList<string> What, IReadOnlyList<string> LeftAlone)
{
    private static readonly ManifestFix Nothing = new(null, [], []);

    public static ManifestFix Of(Submission submission)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { Parsed.Root: { } root } text })
        {
            // What breaks the schema has no meaning that could be kept.
            return Nothing;
        }

        var canonical = SubmissionBuilder.ToJson(manifest);
        if (!JsonElement.DeepEquals(root, JsonDocument.Parse(canonical).RootElement))
        {
            return Nothing with
            {
                LeftAlone =
                [
                    $"{text.Source.Path}: a value is written in a way that the canonical layout would lose, such as a time with a zero fraction or a figure with more than 17 digits; write it plainly",
                ],
            };
        }

        var runs = submission.Runs.Select(run => RunFix.Of(submission, run)).ToList();
        var (summary, left) = SummaryFix.Of(manifest, submission.Runs, runs);
        var mended = manifest with { Summary = summary };
        var json = SubmissionBuilder.ToJson(mended);
        var what = new List<string>();
        if (!summary.SequenceEqual(manifest.Summary))
        {
            what.Add("summary recomputed from raw files");
        }

        var written = submission.Files.Find(SubmissionFiles.ManifestName)!.Content!.Value.Span;
        if (what.Count == 0 && !written.SequenceEqual(json))
        {
            what.Add("canonical layout");
        }

        return new ManifestFix(
            what.Count == 0 ? null : json,
            what,
            [
                .. runs.SelectMany(run => run.LeftAlone(text.Source.Path)),
                .. left.Select(words => $"{text.Source.Path}: {words}"),
            ]
        );
    }
}
