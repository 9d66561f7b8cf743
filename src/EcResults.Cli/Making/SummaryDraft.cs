namespace EcResults.Cli.Making;

/// <summary>A summary.md to complete: the figures as tables, and what the person who measured has to say.</summary>
internal static class SummaryDraft
{
    public static string Of(Manifest manifest, string? notes)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {manifest.Environment.Cpu.Model}, kernel {manifest.Environment.Kernel.Release}, {manifest.Environment.TlsWords}\n\n"
        );
        text.Append(
            "## What the figures show\n\n_Complete this: one sentence for each workload, with its most important figure._\n"
        );
        foreach (var workload in manifest.Workloads)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {workload.Name}\n\n| mode | requests/s | change | p50 | p99 | events lost |\n|---|---:|---:|---:|---:|---:|\n"
            );
            foreach (var entry in manifest.Summary.Where(entry => entry.Workload == workload.Name))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {entry.Mode.Word()} | {Number(FigureCatalog.RequestsPerSecond.In(entry.Figures), "N0")} | {Percent(entry.ThroughputChangePercent)} | {Time(FigureCatalog.LatencyP50Us.In(entry.Figures))} | {Time(FigureCatalog.LatencyP99Us.In(entry.Figures))} | {Number(FigureCatalog.LostEvents.In(entry.Figures), "N0")} |\n"
                );
            }
        }

        text.Append("\n## What limits them\n\n");
        text.Append(
            notes
                ?? "_Complete this: what else ran on the machine, how long the runs are, what the generator shares with the server._"
        );
        text.Append('\n');
        return text.ToString();
    }

    private static string Number(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double? value) =>
        value is { } change ? change.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %" : "";

    private static string Time(double? microseconds) =>
        microseconds is { } value ? (value / 1000).ToString("0.00", CultureInfo.InvariantCulture) + " ms" : "";
}
