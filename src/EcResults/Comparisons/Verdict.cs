namespace EcResults.Comparisons;

/// <summary>What a comparison allows to say.</summary>
public enum Verdict
{
    /// <summary>Too little was measured to tell a change from noise.</summary>
    Unknown,

    /// <summary>The change is not told from noise.</summary>
    NotDetectable,

    /// <summary>Worse than the baseline: fewer requests, more latency, more CPU.</summary>
    Slower,

    /// <summary>Better than the baseline, which a probe cannot cause: a finding to explain.</summary>
    Faster,
}

/// <summary>The words for verdicts.</summary>
public static class Verdicts
{
    /// <summary>The word for people and data.</summary>
    public static string Word(this Verdict verdict) =>
        verdict switch
        {
            Verdict.Slower => "slower",
            Verdict.Faster => "faster",
            Verdict.NotDetectable => "not detectable",
            _ => "unknown",
        };
}
