using System.Text.RegularExpressions;

namespace EcResults.Site.Models;

/// <summary>The tables of our own figures that a page of prose may name: <c>{{table loss}}</c> on a line.</summary>
internal static partial class ResultTables
{
    private static readonly Column<Result> Load = new(
        "load",
        result => GlanceRow.LoadWords(result.Workload),
        Words: true
    );
    private static readonly Column<Result> InMode = new("mode", result => result.Mode.Word(), Words: true);
    private static readonly Column<Result> Blocks = new("blocks", result => Numbers.Count(result.Blocks));
    private static readonly Column<Result> Throughput = Of("throughput", Measure.Throughput);
    private static readonly Column<Result> Added = Of("server CPU added a request", Measure.AddedCpu);
    private static readonly Column<Result> Lost = new(
        "events lost",
        result => result.Capture?.LossRate is { } loss ? Numbers.Percent(loss * 100) : null
    );
    private static readonly Column<Result> Events = new(
        "events made a second",
        result => BufferRow.MadePerSecond(result) is { } made ? Numbers.Count(Math.Round(made)) : null
    );
    private static readonly Column<Result> Own = new(
        "eCapture’s own CPU, of one core",
        result => result.EcaptureCpuPercent is { } own ? Numbers.Percent(own) : null
    );
    private static readonly Column<Result> Memory = new(
        "eCapture’s memory",
        result => result.EcaptureRssBytes is { } bytes ? Numbers.Bytes(bytes) : null
    );
    private static readonly Column<Result> Buffer = new(
        "buffer, pages a CPU",
        result => result.Key.MapsizePages is { } pages ? Numbers.Count(pages) : null
    );

    private static readonly IReadOnlyList<Column<LossOnset>> Onsets =
    [
        new("mode", onset => onset.Mode.Word(), Words: true),
        new("buffer, pages a CPU", onset => onset.MapsizePages is { } pages ? Numbers.Count(pages) : "not known"),
        new("no loss up to, events/s", onset => Rate(onset.WithoutLoss) ?? "every rate lost some"),
        new("loss at, events/s", onset => Rate(onset.WithLoss) ?? "no rate lost any"),
        new("rates", onset => Numbers.Count(onset.Rates)),
    ];

    /// <summary>Every table. A new one is one more row.</summary>
    public static IReadOnlyList<ResultTable> All { get; } =
    [
        Each(
            "saturation",
            "ecresults bench --workloads keepalive-1k",
            IsSaturated,
            Load,
            InMode,
            Throughput,
            Added,
            Lost,
            Blocks
        ),
        Each(
            "connections",
            "ecresults bench --workloads handshake-1k",
            IsOfConnections,
            Load,
            InMode,
            Throughput,
            Added,
            Lost,
            Blocks
        ),
        Each(
            "rates",
            "ecresults bench --workloads rate-50,rate-500,rate-5000",
            IsHeldText,
            Load,
            Own,
            Added,
            Lost,
            Memory,
            Blocks
        ),
        Each("loss", "ecresults bench --sweep", IsHeld, InMode, Load, Buffer, Events, Lost),
        Each(
            "buffers",
            "ecresults bench --mapsize 128,1024,16384",
            result =>
                IsSaturated(result) && result is { Mode: Mode.Text, Capture: not null, Key.MapsizePages: not null },
            Load,
            Buffer,
            Lost,
            Memory
        ),
        Each(
            "traps",
            "ecresults bench --workloads keepalive-1k",
            result => IsVirtualOrReal(result) && result.AddedCpu?.UsPerTrap is not null,
            Load,
            new("traps a request", result => Numbers.Count(result.AddedCpu!.Hits!.Traps)),
            Added,
            new("server CPU a trap", result => Estimates.Marked(Measure.AddedCpu, result.AddedCpu!.UsPerTrap!)),
            Blocks
        ),
        Each(
            "complete",
            "ecresults bench --workloads rate-50,rate-500",
            result => result.Capture?.Completeness is not null,
            Load,
            new("events seen, of those expected", result => Numbers.Percent(result.Capture!.Completeness!.Value * 100)),
            Lost
        ),
        Each(
            "traffic",
            "ecresults bench --workloads rate-50,rate-500,rate-5000",
            result =>
                IsVirtualOrReal(result)
                && result
                    is {
                        Mode: Mode.Text,
                        EcaptureCpuPercent: not null,
                        Workload.KeepAlive: true,
                        BaselineRequestsPerSecond: not null
                    },
            Load,
            new("eCapture’s table expects", result => Row(result).ExpectedCpu, Words: true),
            Own,
            new("is", result => Against(result), Words: true),
            Lost
        ),
        Each(
            "sizes",
            "ecresults bench --sizes",
            result =>
                IsSaturated(result)
                && result is { Mode: Mode.Text, Workload: { KeepAlive: true, ResponseBytes: not null and not 1024 } },
            Load,
            Throughput,
            Added,
            Lost,
            Blocks
        ),
        Each(
            "anatomy",
            "ecresults bench",
            result => result.Anatomy is not null,
            Load,
            InMode,
            new("traps a request", result => result.Anatomy!.Hits is { } hits ? Numbers.Plain(hits, 1) : null),
            new("traps", result => Numbers.CpuTime(result.Anatomy!.TrapsUs)),
            new("programs", result => Numbers.CpuTime(result.Anatomy!.ProgramsUs)),
            new("reader", result => result.Anatomy!.ReaderUs is { } reader ? Numbers.CpuTime(reader) : null),
            new("one trap", result => result.Anatomy!.TrapUs is { } trap ? Numbers.CpuTime(trap) : null),
            new(
                "adds up",
                result =>
                    result.Anatomy!.AddsUp switch
                    {
                        true => "yes",
                        false => "no",
                        _ => "not known",
                    },
                Words: true
            )
        ),
        new(
            "onsets",
            "ecresults bench --sweep",
            Onsets,
            results =>
                results
                    .GroupBy(result => result.Submission)
                    .SelectMany(group => LossOnset.Of(group).Select(onset => RowOf(group.Key, onset, Onsets)))
        ),
    ];

    /// <summary>A page with the tables where it names them.</summary>
    /// <exception cref="TemplateException">It names one that is not known.</exception>
    public static string PutInto(string page, IReadOnlyList<Result> results, Func<Submission, string> titleOf) =>
        Mark()
            .Replace(
                page,
                match =>
                    All.FirstOrDefault(table => table.Name == match.Groups["name"].Value)?.Markdown(results, titleOf)
                    ?? throw new TemplateException(
                        $"\"{match.Value}\" names no table; known are {string.Join(", ", All.Select(table => table.Name))}"
                    )
            );

    private static ResultTable Each(
        string name,
        string command,
        Func<Result, bool> where,
        params IReadOnlyList<Column<Result>> columns
    ) =>
        new(
            name,
            command,
            columns,
            results =>
                results
                    .Where(where)
                    .OrderBy(result => Machines.Place(result.Key.Machine))
                    .ThenBy(result => result.Workload.RatePerSecond ?? int.MaxValue)
                    .Select(result => RowOf(result.Submission, result, columns))
        );

    private static ResultTableRow RowOf<T>(Submission submission, T shown, IReadOnlyList<Column<T>> columns) =>
        new(submission, at => columns[at].Text(shown));

    private static string? Rate(double? events) => events is { } rate ? Numbers.Count(Math.Round(rate)) : null;

    private static Column<Result> Of(string heading, Measure measure) =>
        new(heading, result => measure.Of(result) is { } estimate ? Estimates.Marked(measure, estimate) : null);

    /// <summary>An emulator's figures say nothing about what a reader would pay.</summary>
    private static bool IsVirtualOrReal(Result result) =>
        result.Key.Machine is not (MachineClass.Emulated or MachineClass.Unknown);

    private static bool IsSaturated(Result result) =>
        IsVirtualOrReal(result) && result.Workload is { RatePerSecond: null, KeepAlive: true };

    private static bool IsOfConnections(Result result) => IsVirtualOrReal(result) && result.Workload.KeepAlive == false;

    private static bool IsHeld(Result result) => result is { Workload.RatePerSecond: not null, Capture: not null };

    private static bool IsHeldText(Result result) =>
        IsVirtualOrReal(result) && result is { Mode: Mode.Text, Workload.RatePerSecond: not null };

    private static TrafficClass Row(Result result) => TrafficClass.Of(result.BaselineRequestsPerSecond!.Value);

    /// <summary>The share of one core against what the table expects: the table names no denominator, and this is the kindest.</summary>
    private static string Against(Result result)
    {
        var (low, high) = Row(result).ExpectedCores;
        var own = result.EcaptureCpuPercent!.Value / 100;
        return own > high ? $"{Numbers.Plain(own / high.Value, 0)} times its upper end"
            : own < low ? "less than expected"
            : "as expected";
    }

    [GeneratedRegex(@"^\{\{table (?<name>[a-z]+)\}\}$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    private sealed record Column<T>(string Heading, Func<T, string?> Text, bool Words = false)
        : ResultTableColumn(Heading, Words);
}
