namespace EcResults.Evidence;

/// <summary>
/// Reads the one report of a file: holds its lines to the order in which the tools print them, and passes over what
/// stands around and between them.
/// </summary>
internal sealed class WrkReader
{
    private static readonly string[] SocketErrors = ["connect", "read", "write", "timeout"];

    private readonly WrkFindings findings;
    private readonly WrkLineReader values;
    private readonly IReadOnlyList<WrkLine> lines;
    private readonly WrkText report = new();
    private WrkLineKind reached;
    private int next;

    private WrkReader(IReadOnlyList<WrkLine> lines, WrkFindings findings)
    {
        this.lines = lines;
        this.findings = findings;
        values = new WrkLineReader(findings);
    }

    /// <summary>The line read last; not before the first.</summary>
    private WrkLine Last => lines[next - 1];

    /// <summary>Reads a file.</summary>
    /// <returns>What the report says; null where a problem says why there is none.</returns>
    public static WrkText? Read(SourceText source, WrkFindings findings)
    {
        var all = WrkLine.Of(source.Lines, out var prefix);
        var reader = new WrkReader(all, findings);
        reader.next = WrkStart.Find(source, all, prefix, findings);
        if (findings.Problems == 0)
        {
            reader.ReadReport();
        }

        findings.EndBlock();
        return findings.Problems > 0 ? null : reader.report;
    }

    private void ReadReport()
    {
        var first = lines[next];
        var last = first;
        while (next < lines.Count)
        {
            var line = lines[next++];
            var form = WrkForm.Of(line.Text);
            if (form is not null && StartsAnother(form.Kind))
            {
                findings.Refuse(
                    line.Whole,
                    $"{Quotation.Of(line.Text)} belongs to another report; a run's file holds exactly one",
                    "keep only the report of the measured run",
                    new Related(first.Whole, "the first report starts here")
                );
                return;
            }

            if (form is null || !IsExpected(form.Kind, line))
            {
                findings.PassOver(line);
                continue;
            }

            findings.EndBlock();
            findings.NoteEcho(line);
            if (!HasItsPlace(line, form, last) || !ReadPart(line, form))
            {
                return;
            }

            reached = form.Kind;
            last = Last;
        }

        if (reached < WrkLineKind.Transfer)
        {
            findings.Refuse(
                last.Whole,
                $"the report ends at {Quotation.Of(last.Text)} without {WrkForm.Missing(reached, null)}"
            );
        }
    }

    /// <summary>
    /// Whether a line belongs to another report. After the end only lines that scripts do not print on their own count:
    /// <c>done()</c> functions repeat the rate in other words.
    /// </summary>
    private bool StartsAnother(WrkLineKind kind) =>
        kind switch
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
    private bool IsExpected(WrkLineKind kind, WrkLine line) =>
        kind switch
        {
            _ when reached == WrkLineKind.Transfer => false,
            WrkLineKind.Version => false,
            WrkLineKind.Latency or WrkLineKind.ThreadRate => reached < WrkLineKind.Completed
                && (reached >= WrkLineKind.Header || line.Text.EndsWith('%')),
            >= WrkLineKind.Distribution and <= WrkLineKind.Spectrum => reached >= WrkLineKind.Header,
            _ => true,
        };

    /// <summary>Whether the tool prints such a line here. Lines that are missing before it are named, and it is read.</summary>
    private bool HasItsPlace(WrkLine line, WrkForm form, WrkLine last)
    {
        var tool = findings.Tool;
        if (form.Tool is { } other && other != tool)
        {
            findings.Refuse(
                line.Whole,
                $"{Quotation.Of(line.Text)} is {other}'s, not {tool}'s",
                $"name the file {other}.txt"
            );
            return false;
        }

        if (form.Words.Count == 0)
        {
            findings.Refuse(line, $"stands where {tool} does not print it; it belongs below \"Latency Distribution\"");
            return false;
        }

        var isInOrder = form.Kind switch
        {
            WrkLineKind.Calibration => reached <= WrkLineKind.Calibration,
            WrkLineKind.UncorrectedLatency => reached == WrkLineKind.RecordedLatency,
            _ => reached < form.Kind,
        };
        if (!isInOrder)
        {
            findings.Refuse(line, $"stands behind {Quotation.Of(last.Text)}, where {tool} does not print it");
        }
        else if (WrkForm.Missing(reached, form.Kind) is { Length: > 0 } missing)
        {
            findings.Refuse(line.Whole, $"before {Quotation.Of(line.Text)} the report lacks {missing}");
        }

        return isInOrder;
    }

    /// <summary>Reads a line and those that hang on it.</summary>
    /// <returns>False where reading on makes no sense.</returns>
    private bool ReadPart(WrkLine line, WrkForm form)
    {
        // The uncorrected latency that wrk2 -U adds is checked and not kept.
        var into = form.Kind == WrkLineKind.UncorrectedLatency ? new WrkText() : report;
        var read = values.Read(line, form.Words[0]);
        if (read is null)
        {
            return form.Words.Count == 1;
        }

        if (form.Kind == WrkLineKind.Calibration)
        {
            report.AddCalibration(read);
        }
        else
        {
            into.Add(read);
            Check(form.Kind, line);
        }

        return form.Words.Skip(1).All(words => ReadNext(words, into));
    }

    /// <summary>Reads the line that directly follows another one, or where it stands for the spectrum's rows, all of them.</summary>
    private bool ReadNext(IReadOnlyList<WrkWord> words, WrkText into)
    {
        if (words[0].Slot is not null)
        {
            var before = findings.Problems;
            while (next < lines.Count && char.IsAsciiDigit(lines[next].Text[0]) && findings.Problems == before)
            {
                if (values.Read(lines[next++], words) is { } row)
                {
                    into.AddSpectrumRow(row);
                }
            }

            return findings.Problems == before;
        }

        var start = words[0].Text;
        if (next == lines.Count || (start.EndsWith('%') && !lines[next].Text.Contains('%')))
        {
            findings.Refuse(
                Last.Whole,
                $"the latency distribution ends at {Quotation.Of(Last.Text)} without its {start} line"
            );
            return false;
        }

        var line = lines[next++];
        if (values.Read(line, words) is not { } read)
        {
            // A line too many or too few moves all that follow: the first finding is enough.
            return line.Text.StartsWith(start);
        }

        if (start.EndsWith('%'))
        {
            into.AddPercentile(start, read[0]);
        }
        else
        {
            into.Add(read);
        }

        return true;
    }

    /// <summary>What the values of one line say of each other.</summary>
    private void Check(WrkLineKind kind, WrkLine line)
    {
        if (
            kind == WrkLineKind.Threads
            && report.Find("threads") is { } threads
            && report.Find("connections") is { } connections
            && connections.Value < threads.Value
        )
        {
            findings.Refuse(
                line.Whole,
                $"{threads.Count} threads have {connections.Count} connections; {findings.Tool} does not run with fewer connections than threads"
            );
        }

        if (kind == WrkLineKind.SocketErrors && SocketErrors.All(slot => report.Find(slot) is { Value: 0 }))
        {
            findings.Refuse(line.Whole, $"socket errors are all \"0\"; {findings.Tool} leaves the line out then");
        }
    }
}
