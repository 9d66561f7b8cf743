namespace EcResults.Evidence;

/// <summary>Reads the tables that pidstat prints: with <c>-h</c> one line a sample, else one table after the other.</summary>
internal sealed class PidstatTextReader
{
    // pidstat has about ten tables; more different headers than that in one file are not worth keeping.
    private const int MostTables = 12;

    private readonly PidstatCollector report;
    private readonly List<PidstatTable> tables = [];
    private readonly PidstatForeign foreign;
    private TextLine? rowBefore;
    private bool sawDecoration;
    private bool sawHeaderlessRow;

    private PidstatTextReader(SourceText source)
    {
        report = new PidstatCollector(source);
        foreign = new PidstatForeign(report);
    }

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatReport> Read(SourceText source)
    {
        var reader = new PidstatTextReader(source);
        PidstatLine? first = null;
        foreach (var text in source.Lines)
        {
            var line = new PidstatLine(text);
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
            : reader.Finish(first);
    }

    private Reading<PidstatReport> Finish(PidstatLine first)
    {
        if (report.Banner is null && tables.Count == 0 && !report.HasProblems)
        {
            report.Add(PidstatFindings.NotPidstat(first.Whole, first.From(0).ToString()));
        }
        else
        {
            foreign.End();
        }

        return report.Finish();
    }

    /// <summary>Takes one line.</summary>
    /// <returns>Whether to go on; behind the start of a second report nothing is read.</returns>
    private bool Take(PidstatLine line)
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
            report.Add(PidstatFindings.Version(line.Whole, line.From(0).ToString()));
            return Own(line);
        }

        if (PidstatTime.TryRead(line.From(0), out var time, out var length))
        {
            return TakeRow(line, time, line.TokensWithin(length));
        }

        if (PidstatLabel.Words(line) is var words and > 0 && TakeAverage(line, words))
        {
            return Own(line);
        }

        if (line.Count == 1 && line[0] is "..." or "…" && tables.Count > 0)
        {
            report.Add(PidstatFindings.Elided(line.Whole, line[0].ToString()));
            return Own(line);
        }

        return foreign.Take(line);
    }

    private bool TakeBanner(PidstatBanner banner)
    {
        if (report.Banner is { } first)
        {
            report.Add(PidstatFindings.SecondBanner(banner.At, first.At));
            return false;
        }

        if (tables.Count > 0)
        {
            report.Add(PidstatFindings.SecondBanner(banner.At, tables[0].At));
            return false;
        }

        foreach (var fault in banner.Faults)
        {
            report.Add(fault);
        }

        report.Banner = banner;
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

    private bool TakeRow(PidstatLine line, PidstatTime time, int first)
    {
        if (tables.Count == 0)
        {
            return LooksLikeRow(line, first) ? NoHeader(line) : foreign.Take(line);
        }

        if (report.HasAverages)
        {
            report.Add(PidstatFindings.SamplesAfterAverages(line.Whole));
            return false;
        }

        if (PidstatRowReader.Read(line, first, tables, average: false, out var table) is not { } fields)
        {
            return Own(line) && Misfit(line, first, average: false);
        }

        if (rowBefore is { } before && fields.IsBusy && line.Line.Text == before.Text)
        {
            report.Add(PidstatFindings.SameRow(line.Whole, before.Whole));
            return false;
        }

        rowBefore = line.Line;
        report.HasInterval |= table.Time is { } start && start != time;
        report.Row(time, fields, table.Signature, line.Whole);
        return Own(line);
    }

    /// <summary>Takes an average row; text before a colon that is no label of pidstat's is one only where it fits the table.</summary>
    private bool TakeAverage(PidstatLine line, int words)
    {
        var known = PidstatLabel.IsKnown(line, words);
        if (tables.Count == 0)
        {
            return known && NoHeader(line);
        }

        if (PidstatRowReader.Read(line, words, tables, average: true, out var table) is { } fields)
        {
            report.Average(fields, table.Signature, line.Whole);
            return true;
        }

        return known && Misfit(line, words, average: true);
    }

    private static bool LooksLikeRow(PidstatLine line, int first) =>
        line.Count > first + 2
        && (!line[first].ContainsAnyExceptInRange('0', '9') || !line[first + 1].ContainsAnyExceptInRange('0', '9'));

    private bool NoHeader(PidstatLine line)
    {
        if (!sawHeaderlessRow)
        {
            report.Add(PidstatFindings.NoHeader(line.Whole, line.From(0).ToString()));
        }

        sawHeaderlessRow = true;
        return Own(line);
    }

    private bool Misfit(PidstatLine line, int first, bool average)
    {
        var table = tables[^1];
        PidstatRowReader.ReadBy(table, line, first, average, out var misfit);
        report.Add(
            misfit >= line.Count
                ? PidstatFindings.ShortRow(line.Whole, line.Count - first, table.Columns.Count + 1)
                : PidstatFindings.BadValue(line.At(misfit), line[misfit].ToString(), table.NameOf(misfit - first))
        );
        return true;
    }

    /// <summary>Notes that a line is pidstat's.</summary>
    private bool Own(PidstatLine line)
    {
        foreign.End();
        if (line.Decorated && !sawDecoration)
        {
            sawDecoration = true;
            report.AddOddity(PidstatFindings.Decorated(line.Line.Whole));
        }

        return true;
    }
}
