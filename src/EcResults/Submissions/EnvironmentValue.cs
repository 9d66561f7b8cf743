namespace EcResults.Submissions;

/// <summary>A value of the environment: where <c>submission.json</c> states it, and which captures show it.</summary>
/// <param name="Pointer">Its JSON pointer below <c>/environment</c>.</param>
/// <param name="Words">What it is, for people.</param>
/// <param name="Capture">The file of <c>raw/env</c> that is to be captured where nothing shows it.</param>
/// <param name="Stated">The value as stated, or null where it is left out.</param>
/// <param name="Sources">Where it is shown, the most trusted first.</param>
public sealed record EnvironmentValue(
    string Pointer,
    string Words,
    string Capture,
    Func<TestEnvironment, string?> Stated,
    params IReadOnlyList<Func<Submission, Quoted?>> Sources
)
{
    /// <summary>
    /// Whether every source is as good as the first, so that a stated value may be that of any of them. Otherwise the first
    /// source that shows a value decides.
    /// </summary>
    public bool AnySourceProves { get; init; }

    /// <summary>Whether the format knows submissions without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The values that may be stated, each with its line.</summary>
    public IReadOnlyList<Quoted> ShownIn(Submission submission)
    {
        var shown = new List<Quoted>();
        foreach (var source in Sources)
        {
            if (source(submission) is { } value && (AnySourceProves || shown.Count == 0))
            {
                shown.Add(value);
            }
        }

        return shown;
    }

    /// <summary>The line that shows the stated value; where none does, that of the most trusted source; or null.</summary>
    public Location? PlaceIn(Submission submission, TestEnvironment environment)
    {
        var shown = ShownIn(submission);
        var stated = Stated(environment);
        foreach (var value in shown)
        {
            if (value.Text == stated)
            {
                return value.At;
            }
        }

        return shown is [var first, ..] ? first.At : null;
    }
}
