namespace EcResults.Rules;

/// <summary>Something in a contributed text that nobody may publish.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Pattern">What it is.</param>
internal sealed record TextSpan(int Start, int Length, LeakPattern Pattern)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>What it is, with its article.</summary>
    public string What => Pattern.What;
}
