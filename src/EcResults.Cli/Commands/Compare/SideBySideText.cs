using Spectre.Console;

namespace EcResults.Cli.Commands;

/// <summary>Two submissions side by side as text.</summary>
internal static class SideBySideText
{
    public static void Write(TextWriter writer, SideBySide pair)
    {
        writer.WriteLine($"A  {Sanitized.Line(pair.A.Id)}");
        writer.WriteLine($"B  {Sanitized.Line(pair.B.Id)}");
        writer.WriteLine(Sanitized.Line($"B against A: {Contrast.Summary(pair.Contrasts)}"));
        writer.WriteLine($"what differs: {Sanitized.Line(pair.Differences.Words)}");
        if (pair.Differences.Unrecorded.Count > 0)
        {
            writer.WriteLine(
                $"not recorded by both, so it may differ too: {string.Join(", ", pair.Differences.Unrecorded)}"
            );
        }

        if (pair.Pairs.Count == 0)
        {
            writer.WriteLine("no load and mode were measured by both");
            return;
        }

        var console = SubmissionText.ConsoleOf(writer);
        foreach (var load in pair.Pairs.GroupBy(results => (A: results.A.Workload.Name, B: results.B.Workload.Name)))
        {
            writer.WriteLine();
            writer.WriteLine(load.Key.A == load.Key.B ? $"{load.Key.A}:" : $"{load.Key.A} (A), {load.Key.B} (B):");
            console.Write(TableOf(load, pair.Contrasts));
        }
    }

    private static Table TableOf(IEnumerable<(Result A, Result B)> pairs, IReadOnlyList<Contrast> contrasts)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in new[] { "mode", "against the baseline" })
        {
            table.AddColumn(name);
        }

        foreach (var name in new[] { "B - A", "its interval" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("verdict");
        foreach (var name in new[] { "A", "B" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var (a, b) in pairs)
        {
            var mine = contrasts
                .Where(contrast => ReferenceEquals(contrast.A, a) && ReferenceEquals(contrast.B, b))
                .ToList();
            foreach (var contrast in mine.Where(contrast => contrast.IsTold))
            {
                Row(table, contrast, Markup.Escape(contrast.Words));
            }

            // Ties say the same: one line names them all, with their differences behind it.
            foreach (var ties in mine.Where(contrast => !contrast.IsTold).GroupBy(contrast => contrast.Verdict))
            {
                table.AddRow(
                    a.Mode.Word(),
                    Markup.Escape(string.Join(", ", ties.Select(tie => tie.Measure.Words))),
                    Markup.Escape(string.Join(", ", ties.Select(Difference))),
                    Markup.Escape(string.Join(", ", ties.Select(IntervalOf))),
                    ties.Key == ContrastVerdict.NoDifferenceShown ? "no difference shown" : "too few blocks to tell",
                    Markup.Escape(string.Join(", ", ties.Select(tie => Side(tie, tie.A)))),
                    Markup.Escape(string.Join(", ", ties.Select(tie => Side(tie, tie.B))))
                );
            }
        }

        return table;
    }

    private static void Row(Table table, Contrast contrast, string verdict) =>
        table.AddRow(
            contrast.A.Mode.Word(),
            Markup.Escape(contrast.Measure.Words),
            Markup.Escape(Difference(contrast)),
            Markup.Escape(IntervalOf(contrast)),
            verdict,
            Markup.Escape(Side(contrast, contrast.A)),
            Markup.Escape(Side(contrast, contrast.B))
        );

    private static string Difference(Contrast contrast) =>
        $"{contrast.Test.Shift.Value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} {Ascii(contrast.Unit)}";

    private static string IntervalOf(Contrast contrast) =>
        contrast.Test.Shift.Interval is null ? "none" : EstimateText.Interval(contrast.Test.Shift);

    private static string Side(Contrast contrast, Result result) =>
        EstimateText.Marked(
            contrast.Measure.Of(result)!,
            contrast.Measure.Unit == "%" ? EstimateText.Percent : EstimateText.Microseconds
        );

    private static string Ascii(string unit) => unit == "µs" ? "us" : unit;
}
