namespace EcResults.Rules;

/// <summary>Something in a contributed text that leads to a person or a machine.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="What">What it is, with its article.</param>
/// <param name="IsCertain">Whether it can be nothing else: then it is an error, else a question to the reviewer.</param>
internal sealed record TextSpan(int Start, int Length, string What, bool IsCertain);
