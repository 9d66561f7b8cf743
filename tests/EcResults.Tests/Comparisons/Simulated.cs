namespace EcResults.Tests.Comparisons;

/// <summary>Blocks made of plain numbers.</summary>
internal static class Simulated
{
    /// <summary>A block of baselines in the order of time, and captures.</summary>
    public static Block Block(int number, double[] baselines, double[] captures) =>
        new(number, [.. baselines.Select(Sample)], [.. captures.Select(Sample)]);

    private static Sample Sample(double value) => new("simulated", 1, DateTimeOffset.UnixEpoch, value, default);
}
