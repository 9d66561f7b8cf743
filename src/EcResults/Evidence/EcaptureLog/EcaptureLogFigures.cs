namespace EcResults.Evidence;

/// <summary>A log as the figures of <c>ecresults show</c>.</summary>
internal static class EcaptureLogFigures
{
    /// <summary>All figures, in the order in which they stand in the file; totals stand where their first second stands.</summary>
    internal static IEnumerable<Figure> Of(EcaptureLog log) =>
        Facts(log).Concat(Totals(log)).Concat(log.Seconds.Select(Second)).OrderBy(figure => figure.At.Line);

    private static IEnumerable<Figure> Facts(EcaptureLog log)
    {
        if (log.Condensed is { } condensed)
        {
            yield return Words("condensedSha256", condensed.Sha256, condensed.At);
            yield return Number("condensedBytes", condensed.Bytes, condensed.At);
        }

        yield return Words("era", Era(log.Era), log.FirstMoment?.At ?? log.Source.Whole);
        foreach (var (name, word) in Words(log))
        {
            if (word is { } found)
            {
                yield return Figure.Of(name, found);
            }
        }

        if (log.TargetProcessId is { } pid)
        {
            yield return Figure.Of("targetProcessId", pid);
        }

        foreach (var buffer in log.BufferMib)
        {
            yield return Figure.Of("bufferMib", buffer);
        }

        foreach (var (name, moment) in Moments(log))
        {
            if (moment is not null)
            {
                yield return Words(name, Clock(moment.Clock), moment.At);
            }
        }

        foreach (var loss in log.UncountedLosses)
        {
            yield return Figure.Of("uncountedLoss", loss);
        }

        foreach (var error in log.Errors)
        {
            yield return Figure.Of("error", error);
        }

        if (log.FirstDebugLine is { } debug)
        {
            yield return Words("debugLogging", "yes", debug);
        }
    }

    private static IEnumerable<(string Name, Quoted? Word)> Words(EcaptureLog log) =>
        [
            ("versionString", log.VersionString),
            ("version", log.Version),
            ("kernelInfo", log.KernelInfo),
            ("mode", log.Mode),
            ("libraryPath", log.LibraryPath),
            ("libraryVersion", log.LibraryVersion),
        ];

    private static IEnumerable<(string Name, LogMoment? Moment)> Moments(EcaptureLog log) =>
        [
            ("firstMoment", log.FirstMoment),
            ("ready", log.Ready),
            ("cleanEnd", log.CleanEnd),
            ("lastMoment", log.LastMoment),
        ];

    private static IEnumerable<Figure> Totals(EcaptureLog log)
    {
        if (log.Seconds.Count == 0)
        {
            return [];
        }

        var at = log.Seconds[0].At;
        return
        [
            .. Total("read", log.Seconds, second => second.Read, at),
            .. Total("write", log.Seconds, second => second.Write, at),
            .. Total("packet", log.Seconds, second => second.Packet, at),
            .. Total("secret", log.Seconds, second => second.Secret, at),
            .. Total("connect", log.Seconds, second => second.Connect, at),
            Number("lossLines", log.Seconds.Select(second => second.Lost.Lines).Aggregate(0L, EcaptureBytes.Add), at),
            Number("lostSamples", log.LostSamples, at),
        ];
    }

    private static IEnumerable<Figure> Total(
        string name,
        IReadOnlyList<LogSecond> seconds,
        Func<LogSecond, EventCount> count,
        Location at
    ) =>
        [
            Number(
                name + "Events",
                seconds.Select(second => count(second).Events).Aggregate(0L, EcaptureBytes.Add),
                at
            ),
            Number(name + "Bytes", seconds.Select(second => count(second).Bytes).Aggregate(0L, EcaptureBytes.Add), at),
        ];

    private static Figure Second(LogSecond second) =>
        Words(
            "second",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Clock(second.Clock)} read={second.Read.Events}/{second.Read.Bytes} write={second.Write.Events}/{second.Write.Bytes} packet={second.Packet.Events}/{second.Packet.Bytes} secret={second.Secret.Events}/{second.Secret.Bytes} connect={second.Connect.Events}/{second.Connect.Bytes} lost={second.Lost.Lines}/{second.Lost.Samples}"
            ),
            second.At
        );

    private static string Clock(DateTime clock) =>
        clock.ToString(
            clock.Kind == DateTimeKind.Utc ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss",
            CultureInfo.InvariantCulture
        );

    private static string Era(EcaptureEra era) =>
        era switch
        {
            EcaptureEra.StandardLogger => "v0.1.0 to v0.8.0",
            EcaptureEra.Zerolog => "v0.8.1 to v1.5.2",
            _ => "v2.0.0 and later",
        };

    private static Figure Words(string name, string text, Location at) => new(name, text, null, at);

    private static Figure Number(string name, long value, Location at) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), value, at);
}
