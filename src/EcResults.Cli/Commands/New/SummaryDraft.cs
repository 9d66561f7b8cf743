namespace EcResults.Cli.Commands;

/// <summary>A summary.md to complete: the figures as tables, and what the person who measured has to say.</summary>
internal static class SummaryDraft
{
    private const double MibBytes = 1024 * 1024;

    public static string Of(Submission submission, Manifest manifest, string? notes)
    {
        var results = Result.OfEach(submission, manifest);
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
                $"\n### {workload.Name}\n\n| mode | runs | requests/s | change | interval | p50 | p99 | server CPU | eCapture CPU | eCapture memory | events lost |\n|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|\n"
            );
            foreach (var entry in manifest.Summary.Where(entry => entry.Workload == workload.Name))
            {
                var runs = submission.ComparedRuns.Count(run =>
                    run.Run.Workload == entry.Workload && run.Run.Mode == entry.Mode
                );
                var change = results
                    .FirstOrDefault(result => result.Workload == workload && result.Mode == entry.Mode)
                    ?.By(Metric.Throughput)
                    ?.ChangePercent;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {entry.Mode.Word()} | {runs} | {Number(FigureCatalog.RequestsPerSecond.In(entry.Figures), "N0")} "
                );
                text.Append(
                    change is null
                        ? "| | "
                        : $"| {EstimateText.Marked(change, EstimateText.Percent)} | {EstimateText.Interval(change)} "
                );
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {Time(FigureCatalog.LatencyP50Us.In(entry.Figures))} | {Time(FigureCatalog.LatencyP99Us.In(entry.Figures))} | {Percent(FigureCatalog.TargetCpuPercent.In(entry.Figures))} | {Percent(FigureCatalog.EcaptureCpuPercent.In(entry.Figures))} | {Memory(FigureCatalog.EcaptureRssBytes.In(entry.Figures))} | {Number(FigureCatalog.LostEvents.In(entry.Figures), "N0")} |\n"
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
        value is { } percent ? percent.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "";

    private static string Memory(double? bytes) =>
        bytes is { } value ? (value / MibBytes).ToString("0.0", CultureInfo.InvariantCulture) + " MiB" : "";

    private static string Time(double? microseconds) =>
        microseconds is { } value ? (value / 1000).ToString("0.00", CultureInfo.InvariantCulture) + " ms" : "";
}
