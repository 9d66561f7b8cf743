using System.Text.RegularExpressions;

namespace EcResults.Rules;

/// <summary>One shape of words that nobody may publish: a row of a table of patterns.</summary>
/// <param name="What">What it is, with its article, as the finding says it.</param>
/// <param name="Shape">
/// Its regular expression. It starts with <c>\G</c> at one of the signs, so that it is tried there only, and every
/// repetition has a bound, so that no text costs the square of its length. What is found is the group <c>value</c>, or
/// the whole match where there is no such group.
/// </param>
/// <param name="Signs">What each match starts with, in capitals or small letters.</param>
internal sealed record LeakPattern(string What, Regex Shape, params string[] Signs)
{
    /// <summary>Whether a value that has the shape leads to nothing: a placeholder, a name that everybody's machine has.</summary>
    public Func<string, bool> IsHarmless { get; init; } = static _ => false;

    /// <summary>The texts that may hold it; all where nothing is said.</summary>
    public Func<ContributedText, bool> Concerns { get; init; } = static _ => true;

    /// <summary>Whether it can be nothing else: a trace is an error then, and a question to the reviewer otherwise.</summary>
    public bool IsCertain { get; init; }
}
