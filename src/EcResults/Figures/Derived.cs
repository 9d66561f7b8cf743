namespace EcResults.Figures;

/// <summary>A figure computed from raw evidence, with the place that it was read from or starts at.</summary>
/// <param name="Value">The value, in the unit that the member's name says.</param>
/// <param name="At">The raw line, or the first of several.</param>
public readonly record struct Derived(double Value, Location At);
