namespace EcResults.Evidence;

/// <summary>A number as a tool printed it, in base units, with the rounding that printing did to it.</summary>
/// <param name="Value">The value in the unit that the member's name says.</param>
/// <param name="HalfStep">Half of the last printed digit in the same unit; 0 for whole counts.</param>
/// <param name="At">Where it stands.</param>
public readonly record struct Printed(double Value, double HalfStep, Location At)
{
    /// <summary>The least value that prints like this.</summary>
    public double Low => Value - HalfStep;

    /// <summary>The greatest value that prints like this.</summary>
    public double High => Value + HalfStep;

    /// <summary>The value as a whole number, for counts.</summary>
    public long Count => (long)Value;
}
