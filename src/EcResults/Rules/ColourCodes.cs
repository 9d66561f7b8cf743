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
                Passages.Of(submission).Where(ControlCharacters.IsEvidence).Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(Passage passage)
    {
        var text = passage.Text;
        for (
            var escape = text.IndexOf('\u001b', StringComparison.Ordinal);
            escape >= 0;
            escape = text.IndexOf('\u001b', escape + 1)
        )
        {
            if (ColourSequences.LengthAt(text, escape) is > 0 and var length)
            {
                return new Problem(
                    passage.PlaceOf(escape, length),
                    $"\"ESC{text.AsSpan(escape + 1, length - 1)}\" colours a terminal; a file holds words only",
                    "take the codes out with ecresults validate --fix"
                );
            }
        }

        return null;
    }
}
