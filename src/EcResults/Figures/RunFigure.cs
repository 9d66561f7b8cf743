namespace EcResults.Figures;

/// <summary>A figure of a run: its name, its words, its unit, and how it is read from the run's reports.</summary>
/// <param name="Name">The name in <c>submission.json</c> and data files, the unit in it.</param>
/// <param name="Words">What it is, as findings name it.</param>
/// <param name="Unit">The unit in words.</param>
/// <param name="Decimals">The decimals that are written in <c>submission.json</c>.</param>
/// <param name="Read">The figure of a run with its line, or null where it was not measured.</param>
public sealed record RunFigure(string Name, string Words, string Unit, int Decimals, Func<FigureInput, Derived?> Read)
{
    /// <summary>The heading of its column, or null where no page shows it.</summary>
    public string? Heading { get; init; }

    /// <summary>What it is, beside the heading.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; init; } = string.Join(" or ", EvidenceCatalog.LoadReports);

    /// <summary>The files that it is read from besides the load report, which says when the load ran.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whether the summary has its median over the repetitions.</summary>
    public bool InSummary { get; init; }

    /// <summary>Whether it is about eCapture, so that a baseline has none.</summary>
    public bool OfEcapture { get; init; }

    /// <summary>Whether it is computed from several lines, so that its place is only the first of them.</summary>
    public bool OfMany { get; init; }

    /// <summary>The figure as a file states it, or null.</summary>
    public double? In(FigureValues? stated) => stated?[Name];

    /// <summary>Whether a written figure is the recomputed one, rounded to <see cref="Decimals"/>.</summary>
    public bool Agrees(double written, double recomputed) => Rounding.Agree(written, recomputed, Decimals);

    /// <summary>The figure as it is written.</summary>
    public double Round(double value) => Rounding.Round(value, Decimals);

    /// <inheritdoc />
    public override string ToString() => Name;
}
