using EcResults.Submissions.Schema;

namespace EcResults.Submissions;

/// <summary>submission.json as text, with the places of its values and what its schema says of it.</summary>
public sealed record ManifestText
{
    private ManifestText(SourceText source, JsonText parsed)
    {
        Source = source;
        Parsed = parsed;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>Its values with their positions, or why it is not strict JSON.</summary>
    public JsonText Parsed { get; }

    /// <summary>The format version that it states, or null where it states none.</summary>
    public long? Version { get; private init; }

    /// <summary>How it breaks the schema of its version; empty also where there is no such schema.</summary>
    public IReadOnlyList<SchemaFinding> Violations { get; private init; } = [];

    /// <summary>The manifest, or null where the text breaks its schema or states a version that is not known.</summary>
    public Manifest? Manifest { get; private init; }

    /// <summary>Parses, picks the schema by <c>schemaVersion</c>, evaluates, and maps what it accepts.</summary>
    public static ManifestText Read(SourceText source, ReadOnlyMemory<byte> utf8)
    {
        var parsed = JsonText.Parse(utf8);
        var text = new ManifestText(source, parsed);
        if (parsed.Root is not { } root)
        {
            return text;
        }

        // 1.0 is the number 1, to JSON Schema as to people.
        var version =
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("schemaVersion", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.GetDouble() is >= 1 and < 1e6 and var number
                ? (double.IsInteger(number) ? (long)number : (long?)null)
                : null;
        // Without a version that we know, the newest schema says best what is missing.
        var schema = SubmissionSchema.OfVersion(version) ?? (version is null ? SubmissionSchema.Newest : null);
        var violations = schema?.Validate(parsed) ?? [];
        var isKnown = violations.Count == 0 && version == Submissions.Manifest.CurrentSchemaVersion;
        return text with
        {
            Version = version,
            Violations = violations,
            // A test proves that whatever the schema accepts fits the model.
            Manifest = isKnown ? JsonSerializer.Deserialize(root, ManifestJson.Default.Manifest) : null,
        };
    }

    /// <summary>The place of a value by its JSON pointer, or of its nearest parent that exists.</summary>
    /// <param name="pointer">For instance <c>/runs/3/mode</c>.</param>
    public Location At(string pointer)
    {
        var path = pointer;
        while (true)
        {
            if (Parsed.TryFind(path, out var value))
            {
                return Of(Parsed.SpanOf(value));
            }

            if (path.Length == 0)
            {
                return Source.Whole;
            }

            path = path[..path.LastIndexOf('/')];
        }
    }

    /// <summary>A stretch of the JSON text as a place in the file.</summary>
    public Location Of(JsonSpan span)
    {
        // What is missing at the end of a text has a place after its last character.
        var line = Math.Min(span.Line, Source.Lines.Count);
        return line == span.Line && span.Column - 1 + span.Length <= Source.Lines[line - 1].Text.Length
            ? new Location(Source, line, span.Column, span.Length)
            : new Location(Source, line, 0, 0);
    }
}
