using System.Text.Json;

namespace EcResults.Rules;

internal static class UnknownSchemaVersion
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR009",
            Name = "unknown-schema-version",
            Law = "schemaVersion is a version that this tool knows.",
            Reason = "The version picks the schema. An old submission keeps validating under its own version for ever.",
            Cure = "Write the newest version, 1, or use a newer release of the tool.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        if (
            submission.ManifestText is { Parsed.Root: { } root } text
            && root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("schemaVersion", out var value)
            && (text.Version is not { } version || !SubmissionSchema.Versions.Contains(version))
        )
        {
            var known = string.Join(", ", SubmissionSchema.Versions);
            yield return new Problem(
                text.Of(text.Parsed.SpanOf(value)),
                $"the schema version {Quoted(value)} is unknown; known is {known}",
                "write 1, or use a newer release of the tool"
            );
        }
    }

    private static string Quoted(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "\"{…}\"",
            JsonValueKind.Array => "\"[…]\"",
            JsonValueKind.String => $"{Shown.Quote(value.GetString()!)}, a string,",
            _ => Shown.Quote(value.GetRawText()),
        };
}
