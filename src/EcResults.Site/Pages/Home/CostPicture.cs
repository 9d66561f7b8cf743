namespace EcResults.Site.Pages;

/// <summary>
/// Cores by request rate, a panel a mode, of the submission that was measured at the most rates, if possible the one that the
/// first sentence rests on: one key but for the rate, never a mixture.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Panels">The panels.</param>
internal sealed record CostPicture(string Id, IReadOnlyList<CostPanel> Panels)
{
    public static CostPicture? Of(IEnumerable<Result> results, Submission? preferred)
    {
        var best = results
            .Where(result => result.Workload.KeepAlive == true && result.Rate is > 0)
            .GroupBy(result => result.Submission.Id)
            .Where(group => group.Count(result => result.Mode == Mode.Text) > 1)
            .OrderByDescending(group => group.Count(result => result.Mode == Mode.Text))
            .ThenBy(group => group.Key == preferred?.Id ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var most = best.Max(result => result.Cost!.Total!.Value);
        return new CostPicture(
            best.Key,
            [
                .. GlanceRow
                    .Capturing.Select(mode => (Mode: mode, Results: best.Where(result => result.Mode == mode).ToList()))
                    .Where(panel => panel.Results.Count > 0)
                    .Select(panel => CostPanel.Of(panel.Mode, panel.Results, most)),
            ]
        );
    }
}

/// <summary>One mode.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Chart">The chart.</param>
internal sealed record CostPanel(string Mode, Html Chart)
{
    private const int Height = 130;
    private const int Top = 34;
    private const double BarPercent = 8;
    private const double LowLog = 1.4;
    private const double HighLog = 4.4;

    /// <summary>Draws stacked bars at the rates that were measured, above what the documentation expects.</summary>
    public static CostPanel Of(Mode mode, IReadOnlyList<Result> results, double most)
    {
        var name = mode.Word();
        // Of two bars that would cover each other the one of a held rate is drawn; the page of the result has both.
        var ordered = results
            .OrderBy(result => result.Workload.RatePerSecond is null ? 1 : 0)
            .ThenBy(result => result.Rate)
            .Aggregate(
                new List<Result>(),
                (drawn, result) => drawn.Exists(other => Covers(other, result)) ? drawn : [.. drawn, result]
            )
            .OrderBy(result => result.Rate)
            .ToList();
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"chart cost {name}\" role=\"img\" width=\"100%\" height=\"{Top + Height + 22}\" aria-labelledby=\"cost-{name}-t cost-{name}-d\">\n<title id=\"cost-{name}-t\">Cores by request rate, {name} mode</title>\n<desc id=\"cost-{name}-d\">{HtmlText.Encode(string.Join("; ", ordered.Select(Words)))}.</desc>\n<defs><pattern id=\"lost-{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"6\"/></pattern></defs>\n"
        );
        foreach (var row in TrafficClass.All)
        {
            var (left, right) = (Math.Max(0, X(Math.Max(row.Low, 1))), Math.Min(100, X(Math.Min(row.High, 1e9))));
            var (low, high) = (
                Y(row.ExpectedCores.Low, most),
                Y(row.ExpectedCores.High ?? row.ExpectedCores.Low, most)
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"expected\" x=\"{Percent(left)}\" width=\"{Percent(right - left)}\" y=\"{high - 2:0.#}\" height=\"{low - high + 3:0.#}\"/>\n"
            );
        }

        foreach (var power in (double[])[100, 1_000, 10_000])
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Percent(X(power))}\" y=\"{Top + Height + 16}\" text-anchor=\"middle\">{Numbers.Plain(power, 0)}</text>\n"
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"zero\" x1=\"0\" x2=\"100%\" y1=\"{Top + Height}\" y2=\"{Top + Height}\"/>\n"
        );
        for (var place = 0; place < ordered.Count; place++)
        {
            // Labels of bars that stand close together lean away from each other.
            var (label, anchor) =
                IsClose(ordered, place) ? (8, "end")
                : place > 0 && IsClose(ordered, place - 1) ? (0, "start")
                : (4, "middle");
            Bar(svg, name, ordered[place], most, label, anchor);
        }

        return new CostPanel(name, new Html(svg.Append("</svg>").ToString()));
    }

    private static bool Covers(Result one, Result other) => Math.Abs(LeftOf(one) - LeftOf(other)) < BarPercent;

    private static double LeftOf(Result result) =>
        Math.Clamp(X(result.Rate!.Value) - (BarPercent / 2), 0, 100 - BarPercent);

    private static bool IsClose(List<Result> ordered, int place) =>
        place + 1 < ordered.Count && X(ordered[place + 1].Rate!.Value) - X(ordered[place].Rate!.Value) < 13;

    private static void Bar(StringBuilder svg, string name, Result result, double most, int label, string anchor)
    {
        var cost = result.Cost!;
        var x = LeftOf(result);
        var own = Y(cost.Own!.Value, most);
        var top = Y(cost.Own.Value + Math.Max(0, cost.Server!.Value), most);
        var undetected = cost.Server.IsDetected ? "" : " undetected";
        Rect("server" + undetected, top, own - top);
        Rect("own", own, Top + Height - own);
        var loss = result.Capture?.LossRate ?? 0;
        if (loss > 0)
        {
            var height = (Top + Height - top) * loss;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect fill=\"url(#lost-{name})\" x=\"{Percent(x)}\" width=\"{Percent(BarPercent)}\" y=\"{Top + Height - height:0.#}\" height=\"{height:0.#}\"/>\n"
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"tick\" x=\"{Percent(x + label)}\" y=\"{top - (loss > 0 ? 18 : 5):0.#}\" text-anchor=\"{anchor}\">{Numbers.Cores(cost.Total!.Value)}</text>\n"
        );
        if (loss > 0)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"tick\" x=\"{Percent(x + label)}\" y=\"{top - 4:0.#}\" text-anchor=\"{anchor}\">−{Numbers.Plain(loss * 100, 0)}{Numbers.Space}%</text>\n"
            );
        }

        void Rect(string kind, double y, double height) =>
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{kind}\" x=\"{Percent(x)}\" width=\"{Percent(BarPercent)}\" y=\"{y:0.#}\" height=\"{Math.Max(0, height):0.#}\"/>\n"
            );
    }

    private static string Words(Result result) =>
        Estimates.Total(result.Cost!)
        + (result.Capture?.LossRate is { } loss ? $", {Numbers.Percent(loss * 100)} of the events lost" : string.Empty);

    private static double X(double rate) => 100 * (Math.Log10(rate) - LowLog) / (HighLog - LowLog);

    private static double Y(double cores, double most) => Top + (Height * (1 - (cores / most)));

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
