namespace EcResults.Site.Pages;

/// <summary>Rows that may be held against each other, with what a test says of each against each.</summary>
internal sealed class MatrixGroup
{
    public MatrixGroup(MatrixRows rows, Dimension dimension, IReadOnlyList<Contrast> contrasts, string name)
    {
        Name = name;
        Load = rows.Load.First.Load;
        Where = string.Join(", ", new[] { rows.Held, rows.Load.First.Machine }.Where(part => part.Length > 0));
        Machine = rows.Rows[0].Results[0].Key.Machine;
        Common = rows.Load.First.Common;
        Anchor = rows.Load.Anchor;
        var most = rows
            .Rows.SelectMany(row => row.Results)
            .Where(result => MatrixCell.MeasureOf(result).Unit == "µs")
            .Select(result => Measure.AddedCpu.Of(result))
            .OfType<Estimate>()
            .Select(estimate => estimate.Interval?.High ?? estimate.Value)
            .DefaultIfEmpty(1)
            .Max();
        Rows =
        [
            .. rows.Rows.Select(row => new MatrixLine(
                CpuVendor.Value(dimension, row.Results[0]),
                [
                    .. GlanceRow.Capturing.Select(mode =>
                        row.Results.FirstOrDefault(result => result.Mode == mode) is { } result
                            ? MatrixCell.Of(
                                result,
                                most,
                                rows.Load.Sections.First(section => section.Results.Contains(result)).Anchor,
                                [.. rows.Rows.Select(other => Sign(other, result, contrasts))]
                            )
                            : null
                    ),
                ]
            )),
        ];
    }

    /// <summary>Unique within the page.</summary>
    public string Name { get; }

    /// <summary>The load, short.</summary>
    public string Load { get; }

    /// <summary>What the rows agree in.</summary>
    public string Where { get; }

    public MachineClass Machine { get; }

    /// <summary>Everything that they share besides the mode.</summary>
    public string Common { get; }

    /// <summary>The charts and tables of the load.</summary>
    public string Anchor { get; }

    public IReadOnlyList<MatrixLine> Rows { get; }

    private static MatrixSign Sign(MatrixRow other, Result result, IReadOnlyList<Contrast> contrasts)
    {
        var against = other.Results.FirstOrDefault(one => one.Mode == result.Mode);
        if (against is null || ReferenceEquals(against, result))
        {
            return MatrixSign.None;
        }

        var forward = contrasts.FirstOrDefault(one =>
            ReferenceEquals(one.A, against) && ReferenceEquals(one.B, result)
        );
        var back = contrasts.FirstOrDefault(one => ReferenceEquals(one.A, result) && ReferenceEquals(one.B, against));
        return (forward ?? back)?.Verdict switch
        {
            null => MatrixSign.None,
            ContrastVerdict.TooFewBlocks => MatrixSign.TooFew,
            ContrastVerdict.NoDifferenceShown => MatrixSign.Same,
            ContrastVerdict.Costlier => forward is null ? MatrixSign.Less : MatrixSign.More,
            _ => forward is null ? MatrixSign.More : MatrixSign.Less,
        };
    }
}

/// <summary>One row.</summary>
/// <param name="Value">The value of the dimension.</param>
/// <param name="Cells">A cell a mode; null where that was not measured.</param>
internal sealed record MatrixLine(string Value, IReadOnlyList<MatrixCell?> Cells);

/// <summary>What a test says of a cell against the baseline row.</summary>
/// <param name="Mark">The character.</param>
/// <param name="Words">The same for people.</param>
internal sealed record MatrixSign(string Mark, string Words)
{
    public static MatrixSign None { get; } = new("", "");
    public static MatrixSign More { get; } = new("↑", "costs more");
    public static MatrixSign Less { get; } = new("↓", "costs less");
    public static MatrixSign Same { get; } = new("=", "no difference shown");
    public static MatrixSign TooFew { get; } = new("?", "too few blocks for a test");
}
