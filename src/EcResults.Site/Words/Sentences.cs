namespace EcResults.Site.Words;

/// <summary>Words at the beginning of a sentence or a heading.</summary>
internal static class Sentences
{
    /// <summary>The words with a capital, unless they begin with eCapture's name.</summary>
    public static string Capital(string words) =>
        words.StartsWith("eCapture", StringComparison.Ordinal) ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
