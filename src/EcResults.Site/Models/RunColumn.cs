namespace EcResults.Site.Models;

/// <summary>A figure of the catalogue as tables show it.</summary>
/// <param name="Figure">The figure.</param>
internal sealed record RunColumn(RunFigure Figure)
{
    /// <summary>Every figure that tables show, in the order of the columns.</summary>
    public static IReadOnlyList<RunColumn> All { get; } =
    [.. FigureCatalog.Shown.Select(figure => new RunColumn(figure))];

    /// <summary>The heading of the column.</summary>
    public string Heading => Figure.Heading!;

    /// <summary>A figure in words.</summary>
    public static string Format(RunFigure figure, double value) =>
        figure == FigureCatalog.TargetCpuUsPerRequest
            ? Numbers.CpuTime(value)
            : figure.Unit switch
            {
                "req/s" => Numbers.Rate(value),
                "µs" => Numbers.Latency(value),
                "bytes/s" => Numbers.Transfer(value),
                "bytes" => Numbers.Bytes(value),
                "% of one core" => Numbers.Percent(value),
                _ => Numbers.Count(value),
            };

    /// <inheritdoc cref="Format(RunFigure, double)" />
    public string Format(double value) => Format(Figure, value);

    /// <summary>The figure of one run, with its raw line.</summary>
    public Cell CellOf(Submission submission, RunEvidence run) =>
        Figure.OfEcapture && run.Run.Mode == Mode.Baseline
            ? Cell.NotApplicable
            : Cell.Of(submission, run.Measures[Figure], Format);

    /// <summary>The median over runs of one mode.</summary>
    public Cell MedianOf(IReadOnlyList<RunEvidence> runs)
    {
        if (Figure.OfEcapture && runs.All(run => run.Run.Mode == Mode.Baseline))
        {
            return Cell.NotApplicable;
        }

        var values = Values(runs);
        return values.Count == 0 ? Cell.Absent : new Cell(Format(Medians.Of(values)));
    }

    /// <summary>The figures that were measured.</summary>
    public IReadOnlyList<double> Values(IEnumerable<RunEvidence> runs) =>
        [.. runs.Select(run => run.Measures[Figure]).OfType<Derived>().Select(derived => derived.Value)];
}
