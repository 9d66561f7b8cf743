namespace EcResults.GitHub;

/// <summary>The pull request that holds a submission.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Address">Its page.</param>
/// <param name="WasOpen">Whether it was open before.</param>
public sealed record SentSubmission(int Number, string Address, bool WasOpen);
