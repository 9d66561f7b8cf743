namespace EcResults.Evidence;

/// <summary>A log as the figures of <c>ecresults show</c>.</summary>
internal static class EcaptureLogFigures
{
    /// <summary>All figures, in the order in which they stand in the file; totals stand where their first second stands.</summary>
    internal static IEnumerable<Figure> Of(EcaptureLog log) =>
        Facts(log).Concat(Totals(log)).Concat(log.Seconds.Select(Second)).OrderBy(figure => figure.At.Line);

    private static IEnumerable<Figure> Facts(EcaptureLog log) =>
        (
            (Figure?[])
                [
                    log.Condensed is { } condensed ? Words("condensedSha256", condensed.Sha256, condensed.At) : null,
                    log.Condensed is { } header ? Number("condensedBytes", header.Bytes, header.At) : null,
                    Words("era", Era(log.Era), log.FirstMoment?.At ?? log.Source.Whole),
                    Figure.Of("versionString", log.VersionString),
                    Figure.Of("version", log.Version),
                    Figure.Of("kernelInfo", log.KernelInfo),
                    Figure.Of("mode", log.Mode),
                    Figure.Of("libraryPath", log.LibraryPath),
                    Figure.Of("libraryVersion", log.LibraryVersion),
                    Figure.Of("targetProcessId", log.TargetProcessId),
                    .. log.BufferMib.Select(buffer => Figure.Of("bufferMib", buffer)),
                    Moment("firstMoment", log.FirstMoment),
                    Moment("ready", log.Ready),
                    Moment("cleanEnd", log.CleanEnd),
                    Moment("lastMoment", log.LastMoment),
                    .. log.UncountedLosses.Select(loss => Figure.Of("uncountedLoss", loss)),
                    .. log.Errors.Select(error => Figure.Of("error", error)),
                    log.FirstDebugLine is { } debug ? Words("debugLogging", "yes", debug) : null,
                ]
        ).OfType<Figure>();

    private static Figure? Moment(string name, LogMoment? moment) =>
        moment is null ? null : Words(name, Clock(moment.Clock), moment.At);

    private static IEnumerable<Figure> Totals(EcaptureLog log)
    {
        if (log.Seconds.Count == 0)
        {
            return [];
        }

        var at = log.Seconds[0].At;
        return
        [
            .. Total("read", log.Total(second => second.Read), at),
            .. Total("write", log.Total(second => second.Write), at),
            .. Total("packet", log.Total(second => second.Packet), at),
            .. Total("secret", log.Total(second => second.Secret), at),
            .. Total("connect", log.Total(second => second.Connect), at),
            Number("lossLines", log.Seconds.Select(second => second.Lost.Lines).Aggregate(0L, EcaptureBytes.Add), at),
            Number("lostSamples", log.LostSamples, at),
        ];
    }

    private static IEnumerable<Figure> Total(string name, EventCount count, Location at) =>
        [Number(name + "Events", count.Events, at), Number(name + "Bytes", count.Bytes, at)];

    private static Figure Second(LogSecond second) =>
        Words("second", $"{Clock(second.Clock)} {second.Counts}", second.At);

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
