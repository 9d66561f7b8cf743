namespace EcResults.Evidence;

/// <summary>
/// Reads what <c>pidstat -o JSON</c> prints (sysstat 12.7.6 and later): one array for each table of each sample. The
/// names are those of the headers without their percent sign; there are no averages.
/// </summary>
internal sealed class PidstatJsonReader
{
    // How deep the parts of pidstat's document lie: {sysstat: {hosts: [{…, statistics: [{…, table: [{…}]}]}]}}.
    private const int HostDepth = 4;
    private const int SampleDepth = 6;
    private const int RowDepth = 8;
    private const int MostDepth = 64;

    private readonly SourceText source;
    private readonly byte[] bytes;
    private readonly PidstatReportBuilder report;
    private readonly string[] names = new string[MostDepth + 1];
    private PidstatTime? time;
    private PidstatRowDraft? row;

    // The place of the last token; it only goes forward, so that all places of a file cost one pass.
    private int position;
    private int line = 1;
    private int column = 1;

    private PidstatJsonReader(SourceText source)
    {
        this.source = source;
        bytes = Encoding.UTF8.GetBytes(source.Content);
        report = new PidstatReportBuilder(source);
        Array.Fill(names, "");
    }

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatReport> Read(SourceText source)
    {
        var reader = new PidstatJsonReader(source);
        var built = reader.report;
        try
        {
            reader.TakeAll();
        }
        catch (JsonException broken)
        {
            var number = (int)Math.Min(broken.LineNumber ?? 0, source.Lines.Count - 1);
            built.Add(PidstatFindings.BadJson(source.Lines[number].Whole));
        }
        catch (InvalidOperationException)
        {
            // A string that is no text, such as half of a surrogate pair.
            built.Add(PidstatFindings.BadJson(source.Lines[reader.line - 1].Whole));
        }

        built.AddRange(built.Banner?.Faults ?? []);
        if (built is { Banner: null, FirstHeader: null, HasProblems: false })
        {
            var first = source.Lines.First(line => !string.IsNullOrWhiteSpace(line.Text));
            built.Add(PidstatFindings.NotPidstat(new Quoted(first.Text.Trim(), first.Whole)));
        }

        return built.Finish();
    }

    private void TakeAll()
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MostDepth });
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    names[json.CurrentDepth] = json.GetString() ?? "";
                    break;
                case JsonTokenType.StartObject when InStatistics && json.CurrentDepth == SampleDepth - 1:
                    time = null;
                    break;
                case JsonTokenType.StartObject when InStatistics && json.CurrentDepth == RowDepth - 1:
                    row = new PidstatRowDraft(average: false)
                    {
                        At = At(json.TokenStartIndex, 1),
                        Table = names[SampleDepth],
                    };
                    break;
                case JsonTokenType.EndObject when row is not null && json.CurrentDepth == RowDepth - 1:
                    EndRow(row);
                    break;
                case JsonTokenType.String or JsonTokenType.Number when InHosts:
                    TakeValue(ref json);
                    break;
            }
        }
    }

    private bool InHosts => names[1] is "sysstat" && names[2] is "hosts";

    private bool InStatistics => InHosts && names[HostDepth] is "statistics";

    private void TakeValue(ref Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        if (depth is not (HostDepth or SampleDepth or RowDepth))
        {
            return;
        }

        var isString = json.TokenType == JsonTokenType.String;
        var at = At(json.TokenStartIndex + (isString ? 1 : 0), json.ValueSpan.Length);
        var value = new Quoted((isString ? json.GetString() : Encoding.UTF8.GetString(json.ValueSpan)) ?? "", at);
        if (depth == HostDepth)
        {
            TakeHost(names[HostDepth], value);
        }
        else if (depth == SampleDepth && names[SampleDepth] is "timestamp")
        {
            TakeTime(value);
        }
        else if (depth == RowDepth && row is not null)
        {
            TakeColumn(row, names[RowDepth], value);
        }
    }

    private void TakeHost(string name, Quoted value)
    {
        var banner = report.Banner ?? new PidstatBanner(value.At);
        if (name is "release" && banner.KernelRelease is { } first)
        {
            report.Add(PidstatFindings.SecondBanner(value.At, first.At));
        }

        report.Banner = name switch
        {
            "release" => banner with { KernelRelease = value },
            "nodename" => banner with { HostName = value },
            "machine" => banner with { Architecture = value },
            "date" => banner with { Date = value },
            "number-of-cpus" => banner.WithCores(value),
            _ => banner,
        };
    }

    private void TakeTime(Quoted value)
    {
        report.FirstHeader ??= value.At;
        if (!PidstatTime.TryRead(value.Text, out var read))
        {
            report.Add(PidstatFindings.BadJsonTime(value));
            return;
        }

        time = read;
        report.Samples.Start(read, value.At);
    }

    private void TakeColumn(PidstatRowDraft taker, string name, Quoted value)
    {
        if (name is "cmd")
        {
            taker.Command = value;
            return;
        }

        var header = name switch
        {
            "usr" or "system" or "guest" or "wait" or "MEM" => $"%{name}",
            "cpu" => "%CPU",
            "cpu_nr" => "CPU",
            _ => name,
        };
        if (!taker.Add(PidstatTable.ColumnOf(header), value.Text, value.At))
        {
            report.Add(PidstatFindings.BadValue(value, name));
        }
    }

    private void EndRow(PidstatRowDraft ended)
    {
        row = null;
        if (time is not { } sample)
        {
            report.Add(PidstatFindings.BadJsonTime(new Quoted("", ended.At)));
        }
        else if (!ended.IsComplete)
        {
            report.Add(PidstatFindings.IncompleteJsonRow(ended.At));
        }
        else
        {
            report.Row(sample, ended);
        }
    }

    /// <summary>The place of a token.</summary>
    /// <param name="start">Its first byte, not before the last place.</param>
    /// <param name="length">Its length in bytes.</param>
    private Location At(long start, int length)
    {
        var passed = bytes.AsSpan(position, (int)start - position);
        for (var end = passed.IndexOf((byte)'\n'); end >= 0; end = passed.IndexOf((byte)'\n'))
        {
            line++;
            column = 1;
            passed = passed[(end + 1)..];
        }

        position = (int)start;
        column += Encoding.UTF8.GetCharCount(passed);
        return new Location(source, line, column, Encoding.UTF8.GetCharCount(bytes, position, length));
    }
}
