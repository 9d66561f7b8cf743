namespace EcResults.Evidence;

/// <summary>Reads ps output: bare numbers of KiB, one a line, or a table whose header may stand again before each sample.</summary>
internal sealed class PsReader
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> warnings = [];
    private readonly List<Printed> numbers = [];
    private readonly List<PsRow> rows = [];
    private PsTable? table;
    private Quoted? foreign;
    private Quoted? busybox;
    private bool inForeign;

    /// <summary>Reads one file.</summary>
    public static Reading<PsReport> Read(SourceText source)
    {
        var reader = new PsReader();
        foreach (var text in source.Lines)
        {
            if (!string.IsNullOrWhiteSpace(text.Text) && !reader.Take(new LineWords(text)))
            {
                break;
            }
        }

        return reader.Finish(source);
    }

    /// <summary>Takes one line.</summary>
    /// <returns>Whether to go on; behind the start of another table nothing is read.</returns>
    private bool Take(LineWords line)
    {
        if (PsTable.TryRead(line) is { } header)
        {
            return TakeHeader(header);
        }

        if (table is not null)
        {
            return TakeRow(table, line);
        }

        if (line.Count == 1 && PsTable.Kib(line, 0) is { } number)
        {
            return TakeNumber(number);
        }

        return TakeForeign(line.QuoteFrom(0));
    }

    private bool TakeHeader(PsTable header)
    {
        if (table is null)
        {
            table = header;
            if (numbers.Count > 0)
            {
                problems.Add(PsFindings.Mixed(header.At));
            }
            else if (header.Fault is { } fault)
            {
                problems.Add(fault);
            }
            else if (foreign is { } before)
            {
                // A prompt, or the command as it was typed.
                warnings.Add(PsFindings.Foreign(before.At, before.Text));
            }
        }
        else if (!table.IsLike(header))
        {
            problems.Add(PsFindings.OtherTable(header.At));
        }

        return problems.Count == 0;
    }

    private bool TakeRow(PsTable header, LineWords line)
    {
        if (header.Read(line, out var problem) is { } row)
        {
            rows.Add(row);
        }
        else if (problem is not null)
        {
            problems.Add(problem);
        }

        return true;
    }

    private bool TakeNumber(Printed number)
    {
        if (numbers.Count == 0 && foreign is { } before)
        {
            problems.Add(PsFindings.NotPs(before.At, before.Text));
        }

        numbers.Add(number);
        inForeign = false;
        return true;
    }

    /// <summary>Takes a line that is neither number nor header; a stretch of them is one problem at its first line.</summary>
    private bool TakeForeign(Quoted line)
    {
        foreign ??= line;
        busybox ??= PsFindings.IsBusybox(line.Text) ? line : null;
        if (numbers.Count > 0 && !inForeign)
        {
            problems.Add(PsFindings.NotPs(line.At, line.Text));
        }

        inForeign = true;
        return true;
    }

    private Reading<PsReport> Finish(SourceText source)
    {
        if (problems.Count == 0 && rows.Count == 0 && numbers.Count == 0)
        {
            problems.Add(
                table is not null ? PsFindings.NoSample(table.At)
                : (busybox ?? foreign) is { } text ? PsFindings.NotPs(text.At, text.Text)
                : PsFindings.Empty(source.Whole)
            );
        }

        var report = new PsReport(source)
        {
            RssKib = table is null ? numbers : [.. rows.Select(row => row.RssKib)],
            Rows = rows,
        };
        return new Reading<PsReport>(problems.Count == 0 ? report : null, problems, warnings);
    }
}
