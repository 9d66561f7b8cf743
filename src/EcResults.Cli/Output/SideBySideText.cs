using Spectre.Console;

namespace EcResults.Cli.Output;

/// <summary>Two submissions side by side as text.</summary>
internal static class SideBySideText
{
    public static void Write(TextWriter writer, SideBySide pair)
    {
        writer.WriteLine($"A  {Sanitized.Line(pair.A.Id)}");
        writer.WriteLine($"B  {Sanitized.Line(pair.B.Id)}");
        writer.WriteLine($"what differs: {Sanitized.Line(pair.Differences.Words)}");
        if (pair.Differences.Unrecorded.Count > 0)
        {
            writer.WriteLine($"not recorded by both: {string.Join(", ", pair.Differences.Unrecorded)}");
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
            console.Write(TableOf(load));
        }
    }

    private static Table TableOf(IEnumerable<(Result A, Result B)> pairs)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in new[] { "mode", "against the baseline" })
        {
            table.AddColumn(name);
        }

        foreach (var name in new[] { "A", "A's interval", "B", "B's interval" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("intervals");
        foreach (var (a, b) in pairs)
        {
            foreach (var mine in a.Comparisons)
            {
                if (b.By(mine.Metric) is { } theirs)
                {
                    Row(
                        table,
                        a.Mode.Word(),
                        mine.Metric.Words,
                        mine.ChangePercent,
                        theirs.ChangePercent,
                        EstimateText.Percent
                    );
                }
            }

            if (a is { AddedCpu: { } cpu } && b is { AddedCpu: { } other })
            {
                Row(
                    table,
                    a.Mode.Word(),
                    "added server CPU a request",
                    cpu.UsPerRequest,
                    other.UsPerRequest,
                    EstimateText.Microseconds
                );
            }
        }

        return table;
    }

    private static void Row(
        Table table,
        string mode,
        string metric,
        Estimate a,
        Estimate b,
        Func<double, string> words
    ) =>
        table.AddRow(
            mode,
            Markup.Escape(metric),
            words(a.Value),
            EstimateText.Interval(a),
            words(b.Value),
            EstimateText.Interval(b),
            (a.Interval, b.Interval) is ({ } first, { } second) ? (first.Overlaps(second) ? "overlap" : "apart") : ""
        );
}
