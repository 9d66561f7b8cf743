using System.Runtime.InteropServices;

namespace EcResults.Submissions;

/// <summary>What makes a file of a run one measurement and no other.</summary>
/// <param name="At">The file, or the line that shows the figures.</param>
/// <param name="Print">Equal prints are the same measurement.</param>
/// <param name="IsOfFigures">Whether only the figures are compared, not the text.</param>
internal readonly record struct EvidenceFingerprint(Location At, ulong Print, bool IsOfFigures)
{
    /// <summary>
    /// Below that many requests a report may repeat by chance: a fixed rate makes the counts equal, and few latencies
    /// vary little. Of 1,000 requests or more no two real reports are equal (0 pairs in the 270 of results/).
    /// </summary>
    private const double LeastRequests = 1000;

    /// <summary>Each sample carries its second and each row its process; of an idle process pidstat may print no rows.</summary>
    private const int LeastSamplesWithRows = 2;

    /// <summary>
    /// Memory moves in steps of 4 KiB over megabytes, so that many sizes are not the same twice; a few may be, of a process at
    /// rest. 0 pairs in the 188 files of results/ that have so many.
    /// </summary>
    private const int LeastSizes = 5;

    /// <summary>That many rows that differ do not come twice in one order.</summary>
    private const int LeastDistinctRows = 6;

    /// <summary>And that many not in any order.</summary>
    private const int LeastDistinctInAnyOrder = 8;

    /// <summary>The prints of all files of runs. Files that may be equal by chance (a memory at rest, empty ones) have none.</summary>
    public static IEnumerable<EvidenceFingerprint> Of(Submission submission) =>
        submission
            .Readings.Where(reading => reading.File.TellsRunsApart || reading.Reading.Report is PsReport)
            .SelectMany(Of);

    private static IEnumerable<EvidenceFingerprint> Of(RawReading reading)
    {
        switch (reading.Reading.Report)
        {
            case LoadReport load when load.Requests.Value >= LeastRequests:
                yield return Text(reading);
                yield return new EvidenceFingerprint(load.Requests.At, FigurePrint(load), IsOfFigures: true);
                break;
            case PidstatReport pidstat
                when pidstat.Samples.Count(sample => sample.Rows.Count > 0) >= LeastSamplesWithRows:
                yield return Text(reading);
                foreach (var print in new[] { RowPrint(pidstat, Cpu), RowPrint(pidstat, Switches) }.OfType<ulong>())
                {
                    yield return new EvidenceFingerprint(pidstat.Samples[0].At, print, IsOfFigures: true);
                }

                break;
            case EcaptureLog { FirstMoment: not null } log:
                yield return Text(reading);
                if (log.Condensed is { } header)
                {
                    yield return new EvidenceFingerprint(header.At, Sha256Prefix.Of(header.Sha256), IsOfFigures: false);
                }

                break;
            case PsReport ps when DistinctSizes(ps) >= LeastSizes:
                yield return Text(reading);
                break;
        }
    }

    private static EvidenceFingerprint Text(RawReading reading) =>
        new(reading.Source.Whole, TextPrint(reading.Source), IsOfFigures: false);

    /// <summary>
    /// What pidstat counted, without clocks, processes and, where enough rows differ, their order, which are easily changed.
    /// Null where too little varies: an idle process, or one that is alone on its processor.
    /// </summary>
    private static ulong? RowPrint(PidstatReport report, Func<PidstatRow, Counted> columns)
    {
        var rows = report.Samples.SelectMany(sample => sample.Rows).Select(columns).ToList();
        var distinct = rows.Distinct().Count();
        if (distinct >= LeastDistinctInAnyOrder)
        {
            rows.Sort(Counted.Compare);
        }

        return distinct >= LeastDistinctRows
            ? Sha256Prefix.Of(MemoryMarshal.AsBytes<double>([.. rows.SelectMany(row => row.Values)]))
            : null;
    }

    private static Counted Cpu(PidstatRow row) =>
        Values(row.UserPercent, row.SystemPercent, row.WaitPercent, row.CpuPercent);

    private static Counted Switches(PidstatRow row) =>
        Values(row.VoluntarySwitchesPerSecond, row.InvoluntarySwitchesPerSecond, null, null);

    private static Counted Values(Printed? first, Printed? second, Printed? third, Printed? fourth) =>
        new(Value(first), Value(second), Value(third), Value(fourth));

    // What is absent is equal to nothing but what is absent.
    private static double Value(Printed? figure) => figure?.Value ?? double.NaN;

    private static int DistinctSizes(PsReport report) => report.RssKib.Select(size => size.Value).Distinct().Count();

    /// <summary>The text without its blanks: a copy that was reformatted is a copy.</summary>
    private static ulong TextPrint(SourceText source)
    {
        var letters = source.Content.ToCharArray();
        var kept = 0;
        foreach (var letter in letters)
        {
            // Written always and kept or not, which is faster than a branch that nobody can foresee.
            letters[kept] = letter;
            kept += char.IsWhiteSpace(letter) ? 0 : 1;
        }

        return Sha256Prefix.Of(MemoryMarshal.AsBytes(letters.AsSpan(0, kept)));
    }

    /// <summary>What was counted and timed; not the configuration, which runs share.</summary>
    private static ulong FigurePrint(LoadReport load)
    {
        double[] figures =
        [
            Value(load.Requests),
            Value(load.RuntimeSeconds),
            Value(load.BytesRead),
            Value(load.RequestsPerSecond),
            Value(load.LatencyUs.Mean),
            Value(load.LatencyUs.StandardDeviation),
            Value(load.LatencyUs.Max),
            Value(load.LatencyUs.WithinStandardDeviationPercent),
            .. load.Percentiles.Select(entry => entry.LatencyUs.Value),
        ];
        return Sha256Prefix.Of(MemoryMarshal.AsBytes(figures));
    }

    /// <summary>What a row of pidstat counted.</summary>
    private sealed record Counted(double First, double Second, double Third, double Fourth)
    {
        public double[] Values => [First, Second, Third, Fourth];

        public static int Compare(Counted one, Counted other) =>
            (one.First, one.Second, one.Third, one.Fourth).CompareTo(
                (other.First, other.Second, other.Third, other.Fourth)
            );
    }
}
