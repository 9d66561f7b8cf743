namespace EcResults.Rules;

/// <summary>Something in a submission that nobody may see, found by a rule of secrets.</summary>
/// <param name="Text">Where it stands.</param>
/// <param name="Found">Its first words.</param>
/// <param name="LastLine">The last line of the file that belongs to it.</param>
internal sealed record Disclosure(ContributedText Text, TextSpan Found, int LastLine)
{
    /// <summary>What a row of a table found.</summary>
    public static Disclosure Of(ContributedText text, TextSpan found) => new(text, found, text.LineNumber(found.End));

    /// <summary>The line that it starts on.</summary>
    public int FirstLine => Text.LineNumber(Found.Start);

    /// <summary>Its first words, by which other findings that repeat it are told.</summary>
    public string Value => Text.Text.Substring(Found.Start, Found.Length);

    /// <summary>The finding: it says where, and repeats nothing.</summary>
    public Problem ToProblem(string help) =>
        new(
            Text.HiddenPlaceOf(Found.Start, 0) with
            {
                Column = 0,
                Length = 0,
            },
            $"{Found.What} stands here; a submission holds none",
            help
        );
}
