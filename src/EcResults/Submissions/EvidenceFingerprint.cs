using System.Globalization;
using EcResults.Reports;
using EcResults.Text;

namespace EcResults.Submissions;

/// <summary>What makes a file of a run one measurement and no other.</summary>
/// <param name="At">The file, or the line that shows the figures.</param>
/// <param name="Print">Equal prints are the same measurement.</param>
/// <param name="IsOfFigures">Whether only the figures are compared, not the text.</param>
internal sealed record EvidenceFingerprint(Location At, string Print, bool IsOfFigures)
{
    /// <summary>
    /// Below that many requests a report may repeat by chance: a fixed rate makes the counts equal, and few latencies
    /// vary little. Of 1,000 requests or more no two real reports are equal (0 pairs in the 270 of results/).
    /// </summary>
    private const double LeastRequests = 1000;

    /// <summary>Each sample carries its second and each row its process; of an idle process pidstat may print no rows.</summary>
    private const int LeastSamplesWithRows = 2;

    /// <summary>The prints of all files of runs. Files that may be equal by chance (memory, empty ones) have none.</summary>
    public static IEnumerable<EvidenceFingerprint> Of(Submission submission) =>
        submission
            .Readings.Where(reading =>
                SubmissionLayout.RunOf(reading.Path) is not null
                && SubmissionLayout.TellsRunsApart(reading.Path[(reading.Path.LastIndexOf('/') + 1)..])
            )
            .SelectMany(Of);

    private static IEnumerable<EvidenceFingerprint> Of(RawReading reading)
    {
        switch (reading.Reading.Report)
        {
            case LoadReport load when load.Requests.Value >= LeastRequests:
                yield return new EvidenceFingerprint(
                    reading.Source.Whole,
                    TextPrint(reading.Source),
                    IsOfFigures: false
                );
                yield return new EvidenceFingerprint(load.Requests.At, FigurePrint(load), IsOfFigures: true);
                break;
            case PidstatReport pidstat
                when pidstat.Samples.Count(sample => sample.Rows.Count > 0) >= LeastSamplesWithRows:
            case EcaptureLog { FirstMoment: not null }:
                yield return new EvidenceFingerprint(
                    reading.Source.Whole,
                    TextPrint(reading.Source),
                    IsOfFigures: false
                );
                break;
        }
    }

    /// <summary>The text without its blanks: a copy that was reformatted is a copy.</summary>
    private static string TextPrint(SourceText source)
    {
        var print = Fnv1a.Start;
        var length = 0;
        foreach (var letter in source.Content)
        {
            if (!char.IsWhiteSpace(letter))
            {
                print = Fnv1a.Add(print, letter);
                length++;
            }
        }

        return Word(length, print);
    }

    /// <summary>What was counted and timed; not the configuration, which runs share.</summary>
    private static string FigurePrint(LoadReport load)
    {
        List<Printed?> figures =
        [
            load.Requests,
            load.RuntimeSeconds,
            load.BytesRead,
            load.RequestsPerSecond,
            load.LatencyUs.Mean,
            load.LatencyUs.StandardDeviation,
            load.LatencyUs.Max,
            load.LatencyUs.WithinStandardDeviationPercent,
        ];
        foreach (var entry in load.Percentiles)
        {
            figures.Add(entry.LatencyUs);
        }

        var print = Fnv1a.Start;
        var length = 0;
        foreach (var figure in figures)
        {
            foreach (var letter in figure?.Value.ToString("R", CultureInfo.InvariantCulture) ?? "-")
            {
                print = Fnv1a.Add(print, letter);
                length++;
            }

            print = Fnv1a.Add(print, ' ');
        }

        return Word(length, print);
    }

    /// <summary>
    /// With the length, no two texts of a catalog meet by chance, and a catalog of thousands keeps all prints. Who makes
    /// two meet on purpose accuses himself.
    /// </summary>
    private static string Word(int length, ulong print) => $"{length} {print:x16}";
}
