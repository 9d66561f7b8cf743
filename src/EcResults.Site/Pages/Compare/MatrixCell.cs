namespace EcResults.Site.Pages;

/// <summary>One result as a cell: its figure, its interval as a bar, and what it is against each row.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Text">The figure.</param>
/// <param name="Mark">That it is not told from noise, or null.</param>
/// <param name="Interval">The interval in words, or null.</param>
/// <param name="Loss">The share of events lost, or null.</param>
/// <param name="Bar">The interval, 60 pixels wide, from zero to the greatest of the group.</param>
/// <param name="Link">The chart and the table of its set.</param>
/// <param name="Signs">Against each row of the group, in their order.</param>
internal sealed record MatrixCell(
    string Mode,
    string Text,
    string? Mark,
    string? Interval,
    string? Loss,
    Html Bar,
    string Link,
    IReadOnlyList<MatrixSign> Signs
)
{
    private const double Width = 60;

    /// <summary>Against the first row, which is the baseline until the reader chooses another.</summary>
    public MatrixSign First => Signs[0];

    /// <summary>The marks for the script, a character a row; a blank for none.</summary>
    public string AllMarks => string.Concat(Signs.Select(sign => sign.Mark.Length == 0 ? " " : sign.Mark));

    public static MatrixCell Of(Result result, double most, string anchor, IReadOnlyList<MatrixSign> signs)
    {
        var measure = MeasureOf(result);
        var estimate = measure.Of(result);
        return new MatrixCell(
            result.Mode.Word(),
            estimate is null ? "not measured" : Estimates.Value(measure, estimate.Value),
            estimate?.Mark,
            estimate is null ? null : Estimates.Interval(measure, estimate),
            result.Capture?.LossRate is { } loss ? Numbers.Percent(loss * 100) + " lost" : null,
            Draw(estimate, measure.Unit == "%" ? 100 : most),
            "#" + anchor,
            signs
        );
    }

    /// <summary>Added CPU, which travels between machines; where that is missing, what says most under the load.</summary>
    public static Measure MeasureOf(Result result) =>
        result.AddedCpu is not null ? Measure.AddedCpu : Measure.Leading(result.Key.Load)[1];

    private static Html Draw(Estimate? estimate, double most)
    {
        if (estimate is null)
        {
            return new Html(string.Empty);
        }

        string At(double value) =>
            (2 + (Math.Clamp(Math.Abs(value) / most, 0, 1) * (Width - 4))).ToString(
                "0.#",
                CultureInfo.InvariantCulture
            );
        var bar = estimate.Interval is { } ends
            ? $"<line class=\"interval\" x1=\"{At(ends.Low)}\" x2=\"{At(ends.High)}\" y1=\"8\" y2=\"8\"/>"
            : string.Empty;
        return new Html(
            $"<svg class=\"chart mini\" width=\"60\" height=\"16\" aria-hidden=\"true\"><line class=\"zero\" x1=\"1\" x2=\"1\" y1=\"1\" y2=\"15\"/><line class=\"grid\" x1=\"1\" x2=\"60\" y1=\"8\" y2=\"8\"/>{bar}<line class=\"estimate\" x1=\"{At(estimate.Value)}\" x2=\"{At(estimate.Value)}\" y1=\"2\" y2=\"14\"/></svg>"
        );
    }
}
