using System.Text;
using EcResults.Diagnostics;
using EcResults.Reports;

namespace EcResults.Rules;

internal static class CondensedArithmetic
{
    private const string Marker = "#ecresults ";

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR218",
            Name = "condensed-arithmetic",
            Law =
                "The lines kept in a condensed log and the bytes removed from it make the size that its first line says.",
            Reason =
                "A condensed log says how large the whole one was and how much each second of it held. A line or a second that "
                + "is taken out, added or changed afterwards breaks the sum, and with it losses could be hidden.",
            Cure = "Condense the whole log again with ecresults new, and change nothing in it.",
            Bad = "bytes=53143027 in the first line, 49937261 in all others",
            Good = "bytes=53143027 in the first line and in all others",
            Check = submission =>
                submission
                    .Readings.Select(reading => reading.Reading)
                    .Where(reading => reading.Problems.Count == 0)
                    .Select(reading => reading.Report)
                    .OfType<EcaptureLog>()
                    .SelectMany(log => log.Condensed is { } header ? Check(log, header) : []),
        };

    private static IEnumerable<Problem> Check(EcaptureLog log, CondensedHeader header)
    {
        foreach (var second in log.Seconds.Where(second => Crowded(second) is not null))
        {
            yield return new Problem(
                second.At,
                Crowded(second)!,
                "condense the whole log again and change nothing in it"
            );
        }

        // What went before the first line with a clock stands in no second; behind a ready line there is no such stretch.
        var sum = KeptBytes(log);
        foreach (var second in log.Seconds)
        {
            sum += second.Bytes;
        }

        // A last line that was open is ended when the log is condensed.
        var more = sum - header.Bytes - (log.Source.Content.EndsWith('\n') ? 1 : 0);
        if (more > 0 || (sum < header.Bytes && log.Ready is not null))
        {
            yield return new Problem(
                header.At,
                $"the log had \"{header.Bytes}\" bytes, its lines and seconds make {sum}",
                "condense the whole log again and change nothing in it"
            );
        }
    }

    /// <summary>Each event has a line, and lost samples stand in lines of loss.</summary>
    private static string? Crowded(LogSecond second)
    {
        var events =
            (decimal)second.Read.Events
            + second.Write.Events
            + second.Packet.Events
            + second.Secret.Events
            + second.Connect.Events
            + second.Lost.Lines;
        return events > second.Lines
                ? $"{events} events and losses stand in {second.Lines} lines, each of them needs one"
            : second.Lost is { Lines: 0, Samples: > 0 } ? $"{second.Lost.Samples} lost samples stand in no line"
            : null;
    }

    private static decimal KeptBytes(EcaptureLog log)
    {
        decimal kept = Encoding.UTF8.GetByteCount(log.Source.Content);
        foreach (var line in log.Source.Lines)
        {
            if (line.Text.StartsWith(Marker, StringComparison.Ordinal))
            {
                kept -= Encoding.UTF8.GetByteCount(line.Text) + 1;
            }
        }

        return kept;
    }
}
