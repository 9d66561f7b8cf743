namespace EcResults.Rules;

internal static class InvalidJson
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR007",
            Name = "invalid-json",
            Law =
                "submission.json is strict JSON: one value, no comments, no duplicate keys, no NaN, no trailing commas or text.",
            Reason =
                "Parsers disagree about everything outside of strict JSON. Of two equal keys one silently wins, and not "
                + "the same one everywhere.",
            Cure =
                "Mend the text at the place of the finding. An editor that knows the schema marks it while you type.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission.ManifestText is { Parsed.Error: { } error } text)
        {
            yield return new Problem(text.Of(error.Span), error.Message, "mend the JSON here")
            {
                Related = error.First is { } first ? [new Related(text.Of(first), "it stands here first")] : [],
            };
        }
    }
}
