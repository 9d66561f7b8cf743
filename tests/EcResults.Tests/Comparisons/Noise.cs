namespace EcResults.Tests.Comparisons;

/// <summary>Noise of different shapes, seeded, so that a simulation gives the same figures every time.</summary>
internal sealed class Noise(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The shapes that are symmetric about zero.</summary>
    public static IReadOnlyList<string> Symmetric { get; } = ["normal", "uniform", "heavy tails", "outliers"];

    /// <summary>All shapes: slowed runs make the noise of benchmarks skew, and few printed digits make it coarse.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Symmetric, "skew", "coarse"];

    /// <summary>One draw.</summary>
    public double Draw(string shape) =>
        shape switch
        {
            "normal" => Normal(),
            "uniform" => (2 * random.NextDouble()) - 1,
            "heavy tails" => Normal() / Math.Sqrt((Square() + Square() + Square()) / 3),
            "outliers" => Normal() * (random.NextDouble() < 0.1 ? 10 : 1),
            "coarse" => Math.Round(0.7 * Normal()),
            _ => Math.Log(1 - random.NextDouble()),
        };

    private double Square() => Math.Pow(Normal(), 2);

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
