using System.Globalization;
using EcResults.Comparisons;
using EcResults.Site.Templating;
using EcResults.Site.Words;
using EcResults.Submissions;

namespace EcResults.Site.Models;

/// <summary>The results of one workload of a submission.</summary>
internal sealed class WorkloadSection(SubmissionView view, Workload workload, int number)
{
    private const double MostLoss = 0.1;
    private readonly List<RunEvidence> runs = [.. view.Submission.Runs.Where(run => run.Run.Workload == workload.Name)];

    private readonly List<Result> results = [.. view.Results.Where(result => result.Workload == workload)];

    public string Name => workload.Name;

    /// <summary>Unique within the page.</summary>
    public string Anchor => $"workload-{number}";

    /// <summary>Whether the generator held a rate, so that throughput says nothing about cost.</summary>
    public bool FixedRate => workload.RatePerSecond is not null;

    public string Load => LoadKey.Of(workload).Words;

    public string Url => workload.Url;

    /// <summary>What each mode costs, in one line.</summary>
    public IReadOnlyList<CostRow> Costs => [.. results.Select(CostRow.Of)];

    /// <summary>The level that the intervals attain, where it is the same for all; else null.</summary>
    public string? Level
    {
        get
        {
            var levels = results
                .SelectMany(result => result.Comparisons)
                .Select(comparison => Estimates.Level(comparison.ChangePercent))
                .Distinct()
                .ToList();
            return levels.Count == 1 ? levels[0] : null;
        }
    }

    /// <summary>Every comparison with its verdict.</summary>
    public IReadOnlyList<ChangeRow> Changes => [.. results.SelectMany(ChangeRow.Of)];

    /// <summary>Modes that lost so much that their cost is not that of a capture, with how much.</summary>
    public IReadOnlyList<string> Losses =>
        [
            .. results
                .Where(result => result.Capture?.LossRate > MostLoss)
                .Select(result =>
                    $"{Numbers.Percent(result.Capture!.LossRate!.Value * 100)} in {result.Mode.Word()} mode"
                ),
        ];

    public IReadOnlyList<RunColumn> Columns { get; } = RunColumn.All;

    /// <summary>The medians, a row a mode.</summary>
    public IReadOnlyList<MedianRow> Medians =>
        [
            .. runs.GroupBy(run => run.Run.Mode)
                .OrderBy(group => group.Key)
                .Select(group => new MedianRow(
                    group.Key.Word(),
                    group.Count(),
                    [.. RunColumn.All.Select(column => column.MedianOf([.. group]))]
                )),
        ];

    public string RunCount => Numbers.Of(runs.Count, "run");

    /// <summary>Every run in the order in which they ran.</summary>
    public IReadOnlyList<RunRow> Runs =>
        [
            .. runs.Select(run => new RunRow(
                run.Run.Name,
                run.Run.Mode.Word(),
                run.Run.Repetition,
                run.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                run.Run.StartedAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                [.. RunColumn.All.Select(column => column.CellOf(view.Submission, run))]
            )),
        ];

    /// <summary>The commands, each once, with the runs that used it.</summary>
    public IReadOnlyList<CommandRow> Commands =>
        [
            .. runs.GroupBy(run => run.Run.Commands)
                .Select(group => new CommandRow(
                    string.Join(", ", group.Select(run => run.Run.Mode.Word()).Distinct()),
                    Numbers.Of(group.Count(), "run"),
                    group.Key.Load,
                    group.Key.Ecapture
                )),
        ];

    /// <summary>The change of throughput by mode; null at a fixed rate, or where it was not measured.</summary>
    public Html? ThroughputChart =>
        FixedRate ? null : MeasureChart.OfModes($"{Anchor}-throughput", Name, Measure.Throughput, results);

    /// <summary>The CPU added to a request by mode, or null where it was not measured.</summary>
    public Html? CpuChart => MeasureChart.OfModes($"{Anchor}-cpu", Name, Measure.AddedCpu, results);
}

/// <summary>The medians of a mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="RunCount">How many runs.</param>
/// <param name="Cells">The figures in the order of the columns.</param>
internal sealed record MedianRow(string Mode, int RunCount, IReadOnlyList<Cell> Cells);

/// <summary>The figures of a run.</summary>
/// <param name="Name">The run's name.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Repetition">The block.</param>
/// <param name="StartedIso">The start as data, UTC.</param>
/// <param name="Started">The time of day, UTC.</param>
/// <param name="Cells">The figures in the order of the columns.</param>
internal sealed record RunRow(
    string Name,
    string Mode,
    int Repetition,
    string StartedIso,
    string Started,
    IReadOnlyList<Cell> Cells
);

/// <summary>Commands as typed.</summary>
/// <param name="Modes">The modes of their runs.</param>
/// <param name="RunCount">How many runs used them.</param>
/// <param name="Load">The generator's.</param>
/// <param name="Ecapture">eCapture's, or null.</param>
internal sealed record CommandRow(string Modes, string RunCount, string Load, string? Ecapture);
