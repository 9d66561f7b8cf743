namespace EcResults.JsonSchema;

/// <summary>Code points that follow each other. A class, because the framework's sort of numbers is compiled at run time.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal sealed record CodePointRange(int First, int Last);
