namespace EcResults.Rules;

internal static class ControlCharacters
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR506",
            Name = "control-characters",
            Law =
                "No file, value or name holds control characters, characters that change the direction of text, or characters that do not show.",
            Reason =
                "They make a reviewer see another text than the one that is there, hide text in text, or act on the "
                + "terminal that shows it. Letters of every script are fine, and so are joiners between them in words and in emoji; colours "
                + "in a tool's output are a warning (ECR509).",
            Cure = "Remove the character; attach the tool's output as it printed it.",
            // A file with NUL is no text at all (ECR005): its other bytes say nothing more.
            Check = submission =>
                ContributedTexts
                    .Of(submission)
                    .Where(passage =>
                        passage.Kind != ContributedTextKind.File
                        || !passage.Text.Contains('\0', StringComparison.Ordinal)
                    )
                    .SelectMany(Check),
        };

    private static IEnumerable<Problem> Check(ContributedText passage)
    {
        // One finding for each kind of character in a passage: a binary file has thousands.
        var told = new HashSet<int>();
        var text = IsEvidence(passage)
            ? ColourCode.Sequence().Replace(passage.Text, static colour => new string(' ', colour.Length))
            : passage.Text;
        var at = 0;
        while (HiddenCharacters.Next(text, at) is var (start, codePoint, length))
        {
            at = start + length;
            if (!HasOtherRule(passage, codePoint) && !IsSpelling(passage, start) && told.Add(codePoint))
            {
                yield return Problem(passage, start, codePoint, length);
            }
        }

        // A value or a name has one line and no tabs.
        var blank = passage.Kind is ContributedTextKind.Value or ContributedTextKind.Name
            ? passage.Text.AsSpan().IndexOfAny('\t', '\n')
            : -1;
        if (blank >= 0)
        {
            yield return Problem(passage, blank, passage.Text[blank], 1);
        }
    }

    /// <summary>Whether a file is a tool's output, which may be coloured.</summary>
    internal static bool IsEvidence(ContributedText passage) =>
        passage.Kind == ContributedTextKind.File && SubmissionLayout.EvidenceAt(passage.Entry) is not null;

    /// <summary>NUL (ECR005) and CR (ECR005) in files.</summary>
    private static bool HasOtherRule(ContributedText passage, int codePoint) =>
        codePoint is 0 or '\r' && passage.Kind is ContributedTextKind.File or ContributedTextKind.Prose;

    /// <summary>Whether a contributor's own words are spelt with it; no tool prints such words.</summary>
    private static bool IsSpelling(ContributedText passage, int at) =>
        passage.Kind is ContributedTextKind.Prose or ContributedTextKind.Value
        && HiddenCharacters.ShapesText(passage.Text, at);

    private static Problem Problem(ContributedText passage, int start, int codePoint, int length)
    {
        var code = codePoint.ToString("X4", CultureInfo.InvariantCulture);
        var where = passage.Kind == ContributedTextKind.Name ? " in the file's name" : "";
        return new Problem(
            passage.LocationOf(start, length),
            $"\"U+{code}\"{where} is {HiddenCharacters.Words(codePoint)}; none is allowed",
            passage.Kind == ContributedTextKind.File
                ? "attach the tool's output as it printed it"
                : "remove the character"
        );
    }
}
