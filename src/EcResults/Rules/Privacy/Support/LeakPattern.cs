namespace EcResults.Rules;

/// <summary>One shape of words that nobody may publish: a row of a table of patterns.</summary>
/// <param name="What">What it is, with its article, as the finding says it.</param>
/// <param name="Signs">What each match holds in capitals or small letters, with a bar between two.</param>
/// <param name="Shape">
/// Its regular expression, tried where a sign starts and nowhere else. Every repetition has a bound, so that no text
/// costs the square of its length. What is found is each capture of the group <c>value</c>, or the whole match where
/// there is no such group.
/// </param>
internal sealed record LeakPattern(string What, string Signs, string Shape)
{
    // Read when a sign first stands in a text, because most rows never meet one; interpreted, because to compile it takes
    // longer than all its uses.
    private Regex? expression;

    /// <summary>Whether capitals and small letters are the same to the shape.</summary>
    public bool AnyCase { get; init; }

    /// <summary>Whether a value that has the shape leads to nothing: a placeholder, a name that everybody's machine has.</summary>
    public Func<string, bool> IsHarmless { get; init; } = static _ => false;

    /// <summary>The texts that may hold it; all where nothing is said.</summary>
    public Func<ContributedText, bool> Concerns { get; init; } = static _ => true;

    /// <summary>Whether the letters around a sign that is frequent allow a match; a cheap look before the expression.</summary>
    public Func<string, int, bool> MayMatch { get; init; } = static (_, _) => true;

    /// <summary>Whether it can be nothing else: a trace is an error then, and a question to the reviewer otherwise.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether what belongs to it goes on until a line of <c>-----END</c>.</summary>
    public bool IsArmoured { get; init; }

    /// <summary>The match at a sign.</summary>
    public Match At(string text, int sign)
    {
        var options = RegexOptions.CultureInvariant | (AnyCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        expression ??= new Regex($@"\G(?:{Shape})", options, Regex.InfiniteMatchTimeout);
        return expression.Match(text, sign);
    }
}
