namespace EcResults.Evidence;

/// <summary>Reads the tables that pidstat prints: with <c>-h</c> one line a sample, else one table after the other.</summary>
internal sealed class PidstatTextReader
{
    private readonly PidstatReportBuilder report;
    private readonly PidstatTables tables = new();
    private readonly PidstatForeign foreign;
    private TextLine? rowBefore;
    private bool sawHeaderlessRow;
    private Quoted? firstLabel;
    private bool sawOtherLabel;

    // Behind the start of a second report nothing is read.
    private bool isOver;

    private PidstatTextReader(SourceText source)
    {
        report = new PidstatReportBuilder(source);
        foreign = new PidstatForeign(report);
    }

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatReport> Read(SourceText source)
    {
        var reader = new PidstatTextReader(source);
        LineWords? first = null;
        foreach (var text in source.Lines.TakeWhile(_ => !reader.isOver))
        {
            var marks = PidstatForeign.MarksOf(text.Text);
            if (marks == text.Text.Length)
            {
                continue;
            }

            var line = new LineWords(text, marks);
            first ??= line;
            if (reader.Take(line))
            {
                reader.foreign.End();
                reader.foreign.TakeMarks(line);
            }
            else
            {
                reader.foreign.Take(line);
            }
        }

        return first is null
            ? new Reading<PidstatReport>(null, [PidstatFindings.Empty(source.Whole)], [])
            : reader.Finish(first);
    }

    private Reading<PidstatReport> Finish(LineWords first)
    {
        if (report is { Banner: null, FirstHeader: null, HasProblems: false })
        {
            report.Add(PidstatFindings.NotPidstat(first.QuoteFrom(0)));
        }
        else
        {
            foreign.End();
        }

        return report.Finish();
    }

    /// <summary>Takes one line.</summary>
    /// <returns>Whether it is pidstat's.</returns>
    private bool Take(LineWords line)
    {
        if (PidstatBanner.TryRead(line) is { } banner)
        {
            TakeBanner(banner);
        }
        else if (tables.TryRead(line) is { } table)
        {
            TakeHeader(table);
            if (table.IsAverage)
            {
                NoteLabel(line, PidstatLabel.Words(line));
            }
        }
        else if (line.Count > 2 && line[0] is "sysstat" && line[1] is "version")
        {
            report.Add(PidstatFindings.Version(line.QuoteFrom(0)));
        }
        else if (
            PidstatTime.TryRead(line, out var time, out var words) && (!tables.AreEmpty || LooksLikeRow(line, words))
        )
        {
            TakeRow(line, time, words);
        }
        else if (line.Count == 1 && line[0] is "..." or "…" && !tables.AreEmpty)
        {
            report.Add(PidstatFindings.Elided(line.Quote(0)));
        }
        else
        {
            return PidstatLabel.Words(line) is var label and > 0 && TakeAverage(line, label);
        }

        return true;
    }

    private void TakeBanner(PidstatBanner banner)
    {
        if ((report.Banner?.At ?? report.FirstHeader) is { } first)
        {
            Stop(PidstatFindings.SecondBanner(banner.At, first));
            return;
        }

        report.Banner = banner;
        report.AddRange(banner.Faults);
    }

    private void TakeHeader(PidstatTable table)
    {
        report.FirstHeader ??= table.At;
        rowBefore = null;
        if (tables.Add(table) is { } fault)
        {
            Stop(fault);
        }
        else if (table.IsAverage)
        {
            report.StartAverages(table.At);
        }
        else if (report.HasAverages)
        {
            Stop(PidstatFindings.SamplesAfterAverages(table.At));
        }
        else
        {
            report.Samples.Header(table);
        }
    }

    private void TakeRow(LineWords line, PidstatTime time, int first)
    {
        if (tables.AreEmpty)
        {
            NoteHeaderless(line);
        }
        else if (report.HasAverages)
        {
            Stop(PidstatFindings.SamplesAfterAverages(line.Whole));
        }
        else if (tables.Read(line, first, average: false) is not { } row)
        {
            report.Add(tables.Misfit(line, first, average: false));
        }
        else if (rowBefore?.Text == line.Line.Text && row[PidstatColumn.Cpu] is { Value: > 0 })
        {
            Stop(PidstatFindings.SameRow(row.At, rowBefore.Whole));
        }
        else
        {
            rowBefore = line.Line;
            report.Row(time, row);
        }
    }

    /// <summary>Takes an average row; text before a colon that is no label of pidstat's is one only where it fits the table.</summary>
    private bool TakeAverage(LineWords line, int words)
    {
        if (tables.Read(line, words, average: true) is { } row)
        {
            report.Average(row);
            NoteLabel(line, words);
            return true;
        }

        if (!PidstatLabel.IsKnown(line, words))
        {
            return false;
        }

        if (tables.AreEmpty)
        {
            NoteHeaderless(line);
        }
        else
        {
            report.Add(tables.Misfit(line, words, average: true));
        }

        return true;
    }

    private static bool LooksLikeRow(LineWords line, int first) =>
        line.Count > first + 2
        && (!line[first].ContainsAnyExceptInRange('0', '9') || !line[first + 1].ContainsAnyExceptInRange('0', '9'));

    private void NoteLabel(LineWords line, int words)
    {
        var label = line.QuoteTo(words);
        firstLabel ??= label;
        if (firstLabel.Text != label.Text && !sawOtherLabel)
        {
            sawOtherLabel = true;
            report.AddWarning(PidstatFindings.OtherLabel(label, firstLabel));
        }
    }

    private void Stop(Problem problem)
    {
        report.Add(problem);
        isOver = true;
    }

    private void NoteHeaderless(LineWords line)
    {
        if (!sawHeaderlessRow)
        {
            report.Add(PidstatFindings.NoHeader(line.QuoteFrom(0)));
        }

        sawHeaderlessRow = true;
    }
}
