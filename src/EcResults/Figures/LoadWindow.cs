namespace EcResults.Figures;

/// <summary>
/// The time during which a run was under load, against which other tools' clocks are held. Those clocks are often local
/// time without a zone, so a clock counts modulo a whole number of quarter hours: every zone is one.
/// </summary>
/// <param name="Start">When the load started, UTC, in whole seconds as a rule.</param>
/// <param name="Seconds">How long it ran.</param>
public readonly record struct LoadWindow(DateTime Start, double Seconds)
{
    /// <summary>Start times are truncated to seconds, and a sample names the second that it ends in.</summary>
    private const double SlackSeconds = 1;
    private const double QuarterHourSeconds = 900;

    /// <summary>Samples some seconds outside of the load are looked for too.</summary>
    private const double LeewaySeconds = 30;

    /// <summary>The window of a run, or null without a load report.</summary>
    public static LoadWindow? Of(RunEvidence run) =>
        run.Load is { } load ? new LoadWindow(run.Run.StartedAt.UtcDateTime, load.ElapsedSeconds) : null;

    /// <summary>
    /// Whether a clock says on which side of the load it lies: as one counts modulo a quarter hour, those of a load of
    /// more than half of it do not.
    /// </summary>
    public bool IsShort => Seconds < (QuarterHourSeconds / 2) - (LeewaySeconds);

    /// <summary>Whether a sample that ends at this time of day lies within the load.</summary>
    public bool HoldsSample(PidstatSample sample)
    {
        var offset = OffsetOf(sample);
        offset = sample.EpochSeconds is null ? Within(offset) : offset;
        return offset > 0 && offset <= Seconds + SlackSeconds;
    }

    /// <summary>How many seconds after the load's start a sample ends, whatever zone its clock is in; NaN without a clock.</summary>
    public double OffsetOf(PidstatSample sample) =>
        sample.EpochSeconds is { } epoch ? epoch - (Start - DateTime.UnixEpoch).TotalSeconds
        : sample.Clock is { } clock ? Nearest((clock.ToTimeSpan() - Start.TimeOfDay).TotalSeconds)
        : double.NaN;

    /// <summary>Whether a second of a log lies within the load.</summary>
    public bool Holds(DateTime clock)
    {
        var difference = (clock - Start).TotalSeconds;
        var offset = clock.Kind == DateTimeKind.Unspecified ? Within(Nearest(difference)) : difference;
        return offset > -SlackSeconds && offset <= Seconds;
    }

    /// <summary>Whether a stretch of time has a part within the load.</summary>
    public bool Touches(DateTime begin, DateTime end)
    {
        var zone =
            begin.Kind == DateTimeKind.Unspecified
                ? Nearest((begin - Start).TotalSeconds) - (begin - Start).TotalSeconds
                : 0;
        return (end - Start).TotalSeconds + zone >= 0 && (begin - Start).TotalSeconds + zone <= Seconds;
    }

    /// <summary>
    /// In the second half of a long load a clock looks as if it stood before its start; so does, where the load lasts a quarter
    /// hour, the sample that ends with one.
    /// </summary>
    private double Within(double offset)
    {
        var isBefore = offset <= (Seconds < QuarterHourSeconds ? -SlackSeconds : 0);
        return isBefore && !IsShort ? offset + QuarterHourSeconds : offset;
    }

    /// <summary>The difference with the nearest whole number of quarter hours taken out.</summary>
    private static double Nearest(double seconds) =>
        seconds - (Math.Round(seconds / QuarterHourSeconds) * QuarterHourSeconds);
}
