using EcResults.JsonSchema;

namespace EcResults.Rules;

/// <summary>The version of the schema, which says what the schema is.</summary>
internal static class UnknownSchemaVersion
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        if (
            submission.ManifestText is { Parsed.Root: { } root } text
            && root["schemaVersion"] is { } value
            && (text.Version is not { } version || !SubmissionSchema.Versions.Contains(version))
        )
        {
            var known = string.Join(", ", SubmissionSchema.Versions);
            yield return new Problem(
                text.Of(value.Span),
                $"the schema version {Quoted(value)} is unknown; known is {known}",
                "write 1, or use a newer release of the tool"
            );
        }
    }

    private static string Quoted(PositionedValue value) =>
        value.Kind switch
        {
            JsonKind.Object => "\"{…}\"",
            JsonKind.Array => "\"[…]\"",
            JsonKind.String => $"{MessageFormat.Quote(value.Text!)}, a string,",
            _ => MessageFormat.Quote(value.RawText),
        };
}
