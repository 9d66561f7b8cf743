namespace EcResults.Evidence;

/// <summary>Reads the tables that pidstat prints: with <c>-h</c> one line a sample, else one table after the other.</summary>
internal sealed class PidstatTextReader
{
    // pidstat has about ten tables; more different headers than that in one file are not worth keeping.
    private const int MostTables = 12;

    private readonly PidstatReportBuilder report;
    private readonly List<PidstatTable> tables = [];
    private LineWords? foreign;
    private int foreignLines;
    private TextLine? rowBefore;
    private bool sawDecoration;
    private bool sawHeaderlessRow;
    private bool sawDamagedHeader;

    private PidstatTextReader(SourceText source) => report = new PidstatReportBuilder(source);

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatReport> Read(SourceText source)
    {
        var reader = new PidstatTextReader(source);
        LineWords? first = null;
        foreach (var text in source.Lines)
        {
            var line = new LineWords(text, DecorationOf(text.Text));
            if (line.Count == 0)
            {
                continue;
            }

            first ??= line;
            if (!reader.Take(line))
            {
                break;
            }
        }

        return first is null
            ? new Reading<PidstatReport>(null, [PidstatFindings.Empty(source.Whole)], [])
            : reader.Finish(first.QuoteFrom(0));
    }

    /// <summary>
    /// How many characters people and terminals put in front of a line: quote marks, comment signs, bullets, the echo of
    /// a key. The <c>#</c> of a <c># Time</c> header goes with them, for the word after it says enough.
    /// </summary>
    private static int DecorationOf(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var isKey = text[at] == '^' && at + 1 < text.Length && char.IsAsciiLetterUpper(text[at + 1]);
            if (!isKey && text[at] is not ('#' or '*' or '>') && !char.IsWhiteSpace(text[at]))
            {
                break;
            }

            at += isKey ? 2 : 1;
        }

        return at;
    }

    private Reading<PidstatReport> Finish(Quoted first)
    {
        if (report.Banner is null && tables.Count == 0 && !report.HasProblems)
        {
            report.Add(PidstatFindings.NotPidstat(first.At, first.Text));
        }
        else
        {
            EndForeign();
        }

        return report.Finish();
    }

    /// <summary>Takes one line.</summary>
    /// <returns>Whether to go on; behind the start of a second report nothing is read.</returns>
    private bool Take(LineWords line)
    {
        if (PidstatBanner.TryRead(line) is { } banner)
        {
            return Own(line) && TakeBanner(banner);
        }

        if (PidstatTable.TryRead(line, tables) is { } table)
        {
            return Own(line) && TakeHeader(table);
        }

        if (line.Count > 2 && line[0] is "sysstat" && line[1] is "version")
        {
            report.Add(PidstatFindings.Version(line.Whole, line.QuoteFrom(0).Text));
            return Own(line);
        }

        if (PidstatTime.TryRead(line, out var time, out var words) && (tables.Count > 0 || LooksLikeRow(line, words)))
        {
            return Own(line) && TakeRow(line, time, words);
        }

        if (PidstatLabel.Words(line) is var label and > 0 && TakeAverage(line, label))
        {
            return Own(line);
        }

        if (line.Count == 1 && line[0] is "..." or "…" && tables.Count > 0)
        {
            report.Add(PidstatFindings.Elided(line.Whole, line.QuoteFrom(0).Text));
            return Own(line);
        }

        TakeForeign(line);
        return true;
    }

    private bool TakeBanner(PidstatBanner banner)
    {
        if ((report.Banner?.At ?? report.FirstHeader) is { } first)
        {
            report.Add(PidstatFindings.SecondBanner(banner.At, first));
            return false;
        }

        report.Banner = banner;
        report.AddRange(banner.Faults);
        return true;
    }

    private bool TakeHeader(PidstatTable table)
    {
        report.FirstHeader ??= table.At;
        if (table.RepeatedColumn is { } column)
        {
            report.Add(PidstatFindings.RepeatedColumn(table.At, column));
            return false;
        }

        if (tables.Find(table.Contradicts) is { } other)
        {
            report.Add(PidstatFindings.HeaderDiffers(table.At, other.At));
            return false;
        }

        rowBefore = null;
        tables.RemoveAll(other => other.Signature == table.Signature);
        tables.RemoveRange(0, Math.Max(0, tables.Count - MostTables + 1));
        tables.Add(table);
        if (table.IsAverage)
        {
            report.StartAverages(table.At);
            return true;
        }

        if (report.HasAverages)
        {
            report.Add(PidstatFindings.SamplesAfterAverages(table.At));
            return false;
        }

        report.Samples.Header(table);
        return true;
    }

    private bool TakeRow(LineWords line, PidstatTime time, int first)
    {
        if (tables.Count == 0)
        {
            return NoHeader(line);
        }

        if (report.HasAverages)
        {
            report.Add(PidstatFindings.SamplesAfterAverages(line.Whole));
            return false;
        }

        if (Fitting(line, first, average: false) is not var (row, table))
        {
            return Misfit(line, first, average: false);
        }

        if (rowBefore?.Text == line.Line.Text && row[PidstatColumn.Cpu] is { Value: > 0 })
        {
            report.Add(PidstatFindings.SameRow(row.At, rowBefore.Whole));
            return false;
        }

        rowBefore = line.Line;
        report.HasInterval |= table.Time is { } start && start != time;
        report.Row(time, row);
        return true;
    }

    /// <summary>Takes an average row; text before a colon that is no label of pidstat's is one only where it fits the table.</summary>
    private bool TakeAverage(LineWords line, int words)
    {
        if (Fitting(line, words, average: true) is var (row, _))
        {
            report.Average(row);
            return true;
        }

        return PidstatLabel.IsKnown(line, words)
            && (tables.Count == 0 ? NoHeader(line) : Misfit(line, words, average: true));
    }

    /// <summary>Reads a row by the newest table that fits, for some options print the headers of two tables only once.</summary>
    private (PidstatRowDraft Row, PidstatTable Table)? Fitting(LineWords line, int first, bool average)
    {
        for (var index = tables.Count - 1; index >= 0; index--)
        {
            if (tables[index].Read(line, first, average, out _) is { } row)
            {
                return (row, tables[index]);
            }
        }

        return null;
    }

    private static bool LooksLikeRow(LineWords line, int first) =>
        line.Count > first + 2
        && (!line[first].ContainsAnyExceptInRange('0', '9') || !line[first + 1].ContainsAnyExceptInRange('0', '9'));

    private bool NoHeader(LineWords line)
    {
        if (!sawHeaderlessRow)
        {
            report.Add(PidstatFindings.NoHeader(line.Whole, line.QuoteFrom(0).Text));
        }

        sawHeaderlessRow = true;
        return true;
    }

    private bool Misfit(LineWords line, int first, bool average)
    {
        var table = tables[^1];
        table.Read(line, first, average, out var misfit);
        report.Add(
            misfit >= line.Count
                ? PidstatFindings.ShortRow(line.Whole, line.Count - first, table.Names.Count + 1)
                : PidstatFindings.BadValue(line.At(misfit), line[misfit].ToString(), table.NameOf(misfit - first))
        );
        return true;
    }

    /// <summary>Takes a line that is not pidstat's: a stretch of them is one oddity, a damaged header among them a problem.</summary>
    private void TakeForeign(LineWords line)
    {
        if (!PidstatTable.IsDamaged(line))
        {
            foreign ??= line;
            foreignLines++;
            return;
        }

        EndForeign();
        if (!sawDamagedHeader)
        {
            report.Add(PidstatFindings.BrokenHeader(line.Whole));
        }

        sawDamagedHeader = true;
    }

    private void EndForeign()
    {
        if (foreign is not null)
        {
            report.AddOddity(PidstatFindings.Foreign(foreign.Whole, foreign.QuoteFrom(0).Text, foreignLines));
        }

        foreign = null;
        foreignLines = 0;
    }

    /// <summary>Notes that a line is pidstat's.</summary>
    private bool Own(LineWords line)
    {
        EndForeign();
        var mark = line.Line.Text.AsSpan(0, line.Start).Trim();
        if (!sawDecoration && !mark.IsEmpty && !(mark is "#" && line[0] is "Time"))
        {
            sawDecoration = true;
            report.AddOddity(PidstatFindings.Decorated(line.Line.Whole));
        }

        return true;
    }
}
