namespace EcResults.Rules;

/// <summary>Something in a submission that nobody may see, found by a rule of secrets.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Start">Where it starts in the passage.</param>
/// <param name="Length">How long its first line is.</param>
/// <param name="LastLine">The last line of the file that belongs to it.</param>
/// <param name="Message">What it is, without its value.</param>
internal sealed record Disclosure(Passage Passage, int Start, int Length, int LastLine, string Message)
{
    /// <summary>Its first words, by which other findings that repeat it are told; empty where it is too short for that.</summary>
    public string Value => Passage.Text.Substring(Start, Math.Min(Length, Passage.Text.Length - Start));

    /// <summary>The finding: it says where, and repeats nothing.</summary>
    public Problem ToProblem(string help) =>
        new(Passage.HiddenPlaceOf(Start, 0) with { Column = 0, Length = 0 }, Message, help);
}
