using System.Runtime.CompilerServices;

namespace EcResults.Rules;

/// <summary>Everything that a submission says, for rules on what nobody may publish: files, values and names.</summary>
internal static class ContributedTexts
{
    // Every rule of this range asks for them.
    private static readonly ConditionalWeakTable<Submission, ContributedText[]> Known = [];

    /// <summary>
    /// All contributed texts in the order of the files. A file that is no UTF-8 is read as far as it goes: what is wrong with its
    /// encoding hides no secret.
    /// </summary>
    public static IReadOnlyList<ContributedText> Of(Submission submission) =>
        Known.GetValue(submission, key => [.. Read(key)]);

    private static IEnumerable<ContributedText> Read(Submission submission)
    {
        var sources = submission.Readings.ToDictionary(reading => reading.Path, reading => reading.Source);
        foreach (var entry in submission.Files.Entries)
        {
            yield return new ContributedText(
                entry.Path,
                ContributedTextKind.Name,
                entry.Path,
                submission.Files.LocationOf(entry.Path),
                IsPlain: false
            );
            if (entry.Content is not { } content)
            {
                continue;
            }

            if (entry.Path == SubmissionFiles.ManifestName && submission.ManifestText is { Parsed.Root: { } root } json)
            {
                foreach (var value in Values(entry.Path, json, root))
                {
                    yield return value;
                }

                continue;
            }

            var source = sources.GetValueOrDefault(entry.Path) ?? Decode(submission, entry.Path, content.Span);
            yield return new ContributedText(
                entry.Path,
                entry.Path == SubmissionFiles.ProseName ? ContributedTextKind.Prose : ContributedTextKind.File,
                source.Content,
                new Location(source, 1, 1, 0),
                IsPlain: true
            );
        }
    }

    private static SourceText Decode(Submission submission, string path, ReadOnlySpan<byte> bytes) =>
        path == SubmissionFiles.ProseName && submission.Prose is { } prose
            ? prose
            : new SourceText(
                submission.Files.DisplayPath(path),
                Encoding.UTF8.GetString(bytes[(bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0)..])
            );

    private static IEnumerable<ContributedText> Values(string entry, ManifestText json, JsonElement root)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        while (open.TryPop(out var value))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                yield return Value(entry, json, value);
            }

            foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
            {
                // A key has no raw text of its own; most are the format's, and the others have the place of the key.
                yield return new ContributedText(
                    entry,
                    ContributedTextKind.Value,
                    member.Name,
                    json.Of(json.Parsed.SpanOfName(member)),
                    IsPlain: false
                );
                open.Push(member.Value);
            }

            foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default)
            {
                open.Push(item);
            }
        }
    }

    private static ContributedText Value(string entry, ManifestText json, JsonElement value)
    {
        var text = value.GetString()!;
        var at = json.Of(json.Parsed.SpanOf(value));
        // Without an escape the words stand in the file one for one, behind the quotation mark.
        var isPlain = at.Column > 0 && value.GetRawText().Length == text.Length + 2;
        return new ContributedText(
            entry,
            ContributedTextKind.Value,
            text,
            isPlain ? at with { Column = at.Column + 1 } : at,
            isPlain
        );
    }
}
