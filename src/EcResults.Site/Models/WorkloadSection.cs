namespace EcResults.Site.Models;

/// <summary>The results of one workload of a submission.</summary>
internal sealed class WorkloadSection
{
    private const double MostLoss = 0.1;
    private readonly Workload workload;
    private readonly int number;

    /// <summary>Makes all of it, once: a template asks for most of it twice, whether there is any, and then for it.</summary>
    /// <param name="view">The submission.</param>
    /// <param name="workload">The workload.</param>
    /// <param name="number">Its place in the submission, from 1.</param>
    public WorkloadSection(SubmissionView view, Workload workload, int number)
    {
        this.workload = workload;
        this.number = number;
        var runs = view.Submission.Runs.Where(run => run.Run.Workload == workload.Name).ToList();
        var results = view.Results.Where(result => result.Workload == workload).ToList();
        Costs = [.. results.Select(CostRow.Of)];
        Level = LevelOf(results);
        Changes = [.. results.SelectMany(ChangeRow.Of)];
        Losses =
        [
            .. results
                .Where(result => result.Capture?.LossRate > MostLoss)
                .Select(result =>
                    $"{Numbers.Percent(result.Capture!.LossRate!.Value * 100)} in {result.Mode.Word()} mode"
                ),
        ];
        var modes = runs.Where(run => run.Run.Profile is not true)
            .GroupBy(run => run.Run.Mode)
            .OrderBy(group => group.Key)
            .Select(group => (Mode: group.Key, Runs: group.ToList()))
            .ToList();
        Modes = [.. modes.Select(mode => mode.Mode.Word())];
        Medians =
        [
            new MedianRow(
                "Runs",
                new Cells([.. modes.Select(mode => new Cell(Numbers.Count(mode.Runs.Count)))], Modes)
            ),
            .. RunColumn.All.Select(figure => new MedianRow(
                figure.Heading,
                new Cells([.. modes.Select(mode => figure.MedianOf(mode.Runs))], Modes)
            )),
        ];
        RunCount = Numbers.Of(runs.Count, "run");
        Runs = [.. runs.Select(run => RunRow.Of(view.Submission, run))];
        Commands =
        [
            .. runs.GroupBy(run => run.Run.Commands)
                .Select(group => new CommandRow(
                    string.Join(", ", group.Select(run => run.Run.Mode.Word()).Distinct()),
                    Numbers.Of(group.Count(), "run"),
                    group.Key.Load,
                    group.Key.Ecapture
                )),
        ];
        ThroughputChart = FixedRate
            ? null
            : MeasureChart.OfModes($"{Anchor}-throughput", Name, Measure.Throughput, results);
        CpuChart = MeasureChart.OfModes($"{Anchor}-cpu", Name, Measure.AddedCpu, results);
    }

    public string Name => workload.Name;

    /// <summary>Unique within the page.</summary>
    public string Anchor => $"workload-{number}";

    /// <summary>Whether the generator held a rate, so that throughput says nothing about cost.</summary>
    public bool FixedRate => workload.RatePerSecond is not null;

    public string Load => LoadKey.Of(workload).Words;

    public string Url => workload.Url;

    /// <summary>What each mode costs, in one line.</summary>
    public IReadOnlyList<CostRow> Costs { get; }

    /// <summary>The level that the intervals attain, where it is the same for all; else null.</summary>
    public string? Level { get; }

    /// <summary>Every comparison with its verdict.</summary>
    public IReadOnlyList<ChangeRow> Changes { get; }

    /// <summary>Modes that lost so much that their cost is not that of a capture, with how much.</summary>
    public IReadOnlyList<string> Losses { get; }

    /// <summary>The modes that were measured, a column of the medians each.</summary>
    public IReadOnlyList<string> Modes { get; }

    /// <summary>The medians, a row a figure, below how many runs they are over.</summary>
    public IReadOnlyList<MedianRow> Medians { get; }

    public string RunCount { get; }

    /// <summary>Every run in the order in which they ran.</summary>
    public IReadOnlyList<RunRow> Runs { get; }

    /// <summary>The commands, each once, with the runs that used it.</summary>
    public IReadOnlyList<CommandRow> Commands { get; }

    /// <summary>The change of throughput by mode; null at a fixed rate, or where it was not measured.</summary>
    public Html? ThroughputChart { get; }

    /// <summary>The CPU added to a request by mode, or null where it was not measured.</summary>
    public Html? CpuChart { get; }

    private static string? LevelOf(List<Result> results)
    {
        var levels = results
            .SelectMany(result => result.Comparisons)
            .Select(comparison => Estimates.Level(comparison.ChangePercent))
            .Distinct()
            .ToList();
        return levels.Count == 1 ? levels[0] : null;
    }
}

/// <summary>The medians of a figure.</summary>
/// <param name="Heading">The figure.</param>
/// <param name="Cells">Its medians in the order of the modes.</param>
internal sealed record MedianRow(string Heading, Cells Cells);

/// <summary>The figures of a run.</summary>
/// <param name="Name">The run's name.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Repetition">The block.</param>
/// <param name="StartedIso">The start as data, UTC.</param>
/// <param name="Started">The time of day, UTC.</param>
/// <param name="Cells">The figures in the order of the columns.</param>
internal sealed record RunRow(string Name, string Mode, int Repetition, string StartedIso, string Started, Cells Cells)
{
    /// <summary>The row of a run.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="run">The run.</param>
    public static RunRow Of(Submission submission, RunEvidence run) =>
        new(
            run.Run.Name,
            run.Run.Mode.Word(),
            run.Run.Repetition,
            run.Run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            run.Run.StartedAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            new Cells([.. RunColumn.All.Select(column => column.CellOf(submission, run))])
        );
}

/// <summary>Commands as typed.</summary>
/// <param name="Modes">The modes of their runs.</param>
/// <param name="RunCount">How many runs used them.</param>
/// <param name="Load">The generator's.</param>
/// <param name="Ecapture">eCapture's, or null.</param>
internal sealed record CommandRow(string Modes, string RunCount, string Load, string? Ecapture);
