using System.Diagnostics;

namespace EcResults.Testing;

/// <summary>
/// Refuses work that hangs or grows with the square of its input. The bound is far above what linear work takes on a busy
/// machine, and far below what a mebibyte costs otherwise; speed itself is measured by benchmarks, not by tests.
/// </summary>
internal static class HangGuard
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    /// <summary>Runs the work and fails where it took longer than the bound.</summary>
    /// <param name="what">The input, for the message.</param>
    /// <param name="work">The work.</param>
    public static void Watch(string what, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        Assert.True(clock.Elapsed < Bound, $"{what} took {clock.Elapsed}");
    }
}
