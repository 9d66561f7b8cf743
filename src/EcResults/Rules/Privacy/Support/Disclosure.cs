namespace EcResults.Rules;

/// <summary>Something in a submission that nobody may see, found by a rule of secrets.</summary>
/// <param name="ContributedText">Where it stands.</param>
/// <param name="Start">Where it starts in the contributed text.</param>
/// <param name="Length">How long its first line is.</param>
/// <param name="LastLine">The last line of the file that belongs to it.</param>
/// <param name="Message">What it is, without its value.</param>
internal sealed record Disclosure(ContributedText ContributedText, int Start, int Length, int LastLine, string Message)
{
    /// <summary>What a row of a table found.</summary>
    public static Disclosure Of(ContributedText text, TextSpan found) =>
        new(
            text,
            found.Start,
            found.Length,
            text.LineNumber(found.Start),
            $"{found.What} stands here; a submission holds none"
        );

    /// <summary>Its first words, by which other findings that repeat it are told; empty where it is too short for that.</summary>
    public string Value => ContributedText.Text.Substring(Start, Math.Min(Length, ContributedText.Text.Length - Start));

    /// <summary>The finding: it says where, and repeats nothing.</summary>
    public Problem ToProblem(string help) =>
        new(ContributedText.HiddenPlaceOf(Start, 0) with { Column = 0, Length = 0 }, Message, help);
}
