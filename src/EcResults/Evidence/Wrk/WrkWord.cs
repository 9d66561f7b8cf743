namespace EcResults.Evidence;

/// <summary>One word of a <see cref="WrkForm"/>.</summary>
/// <param name="Text">The fixed word, or what is printed directly behind the value, such as a comma.</param>
/// <param name="Slot">The value, or null for a fixed word.</param>
internal sealed record WrkWord(string Text, WrkSlot? Slot)
{
    /// <summary>What the tool prints there, for messages.</summary>
    public string Meaning =>
        Slot is null ? $"\"{Text}\""
        : Text.Length == 0 ? Slot.Words
        : $"{Slot.Words} and \"{Text}\"";

    /// <summary>Reads a word such as <c>requests</c> or <c>{runtime},</c> of a form.</summary>
    public static WrkWord Of(string word) =>
        word.StartsWith('{') && word.IndexOf('}', StringComparison.Ordinal) is var end
            ? new WrkWord(word[(end + 1)..], WrkSlot.Named(word[1..end]))
            : new WrkWord(word, null);

    /// <summary>Whether a printed word is this one, or is a value and ends like it.</summary>
    public bool Fits(ReadOnlySpan<char> word) =>
        Slot is null
            ? word.SequenceEqual(Text)
            : word.Length > Text.Length && word.EndsWith(Text, StringComparison.Ordinal);
}
