namespace EcResults.Comparisons;

/// <summary>How eCapture's own CPU at one rate follows from what was measured at another.</summary>
public enum OwnCpuBound
{
    /// <summary>It was measured at that rate.</summary>
    Measured,

    /// <summary>It was measured at a greater rate, where eCapture had more to do.</summary>
    AtMost,

    /// <summary>It was measured at a smaller rate, where eCapture had less to do.</summary>
    AtLeast,
}

/// <summary>
/// What eCapture takes at a request rate, in cores: the CPU that it adds to the server, and its own. The one without the
/// other is no answer, so the two and their sum travel together.
/// </summary>
/// <param name="RequestsPerSecond">The rate.</param>
/// <param name="Server">
/// The server's part: CPU added to a request × requests a second ÷ 1,000,000. Null where it was not measured.
/// </param>
/// <param name="Own">eCapture's own part as it was measured, never scaled: it does not grow with the rate alone.</param>
/// <param name="Bound">How <paramref name="Own"/> holds at this rate.</param>
public sealed record Cost(double RequestsPerSecond, Estimate? Server, double? Own, OwnCpuBound Bound)
{
    /// <summary>Rates that differ by less than this share are the same rate.</summary>
    private const double SameShare = 0.05;

    /// <summary>The sum of both parts, cores; null where one was not measured: a part is no total.</summary>
    public double? Total => Server is { } server && Own is { } own ? server.Value + own : null;

    /// <summary>Whether it is computed from what was measured at another rate.</summary>
    public bool Computed => Bound != OwnCpuBound.Measured;

    /// <summary>The cost at a rate as a result lets it be computed, or null where it has neither part.</summary>
    public static Cost? Of(Result result, double requestsPerSecond)
    {
        if (result.AddedCpu is null && result.EcaptureCpuPercent is null)
        {
            return null;
        }

        var bound =
            result.Rate is not { } rate || Math.Abs(requestsPerSecond - rate) <= SameShare * rate ? OwnCpuBound.Measured
            : requestsPerSecond < rate ? OwnCpuBound.AtMost
            : OwnCpuBound.AtLeast;
        return new Cost(
            requestsPerSecond,
            result.AddedCpu?.UsPerRequest.OnScale(us => us * requestsPerSecond / 1e6),
            result.EcaptureCpuPercent / 100,
            bound
        );
    }
}
