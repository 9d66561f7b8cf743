namespace EcResults.Rules;

internal static class SchemaViolation
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR008",
            Name = "schema",
            Law = "submission.json follows the JSON schema of its version, and this tool knows that version.",
            Reason =
                "The schema says which members there are, what they may hold, and in which unit. A misspelt member would "
                + "otherwise be lost without a word. An old submission keeps validating under its own version.",
            Cure =
                "Compare the place of the finding with the commented example in schema/README.md, or let your editor use "
                + "schema/submission.schema.json.",
            Check = submission => [.. Check(submission), .. UnknownSchemaVersion.Check(submission)],
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (submission.ManifestText is not { } text)
        {
            yield break;
        }

        foreach (var violation in text.Violations)
        {
            // What is wrong with the version is said below, with the versions that are known.
            if (violation.InstanceLocation != "/schemaVersion")
            {
                yield return new Problem(
                    text.Of(violation.Span),
                    violation.Message,
                    "schema/README.md has a complete commented example"
                );
            }
        }
    }
}
