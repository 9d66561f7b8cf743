namespace EcResults.Findings;

/// <summary>The other half of a disagreement.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Message">What it says there, for instance <c>the command says -t4</c>.</param>
public sealed record Related(Location At, string Message);
