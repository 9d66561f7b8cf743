namespace EcResults.Evidence;

/// <summary>
/// Reads the one report of a file: holds its lines to the order in which the tools print them, and passes over what
/// stands around and between them. What only wrk2 prints is left to <see cref="Wrk2Blocks"/>.
/// </summary>
internal sealed class WrkReader
{
    private static readonly string[] Percentiles = ["50%", "75%", "90%", "99%"];

    private readonly WrkFindings findings;
    private readonly WrkCursor cursor;
    private readonly WrkRows rows;
    private readonly WrkDraft draft = new();
    private readonly Wrk2Blocks? wrk2;
    private WrkLineKind reached;
    private WrkLine last;

    private WrkReader(WrkCursor cursor, WrkFindings findings, Wrk2Blocks? wrk2)
    {
        this.cursor = cursor;
        this.findings = findings;
        this.wrk2 = wrk2;
        rows = new WrkRows(draft, findings);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="findings">What is found.</param>
    /// <param name="wrk2">Takes what only wrk2 prints; null where wrk's own report is expected.</param>
    /// <returns>The report's parts; null where a problem says why there are none.</returns>
    public static WrkDraft? Read(SourceText source, WrkFindings findings, Wrk2Blocks? wrk2 = null)
    {
        var lines = WrkLines.Of(source);
        var reader = new WrkReader(new WrkCursor(lines.All), findings, wrk2);
        if (WrkStart.Find(source, lines, reader.cursor, findings))
        {
            reader.ReadReport();
        }

        findings.EndBlock();
        return findings.Problems.Count == 0 ? reader.draft : null;
    }

    private void ReadReport()
    {
        var first = cursor.Peek;
        while (!cursor.AtEnd)
        {
            var line = cursor.Take();
            if (StartsAnother(line))
            {
                findings.Refuse(
                    line.Whole,
                    $"{WrkFindings.Quote(line.Text)} belongs to another report; a run's file holds exactly one",
                    "keep only the report of the measured run",
                    new Related(first.Whole, "the first report starts here")
                );
                return;
            }

            if (!IsExpected(line))
            {
                if (IsLonePercentile(line))
                {
                    findings.Refuse(
                        line.Whole,
                        $"{WrkFindings.Quote(line.Text)} stands where {findings.Tool} prints no percentile; it prints each once, below \"Latency Distribution\""
                    );
                    return;
                }

                findings.PassOver(line);
            }
            else if (!ReadPart(line))
            {
                return;
            }
        }

        if (reached < WrkLineKind.Transfer)
        {
            findings.Refuse(
                last.Whole,
                $"the report ends at {WrkFindings.Quote(last.Text)} without {WrkParts.Missing(reached, null)}"
            );
        }
    }

    /// <summary>
    /// Whether a line belongs to another report. After the end only lines that scripts do not print on their own count:
    /// <c>done()</c> functions repeat the rate in other words.
    /// </summary>
    private bool StartsAnother(WrkLine line) =>
        line.Kind switch
        {
            WrkLineKind.Making => true,
            WrkLineKind.Running => reached != WrkLineKind.Other,
            WrkLineKind.Header or WrkLineKind.Completed or WrkLineKind.Transfer => reached == WrkLineKind.Transfer,
            _ => false,
        };

    /// <summary>
    /// Whether a line's label means what it says at this place. Words such as "Latency" may start any line that a script
    /// prints, so the lines of the statistics count only behind their header, or where they end as the rows do.
    /// </summary>
    private bool IsExpected(WrkLine line) =>
        line.Kind switch
        {
            _ when reached == WrkLineKind.Transfer => false,
            WrkLineKind.Other or WrkLineKind.Version => false,
            WrkLineKind.Latency or WrkLineKind.ThreadRate => reached < WrkLineKind.Completed
                && (reached >= WrkLineKind.Header || line.Text.EndsWith('%')),
            WrkLineKind.Distribution or WrkLineKind.Spectrum => reached >= WrkLineKind.Header,
            _ => true,
        };

    /// <summary>Whether a line is a percentile as wrk prints it, inside of the report: its heading is gone, or it stands twice.</summary>
    private bool IsLonePercentile(WrkLine line) =>
        reached is > WrkLineKind.Other and < WrkLineKind.Transfer
        && line.Text.EndsWith('s')
        && Percentiles.Any(percent =>
            line.Text.StartsWith(percent, StringComparison.Ordinal)
            && line.Text[percent.Length..].TrimStart() is [>= '0' and <= '9', ..] latency
            && !latency.Contains(' ')
        );

    /// <summary>Reads a line and what hangs on it.</summary>
    /// <returns>False where reading on makes no sense.</returns>
    private bool ReadPart(WrkLine line)
    {
        findings.EndBlock();
        NoteEcho(line);
        var repeats = Wrk2Blocks.Owns(line);
        if (repeats && wrk2 is null)
        {
            findings.Refuse(
                line.Whole,
                $"{WrkFindings.Quote(line.Text)} is wrk2's, not wrk's",
                "name the file wrk2.txt"
            );
            return false;
        }

        if (repeats ? line.Kind < reached : line.Kind <= reached)
        {
            findings.Refuse(
                line.Whole,
                $"{WrkFindings.Quote(line.Text)} stands behind {WrkFindings.Quote(last.Text)}, "
                    + $"where {findings.Tool} does not print it"
            );
            return false;
        }

        if (WrkParts.Missing(reached, line.Kind) is { Length: > 0 } missing)
        {
            findings.Refuse(line.Whole, $"before {WrkFindings.Quote(line.Text)} the report lacks {missing}");
        }

        var goesOn = repeats ? wrk2!.Read(line, cursor, draft, rows) : ReadShared(line);
        reached = line.Kind;
        last = cursor.Last;
        return goesOn;
    }

    private bool ReadShared(WrkLine line)
    {
        if (line.Kind != WrkLineKind.Distribution)
        {
            rows.Read(line);
            return true;
        }

        if (wrk2 is not null)
        {
            findings.Refuse(
                line.Whole,
                $"{WrkFindings.Quote(line.Text)} is wrk's, not wrk2's; wrk2 adds \"(HdrHistogram - Recorded Latency)\"",
                "name the file wrk.txt"
            );
            return false;
        }

        rows.Read(line);
        return rows.ReadPercentiles(cursor, Percentiles, draft.Percentiles);
    }

    private void NoteEcho(WrkLine line)
    {
        if (line.Echo > 0)
        {
            var start = line.Start - line.Echo;
            var echo = line.Line.Text.AsSpan(start, line.Echo).TrimEnd();
            findings.Note(
                line.Line.At(start, echo.Length),
                $"{WrkFindings.Quote(echo)} is the terminal's echo of a key and no part of the report"
            );
        }
    }
}
