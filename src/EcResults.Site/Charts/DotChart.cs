namespace EcResults.Site.Charts;

/// <summary>
/// Dots and intervals on one axis, as SVG. Places are in percent of the width, so that the text keeps its size from a
/// phone to a desktop; colours are the style sheet's.
/// </summary>
internal sealed record DotChart
{
    private const int RowHeight = 46;
    private const int LabelHeight = 23;
    private const int AxisHeight = 24;
    private const double Margin = 1;

    /// <summary>From how many dots on they lie over each other anyway.</summary>
    private const int ManyDots = 100;

    /// <summary>Percent of the width: two pixels of a desktop's, a quarter of a dot.</summary>
    private const double DotStep = 0.25;

    /// <summary>Unique within the page.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>What a reader who cannot see it needs to know.</summary>
    public required string Description { get; init; }

    /// <summary>The rows from top to bottom.</summary>
    public required IReadOnlyList<DotRow> Rows { get; init; }

    /// <summary>The label of a tick.</summary>
    public required Func<double, string> TickText { get; init; }

    /// <summary>The ends of the band around zero inside which nothing can be told apart, or null.</summary>
    public (double Low, double High)? Noise { get; init; }

    /// <summary>Draws it.</summary>
    public Html Draw()
    {
        var axis = Axis.Over(Rows.SelectMany(Values).Concat(Noise is { } noise ? [noise.Low, noise.High] : []));
        var bottom = Rows.Count * RowHeight;
        var svg = new StringBuilder();
        svg.Append(
                CultureInfo.InvariantCulture,
                $"<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"{bottom + AxisHeight}\" aria-labelledby=\"{Id}-title {Id}-desc\">\n"
            )
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{Id}-title\">{HtmlText.Encode(Title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{Id}-desc\">{HtmlText.Encode(Description)}</desc>\n");
        for (var index = 0; index < Rows.Count; index++)
        {
            DrawGrid(svg, axis, (index * RowHeight) + LabelHeight);
        }

        foreach (var tick in axis.Ticks)
        {
            var anchor =
                tick == axis.Low ? "start"
                : tick == axis.High ? "end"
                : "middle";
            var at =
                tick == axis.Low ? "0"
                : tick == axis.High ? "100%"
                : Place(X(axis, tick));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{at}\" y=\"{bottom + 16}\" text-anchor=\"{anchor}\">{HtmlText.Encode(TickText(tick))}</text>\n"
            );
        }

        for (var index = 0; index < Rows.Count; index++)
        {
            DrawRow(svg, axis, Rows[index], index * RowHeight);
        }

        return new Html(svg.Append("</svg>").ToString());
    }

    /// <summary>Grid and noise lie below the labels, so that no line crosses a word.</summary>
    private void DrawGrid(StringBuilder svg, Axis axis, int top)
    {
        var height = RowHeight - LabelHeight;
        if (Noise is { } band)
        {
            var left = X(axis, band.Low);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"noise\" x=\"{Place(left)}\" y=\"{top}\" width=\"{Place(X(axis, band.High) - left)}\" height=\"{height}\"/>"
            );
        }

        foreach (var tick in axis.Ticks)
        {
            var x = Place(X(axis, tick));
            var kind = tick == 0 ? "zero" : "grid";
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"{kind}\" x1=\"{x}\" x2=\"{x}\" y1=\"{top}\" y2=\"{top + height}\"/>"
            );
        }

        svg.Append('\n');
    }

    private static void DrawRow(StringBuilder svg, Axis axis, DotRow row, int top)
    {
        var y = top + LabelHeight + ((RowHeight - LabelHeight) / 2);
        var tone = row.Tone is null ? "row" : "row " + row.Tone;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<g class=\"{tone}\"><text class=\"label\" x=\"0\" y=\"{top + 17}\"><tspan class=\"name\">{HtmlText.Encode(row.Label)}</tspan> {HtmlText.Encode(row.ValueText)}</text>"
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"track\" x1=\"{Place(X(axis, axis.Low))}\" x2=\"{Place(X(axis, axis.High))}\" y1=\"{y}\" y2=\"{y}\"/>"
        );
        if (row.Interval is { } interval)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"interval\" x1=\"{Place(X(axis, interval.Low))}\" x2=\"{Place(X(axis, interval.High))}\" y1=\"{y}\" y2=\"{y}\"/>"
            );
        }

        foreach (var place in Dots(row.Points.Select(point => X(axis, point))))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"point\" cx=\"{place}\" cy=\"{y}\" r=\"4\"/>");
        }

        if (row.Estimate is { } estimate)
        {
            var x = Place(X(axis, estimate));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"estimate\" x1=\"{x}\" x2=\"{x}\" y1=\"{y - 8}\" y2=\"{y + 8}\"/>"
            );
        }

        svg.Append("</g>\n");
    }

    /// <summary>
    /// Where dots stand. Of very many those that no eye tells apart are drawn once: the page stays small however many
    /// results there are.
    /// </summary>
    private static IEnumerable<string> Dots(IEnumerable<double> places)
    {
        var all = places.ToList();
        return all.Count <= ManyDots
            ? all.Select(Place)
            : all.Select(place => Math.Round(place / DotStep) * DotStep).Distinct().Select(Place);
    }

    private static IEnumerable<double> Values(DotRow row)
    {
        foreach (var point in row.Points)
        {
            yield return point;
        }

        if (row.Estimate is { } estimate)
        {
            yield return estimate;
        }

        if (row.Interval is { } interval)
        {
            yield return interval.Low;
            yield return interval.High;
        }
    }

    private static double X(Axis axis, double value) => Margin + (axis.Position(value) * (100 - (2 * Margin)));

    private static string Place(double percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
