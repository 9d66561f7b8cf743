using System.Numerics;

namespace EcResults.Rules;

/// <summary>
/// The buckets of wrk2's histogram, which keeps three digits of microseconds: each value below 2,048 has its own, from
/// there on two share one, from 4,096 on four, and so on. Holds for all rows of 887 real spectrums.
/// </summary>
internal static class HdrBucket
{
    /// <summary>As the footer says: <c>SubBuckets = 2048</c>.</summary>
    private const int SubBucketBits = 11;

    private const double UsInMs = 1000;

    /// <summary>A latency in ms as whole microseconds, which it is printed from.</summary>
    public static long Microseconds(Printed milliseconds) => (long)Math.Round(milliseconds.Value * UsInMs);

    /// <summary>The last microsecond of the bucket that a latency lies in.</summary>
    public static long End(Printed milliseconds) => Microseconds(milliseconds) | Rest(milliseconds);

    /// <summary>The first microsecond of that bucket, in ms.</summary>
    public static double Start(Printed milliseconds) => (Microseconds(milliseconds) & ~Rest(milliseconds)) / UsInMs;

    private static long Rest(Printed milliseconds)
    {
        var shared = BitOperations.Log2((ulong)Microseconds(milliseconds)) + 1 - SubBucketBits;
        return (1L << Math.Max(0, shared)) - 1;
    }
}
