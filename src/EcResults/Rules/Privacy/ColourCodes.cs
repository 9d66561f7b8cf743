namespace EcResults.Rules;

internal static partial class ColourCodes
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

    /// <summary>How tools colour a terminal: ESC [ numbers m, and ESC [ K as grep adds it.</summary>
    [GeneratedRegex("""\e\[[0-9;:]{0,30}[mK]""")]
    internal static partial Regex Sequence();

    private static Problem? Check(ContributedText passage) =>
        Sequence().Match(passage.Text) is { Success: true } match
            ? new Problem(
                passage.PlaceOf(match.Index, match.Length),
                $"\"ESC{match.Value[1..]}\" colours a terminal; a file holds words only",
                LogCondenser.IsCondensed(Encoding.UTF8.GetBytes(passage.Text[..Math.Min(passage.Text.Length, 32)]))
                    ? "condense the whole log again with ecresults new, which takes the codes out"
                    : "take the codes out with ecresults validate --fix"
            )
            : null;
}
