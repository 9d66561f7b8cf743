namespace EcResults.Site.Charts;

/// <summary>One row of a dot chart.</summary>
/// <param name="Label">What it is, written above the row.</param>
/// <param name="ValueText">The estimate in words, written behind the label.</param>
internal sealed record DotRow(string Label, string ValueText)
{
    /// <summary>The single observations.</summary>
    public IReadOnlyList<double> Points { get; init; } = [];

    /// <summary>The estimate, or null where there is none.</summary>
    public double? Estimate { get; init; }

    /// <summary>The ends of its interval, or null where there is none.</summary>
    public (double Low, double High)? Interval { get; init; }

    /// <summary>The word that chooses the colour: a mode, or null for the accent.</summary>
    public string? Tone { get; init; }
}
