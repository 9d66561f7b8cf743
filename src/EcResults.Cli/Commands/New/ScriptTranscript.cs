using System.Text.RegularExpressions;

namespace EcResults.Cli.Commands;

/// <summary>Cuts the whole standard output of benchmark.sh at the markers that it prints between its runs.</summary>
internal static partial class ScriptTranscript
{
    private const string DateLabel = "Date: ";

    /// <summary>The longest that the script needs between and after its runs.</summary>
    private static readonly TimeSpan MostPauses = TimeSpan.FromMinutes(5);

    /// <summary>Whether a text has such a marker.</summary>
    public static bool IsOne(SourceText source) => source.Lines.Any(line => Marker().IsMatch(line.Text));

    /// <summary>The outputs of the runs in it, by mode.</summary>
    /// <exception cref="CannotRunException">A part holds no readable report, or a start is not known.</exception>
    public static IEnumerable<(Mode Mode, LoadOutput Output)> Cut(SourceText source)
    {
        var parts = Parts(source).Select(part => (part.Mode, Report: Read(source, part))).ToList();
        var started = Started(source);
        var ran = TimeSpan.FromSeconds(parts.Sum(part => part.Report.ElapsedSeconds));
        var ended = LoadOutput.FileTime(source.Path);
        // The file's time is that of its last line, unless it was copied.
        var isEnd = started is not { } date || (ended >= date + ran && ended <= date + ran + MostPauses);
        foreach (var (mode, report) in parts)
        {
            var start =
                mode == Mode.Baseline && started is { } time ? time
                : isEnd ? LoadOutput.Before(ended, report)
                : started!.Value;
            yield return (
                mode,
                new LoadOutput(
                    source.Path,
                    Encoding.UTF8.GetBytes(report.Source.Content),
                    report,
                    start,
                    IsFileTime: mode != Mode.Baseline || started is null
                )
            );
        }
    }

    private static DateTimeOffset? Started(SourceText source) =>
        source.Lines.FirstOrDefault(line => line.Text.StartsWith(DateLabel, StringComparison.Ordinal)) is { } line
        && DateTimeOffset.TryParse(
            line.Text.AsSpan(DateLabel.Length),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;

    private static IEnumerable<(Mode Mode, int First, int End)> Parts(SourceText source)
    {
        var lines = source.Lines;
        for (var index = 0; index < lines.Count; index++)
        {
            var marker = Marker().Match(lines[index].Text);
            if (marker.Success)
            {
                var end = index + 1;
                while (end < lines.Count && !AnyMarker().IsMatch(lines[end].Text))
                {
                    end++;
                }

                yield return (ModeNames.Parse(marker.Groups["mode"].Value) ?? Mode.Baseline, index + 1, end);
            }
        }
    }

    private static LoadReport Read(SourceText source, (Mode Mode, int First, int End) part)
    {
        var lines = source.Lines.Take(part.First..part.End).Select(line => line.Text);
        var text = new SourceText(source.Path, string.Join('\n', lines).Trim('\n') + "\n");
        var (report, problem) = LoadOutput.ReportOf(text);
        return report
            ?? throw new CannotRunException(
                $"{source.Path}: the part after line {part.First}: {problem!.Message}; {problem.Help}"
            );
    }

    [GeneratedRegex(
        @"^--- (?:Baseline \(|With eCapture \((?<mode>text|pcap|keylog) mode\))",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:---|===) \S", RegexOptions.NonBacktracking)]
    private static partial Regex AnyMarker();
}
