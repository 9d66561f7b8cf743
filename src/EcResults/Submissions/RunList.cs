namespace EcResults.Submissions;

/// <summary>
/// Reads <c>runs.csv</c>: <c>name,workload,mode,repetition,startedAt,load,ecapture</c>, one run a line. A command that
/// holds a comma stands in double quotes, in which a quote is doubled. An eighth cell <c>profile</c> may say <c>true</c>.
/// </summary>
public static partial class RunList
{
    /// <summary>The header line.</summary>
    public const string Header = "name,workload,mode,repetition,startedAt,load,ecapture";

    private const string ProfileHeader = Header + ",profile";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Reads all runs. Where a line is wrong there are problems, and the runs are not to be used.</summary>
    public static (IReadOnlyList<EvidenceRun> Runs, IReadOnlyList<Problem> Problems) Read(SourceText source)
    {
        var runs = new List<EvidenceRun>();
        var problems = new List<Problem>();
        // Spreadsheets put every cell in quotes, and editors leave blanks at the end.
        if (
            source.Lines.Count == 0
            || string.Join(',', Cells(source.Lines[0].Text) ?? []) is not (Header or ProfileHeader)
        )
        {
            var at = source.Lines.Count == 0 ? source.Whole : source.Lines[0].Whole;
            return (runs, [new Problem(at, "the header is not the one expected", $"write {Header}")]);
        }

        foreach (var line in source.Lines.Skip(1).Where(line => line.Text.Length > 0))
        {
            switch (Row(line))
            {
                case ({ } run, _):
                    runs.Add(run);
                    break;
                case (_, { } problem):
                    problems.Add(problem);
                    break;
            }
        }

        if (runs.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(source.Whole, "no run is listed", "add a line for each run"));
        }

        return (runs, problems);
    }

    private static (EvidenceRun? Run, Problem? Problem) Row(TextLine line)
    {
        (EvidenceRun?, Problem?) Refuse(string message, string help) => (null, new Problem(line.Whole, message, help));
        if (Cells(line.Text) is not { } cells)
        {
            return Refuse(
                "behind the quote that ends a cell stands more than a comma",
                "double each quote inside of a quoted cell: \"wrk -H \"\"Connection: close\"\" https://…\""
            );
        }

        var profile = cells is [_, _, _, _, _, _, _, "true"];
        if (cells is [_, _, _, _, _, _, _, "" or "true"])
        {
            cells.RemoveAt(cells.Count - 1);
        }

        if (cells is not [var name, var workload, var word, var repetition, var started, var load, var ecapture])
        {
            return Refuse(
                $"the line has {cells.Count} cells; seven are expected, and an eighth may say true",
                "put a command that holds a comma in double quotes"
            );
        }

        // The name is that of the run's folder: nothing else may be read or written by it.
        if (!SubmissionLayout.IsRunName(name))
        {
            return Refuse(
                $"\"{name}\" is no name of a run; allowed are two to four digits, a dash and a mode, such as 001-text",
                "mend the first cell, and name the run's folder below raw/ the same"
            );
        }

        if (!WorkloadName().IsMatch(workload))
        {
            return Refuse(
                $"\"{workload}\" is no name of a workload; allowed are lower case letters, digits, dots and dashes, 60 at most",
                "mend the second cell"
            );
        }

        if (ModeNames.Parse(word) is not { } mode)
        {
            return Refuse($"\"{word}\" is no mode; there are baseline, text, pcap and keylog", "mend the third cell");
        }

        if (!int.TryParse(repetition, NumberStyles.None, CultureInfo.InvariantCulture, out var block) || block < 1)
        {
            return Refuse($"\"{repetition}\" is no repetition; they count from 1", "mend the fourth cell");
        }

        if (
            !DateTimeOffset.TryParseExact(
                started,
                TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var startedAt
            )
        )
        {
            return Refuse($"\"{started}\" is no UTC time such as 2026-11-23T00:08:09Z", "mend the fifth cell");
        }

        return (
            new EvidenceRun(
                name,
                workload,
                mode,
                block,
                startedAt,
                load,
                ecapture.Length == 0 ? null : ecapture,
                profile
            ),
            null
        );
    }

    /// <summary>As the schema has it; what else is no name there is told before a folder is written.</summary>
    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,59}\z")]
    private static partial Regex WorkloadName();

    /// <summary>The cells of a line; null where a quoted cell goes on behind its end.</summary>
    private static List<string>? Cells(string line)
    {
        var cells = new List<string>();
        var rest = line.AsSpan().TrimEnd();
        while (true)
        {
            if (rest is not ['"', ..])
            {
                var comma = rest.IndexOf(',');
                cells.Add((comma < 0 ? rest : rest[..comma]).ToString());
                if (comma < 0)
                {
                    return cells;
                }

                rest = rest[(comma + 1)..];
                continue;
            }

            var end = 1;
            while (end < rest.Length && (rest[end] != '"' || (end + 1 < rest.Length && rest[end + 1] == '"')))
            {
                end += rest[end] == '"' ? 2 : 1;
            }

            end = Math.Min(end, rest.Length);
            cells.Add(rest[1..end].ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
            var behind = rest[Math.Min(end + 1, rest.Length)..].TrimStart();
            if (behind is not ([] or [',', ..]))
            {
                return null;
            }

            if (behind.IsEmpty)
            {
                return cells;
            }

            rest = behind[1..];
        }
    }
}
