using System.Globalization;

namespace EcResults.Evidence;

/// <summary>A pidstat report as a flat list of figures: each row's clock, process and command, then its columns.</summary>
internal static class PidstatFigures
{
    /// <summary>The banner, the samples, the averages.</summary>
    public static IEnumerable<Figure> Of(PidstatReport report) =>
        Banner(report)
            .Concat(report.Samples.SelectMany(OfSample))
            .Concat(report.Averages.SelectMany(row => OfRow(row, prefix: "average")));

    private static IEnumerable<Figure> Banner(PidstatReport report)
    {
        if (report.KernelRelease is { } release)
        {
            yield return Figure.Of("kernelRelease", release);
        }

        if (report.HostName is { } host)
        {
            yield return Figure.Of("hostName", host);
        }

        if (report.PrintedDate is { } date)
        {
            yield return report.Date is { } day
                ? new Figure("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, date.At)
                : Figure.Of("dateAsPrinted", date);
        }

        if (report.Architecture is { } architecture)
        {
            yield return Figure.Of("architecture", architecture);
        }

        if (report.LogicalCores is { } cores)
        {
            yield return Figure.Of("logicalCores", cores);
        }
    }

    private static IEnumerable<Figure> OfSample(PidstatSample sample) =>
        sample.Rows.Count == 0
            ? Time(sample, sample.At)
            : sample.Rows.SelectMany(row => Time(sample, row.At).Concat(OfRow(row, prefix: "")));

    private static IEnumerable<Figure> Time(PidstatSample sample, Location at)
    {
        if (sample.Clock is { } clock)
        {
            yield return new Figure("clock", clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture), null, at);
        }

        if (sample.EpochSeconds is { } epoch)
        {
            yield return new Figure("epochSeconds", epoch.ToString(CultureInfo.InvariantCulture), epoch, at);
        }
    }

    private static IEnumerable<Figure> OfRow(PidstatRow row, string prefix)
    {
        var id = row.ProcessId;
        yield return new Figure(Name(prefix, "processId"), id.ToString(CultureInfo.InvariantCulture), id, row.At);
        yield return Figure.Of(Name(prefix, "command"), row.Command);
        foreach (var (name, value) in Columns(row))
        {
            if (value is { } printed)
            {
                yield return Figure.Of(Name(prefix, name), printed);
            }
        }
    }

    private static (string Name, Printed? Value)[] Columns(PidstatRow row) =>
        [
            ("userPercent", row.UserPercent),
            ("systemPercent", row.SystemPercent),
            ("guestPercent", row.GuestPercent),
            ("waitPercent", row.WaitPercent),
            ("cpuPercent", row.CpuPercent),
            ("virtualKib", row.VirtualKib),
            ("rssKib", row.RssKib),
            ("voluntarySwitchesPerSecond", row.VoluntarySwitchesPerSecond),
            ("involuntarySwitchesPerSecond", row.InvoluntarySwitchesPerSecond),
        ];

    private static string Name(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";
}
