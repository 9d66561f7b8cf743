namespace EcResults.Rules;

/// <summary>Something in a contributed text that nobody may publish, or that may lead to a person or a machine.</summary>
/// <param name="Text">The text that holds it.</param>
/// <param name="Pattern">The row of the table that found it.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is.</param>
internal sealed record Leak(ContributedText Text, LeakPattern Pattern, int Start, int Length)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>What it is, with its article.</summary>
    public string What => Pattern.What;

    /// <summary>Its characters; of a key in several lines the first words.</summary>
    public string Value => Text.Text.Substring(Start, Length);

    /// <summary>Where all that belongs to it ends: a private key goes on behind its first words.</summary>
    public int Reach { get; init; } = Start + Length;

    /// <summary>The finding about a secret: it says where, and repeats nothing.</summary>
    public Problem Refused(string help) =>
        new(
            Text.HiddenLocationOf(Start, 0) with
            {
                Column = 0,
                Length = 0,
            },
            $"{What} stands here; a submission holds none",
            help
        );
}
