namespace EcResults.Rules;

internal static class ColourCodes
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR509",
            Name = "colour-codes",
            Severity = Severity.Warning,
            Law = "Raw output holds no colour codes.",
            Reason =
                "eCapture and pidstat colour what they print, eCapture also into a file. The codes are passed over, but "
                + "they make the file hard to read and to search.",
            Cure = "Take them out with ecresults validate --fix, or set NO_COLOR=1 (behind sudo) when measuring.",
            Check = submission =>
                ContributedTexts.Of(submission).Where(ControlCharacters.IsEvidence).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(ContributedText passage) =>
        ColourCode.Sequence().Match(passage.Text) is { Success: true } match
            ? new Problem(
                passage.LocationOf(match.Index, match.Length),
                $"\"ESC{match.Value[1..]}\" colours a terminal; a file holds words only",
                passage.Text.StartsWith(EcaptureMarker.HeaderStart, StringComparison.Ordinal)
                    ? "condense the whole log again with ecresults new, which takes the codes out"
                    : "take the codes out with ecresults validate --fix"
            )
            : null;
}
