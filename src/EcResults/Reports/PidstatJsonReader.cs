using System.Text;
using System.Text.Json;

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
    private readonly PidstatJsonPlaces places;
    private readonly PidstatCollector report;
    private readonly string[] names = new string[MostDepth + 1];
    private PidstatTime? time;
    private PidstatFields? fields;
    private bool hasCommand;
    private Location rowAt;

    private PidstatJsonReader(SourceText source)
    {
        this.source = source;
        bytes = Encoding.UTF8.GetBytes(source.Content);
        places = new PidstatJsonPlaces(source, bytes);
        report = new PidstatCollector(source);
    }

    /// <summary>Reads one file.</summary>
    public static Reading<PidstatReport> Read(SourceText source)
    {
        var reader = new PidstatJsonReader(source);
        try
        {
            reader.TakeAll();
        }
        catch (JsonException broken)
        {
            var line = (int)Math.Min(broken.LineNumber ?? 0, source.Lines.Count - 1);
            reader.report.Add(PidstatFindings.BadJson(source.Lines[line].Whole));
        }
        catch (InvalidOperationException)
        {
            // A string that is no text, such as half of a surrogate pair.
            reader.report.Add(PidstatFindings.BadJson(reader.places.Here));
        }

        if (reader.report is { Banner: null, FirstHeader: null, HasProblems: false })
        {
            var first = source.Lines.First(line => !string.IsNullOrWhiteSpace(line.Text));
            reader.report.Add(PidstatFindings.NotPidstat(first.Whole, first.Text.Trim()));
        }

        return reader.report.Finish();
    }

    private void TakeAll()
    {
        Array.Fill(names, "");
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
                    fields = new PidstatFields(average: false);
                    hasCommand = false;
                    rowAt = places.At(json.TokenStartIndex, 1);
                    break;
                case JsonTokenType.EndObject when fields is not null && json.CurrentDepth == RowDepth - 1:
                    EndRow(fields);
                    break;
                case JsonTokenType.String or JsonTokenType.Number:
                    TakeValue(ref json);
                    break;
            }
        }
    }

    private bool InStatistics => names[1] is "sysstat" && names[2] is "hosts" && names[HostDepth] is "statistics";

    private void TakeValue(ref Utf8JsonReader json)
    {
        var depth = json.CurrentDepth;
        if (depth is not (HostDepth or SampleDepth or RowDepth) || names[1] is not "sysstat" || names[2] is not "hosts")
        {
            return;
        }

        var isString = json.TokenType == JsonTokenType.String;
        var at = places.At(json.TokenStartIndex + (isString ? 1 : 0), json.ValueSpan.Length);
        var text = (isString ? json.GetString() : Encoding.UTF8.GetString(json.ValueSpan)) ?? "";
        if (depth == HostDepth)
        {
            TakeHost(names[HostDepth], new Quoted(text, at));
        }
        else if (depth == SampleDepth && names[SampleDepth] is "timestamp")
        {
            TakeTime(new Quoted(text, at));
        }
        else if (depth == RowDepth && fields is not null)
        {
            TakeColumn(fields, names[RowDepth], new Quoted(text, at));
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
            "number-of-cpus" => banner with { LogicalCores = PidstatBanner.Cores(value.Text, value.At) },
            _ => banner,
        };
    }

    private void TakeTime(Quoted value)
    {
        report.FirstHeader ??= value.At;
        if (!PidstatTime.TryRead(value.Text, out var read, out var length) || length != value.Text.Length)
        {
            report.Add(PidstatFindings.BadJsonTime(value.At, value.Text));
            return;
        }

        time = read;
        report.Samples.Start(read, value.At);
    }

    private void TakeColumn(PidstatFields row, string name, Quoted value)
    {
        if (name is "cmd")
        {
            row.Command = value;
            hasCommand = true;
            return;
        }

        var column = name switch
        {
            "usr" or "system" or "guest" or "wait" or "MEM" => $"%{name}",
            "cpu" => "%CPU",
            "cpu_nr" => "CPU",
            _ => name,
        };
        if (!row.Add(column, value.Text, value.At))
        {
            report.Add(PidstatFindings.BadValue(value.At, value.Text, name));
        }
    }

    private void EndRow(PidstatFields row)
    {
        fields = null;
        if (time is not { } sample)
        {
            report.Add(PidstatFindings.BadJsonTime(rowAt, ""));
        }
        else if (!hasCommand || (!row.IsThread && row.Row(rowAt) is null))
        {
            report.Add(PidstatFindings.IncompleteJsonRow(rowAt));
        }
        else
        {
            report.Row(sample, row, names[SampleDepth], rowAt);
        }
    }
}
