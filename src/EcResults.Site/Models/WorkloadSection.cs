using System.Globalization;
using EcResults.Site.Charts;
using EcResults.Site.Templating;
using EcResults.Site.Words;
using EcResults.Submissions;

namespace EcResults.Site.Models;

/// <summary>The results of one workload of a submission.</summary>
internal sealed class WorkloadSection(Submission submission, Workload workload, int number)
{
    private readonly List<RunEvidence> runs = [.. submission.Runs.Where(run => run.Run.Workload == workload.Name)];

    public string Name => workload.Name;

    /// <summary>Unique within the page.</summary>
    public string Anchor => $"workload-{number}";

    /// <summary>Whether the generator held a rate, so that throughput says nothing about cost.</summary>
    public bool FixedRate => workload.RatePerSecond is not null;

    public IReadOnlyList<Fact> Facts =>
        [
            new(
                "Generator",
                workload.Generator == LoadGenerator.Wrk ? "wrk, as fast as the server answers" : "wrk2, at a fixed rate"
            ),
            new("Rate", workload.RatePerSecond is { } rate ? Numbers.Rate(rate) : "not fixed"),
            new("Threads, connections", $"{workload.Threads}, {workload.Connections}"),
            new("Duration of a run", Numbers.Count(workload.DurationSeconds) + Numbers.Space + "s"),
            new(
                "Response",
                workload.ResponseBytes is { } bytes ? Numbers.Count(bytes) + Numbers.Space + "bytes" : null
            ),
            new(
                "Connections are kept",
                workload.KeepAlive switch
                {
                    true => "yes",
                    false => "no, a new one for each request",
                    null => null,
                }
            ),
            new(
                "TLS",
                workload.Tls is { } tls ? string.Join(", ", new[] { tls.Version, tls.Cipher }.OfType<string>()) : null
            ),
            new("URL", workload.Url),
        ];

    public IReadOnlyList<Measure> Measures { get; } = Measure.All;

    /// <summary>The medians, a row a mode.</summary>
    public IReadOnlyList<MedianRow> Medians =>
        [
            .. Modes.Select(group => new MedianRow(
                group.Key.Word(),
                group.Count(),
                [.. Measure.All.Select(measure => measure.MedianOf([.. group]))]
            )),
        ];

    /// <summary>Every run in the order in which they ran.</summary>
    public IReadOnlyList<RunRow> Runs =>
        [
            .. runs.Select(run => new RunRow(
                run.Run.Name,
                run.Run.Mode.Word(),
                run.Run.Repetition,
                run.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                run.Run.StartedAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                [.. Measure.All.Select(measure => measure.CellOf(submission, run))]
            )),
        ];

    /// <summary>The commands, each once, with the runs that used it.</summary>
    public IReadOnlyList<CommandRow> Commands =>
        [
            .. runs.GroupBy(run => run.Run.Commands)
                .Select(group => new CommandRow(
                    string.Join(", ", group.Select(run => run.Run.Mode.Word()).Distinct()),
                    group.Count(),
                    group.Key.Load,
                    group.Key.Ecapture
                )),
        ];

    /// <summary>The requests per second of each run by mode, or null where none was measured.</summary>
    public Html? ThroughputChart => Chart(Measure.All[0], "throughput", Numbers.RateBare, "requests per second");

    /// <summary>The server's CPU time for a request by mode, or null where none was measured.</summary>
    public Html? CpuChart => Chart(Measure.All[5], "cpu", value => Numbers.Plain(value, 0), "microseconds");

    private IEnumerable<IGrouping<Mode, RunEvidence>> Modes =>
        runs.GroupBy(run => run.Run.Mode).OrderBy(group => group.Key);

    private Html? Chart(Measure measure, string what, Func<double, string> tick, string unit)
    {
        var rows = new List<DotRow>();
        foreach (var group in Modes)
        {
            var values = measure.Values(group);
            if (values.Count > 0)
            {
                var median = EcResults.Submissions.Medians.Of(values);
                rows.Add(
                    new DotRow(group.Key.Word(), measure.Format(median))
                    {
                        Points = values,
                        Estimate = median,
                        Tone = group.Key.Word(),
                    }
                );
            }
        }

        return rows.Count == 0
            ? null
            : new DotChart
            {
                Id = $"{Anchor}-{what}",
                Title = $"{measure.Heading} by mode, {workload.Name}",
                Description =
                    $"Each dot is a run, each upright line a median, in {unit}: "
                    + string.Join("; ", rows.Select(row => $"{row.Label} {row.ValueText}"))
                    + ".",
                Rows = rows,
                TickText = tick,
            }.Draw();
    }
}

/// <summary>A name and a value.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value; null where it was not recorded.</param>
internal sealed record Fact(string Name, string? Value);

/// <summary>The medians of a mode.</summary>
internal sealed record MedianRow(string Mode, int RunCount, IReadOnlyList<Cell> Cells);

/// <summary>The figures of a run.</summary>
internal sealed record RunRow(
    string Name,
    string Mode,
    int Repetition,
    string StartedIso,
    string Started,
    IReadOnlyList<Cell> Cells
);

/// <summary>Commands as typed.</summary>
internal sealed record CommandRow(string Modes, int RunCount, string Load, string? Ecapture);
