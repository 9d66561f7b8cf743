namespace EcResults.Cli.Output;

/// <summary>The anatomy of the cost and the onset of loss as lines of text.</summary>
internal static class AnatomyText
{
    /// <summary>What eCapture's own documentation expects: entry and exit of a uprobe, and its program, µs.</summary>
    private const string Expected = "expected 1–2 a trap, 0.1–0.5 a program";

    /// <summary>The lines of one workload; none where nothing was profiled.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Result> results) =>
        results.Where(result => result.Anatomy is not null).Select(result => Line(result.Mode, result.Anatomy!));

    /// <summary>The onsets of loss of a submission; none where no fixed rates were measured.</summary>
    public static IEnumerable<string> Lines(IEnumerable<LossOnset> onsets) =>
        onsets.Select(onset =>
            $"loss of events, {onset.Mode.Word()}{(onset.MapsizePages is { } pages ? $", buffer of {Number(pages, "#,0")} pages a CPU" : "")}: "
            + (
                (onset.WithoutLoss, onset.WithLoss) switch
                {
                    (null, { } lost) => $"begins below {Number(lost, "#,0")} events/s",
                    ({ } whole, { } lost) =>
                        $"begins between {Number(whole, "#,0")} and {Number(lost, "#,0")} events/s",
                    ({ } whole, null) => $"none up to {Number(whole, "#,0")} events/s",
                    _ => "not known",
                }
            )
            + $" ({onset.Rates} rates)"
        );

    private static string Line(Mode mode, Anatomy anatomy)
    {
        var traps =
            $"traps {Us(anatomy.TrapsUs)}"
            + (anatomy is { Hits: { } hits, TrapUs: { } trap } ? $" ({Us(hits)} traps of {Number(trap, "0.00")})" : "");
        var programs =
            $"programs {Us(anatomy.ProgramsUs)}"
            + (anatomy.ProgramUs is { } program ? $" ({Number(program, "0.00")} each)" : "");
        var reader = anatomy.ReaderUs is { } own ? $" + reader {Us(own)}" : "";
        var total = anatomy.TotalUs is { } sum ? $" = {Us(sum)}" : "";
        var measured = anatomy.Measured is { } server
            ? $"; measured {Us(server.Value)} {EstimateText.Interval(server)}".TrimEnd()
                + (anatomy.MeasuredReaderUs is { } other ? $" + {Us(other)}" : "")
                + (anatomy.AddsUp is false ? ", which does not agree" : "")
            : "";
        return $"{mode.Word()}, CPU µs a request: {traps} + {programs}{reader}{total}{measured}; {Expected}";
    }

    private static string Us(double value) => Number(value, "0.0");

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
