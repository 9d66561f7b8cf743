using Spectre.Console;

namespace EcResults.Cli.Output;

/// <summary>The figures of a submission as text: environment, then a table for each workload.</summary>
internal static class SubmissionText
{
    private const int PipeWidth = 160;

    public static void Write(TextWriter writer, Submission submission, Manifest manifest)
    {
        var console = ConsoleOf(writer);
        var environment = manifest.Environment;
        writer.WriteLine($"{manifest.Id}  by {Sanitized.Line(manifest.Submitter.Name)}");
        if (manifest.Status is { } status)
        {
            writer.WriteLine(
                $"{status.State.ToString().ToLowerInvariant()} on {status.Date:yyyy-MM-dd}: {Sanitized.Line(status.Reason)}"
            );
        }

        writer.WriteLine(
            $"kernel   {Sanitized.Line(environment.Kernel.Release)} {Sanitized.Line(environment.Kernel.Architecture)}"
        );
        writer.WriteLine($"os       {Sanitized.Line(environment.Os.Name)}");
        writer.WriteLine(
            $"cpu      {Sanitized.Line(environment.Cpu.Model)}, {Words.Count(environment.Cpu.LogicalCores, "logical core")}"
        );
        writer.WriteLine($"library  {Sanitized.Line(environment.TlsWords)}");
        writer.WriteLine($"ecapture {Sanitized.Line(environment.Ecapture.Version)}");
        var grade = submission.Grade ?? EvidenceGrade.Of(RuleBook.Check(submission));
        writer.WriteLine($"grade    {grade.Grade}");
        foreach (var limit in grade.Limits)
        {
            writer.WriteLine($"         not {limit.Next}: {Sanitized.Line(limit.Message)}");
        }

        var results = Result.OfEach(submission, manifest);
        var summary = SummaryBuilder.Of(manifest, submission.Runs);
        foreach (var workload in manifest.Workloads)
        {
            writer.WriteLine();
            writer.WriteLine(
                $"{workload.Name}: {(workload.Generator == LoadGenerator.Wrk ? "wrk" : $"wrk2 at {workload.RatePerSecond}/s")}, {Words.Count(workload.Threads, "thread")}, {Words.Count(workload.Connections, "connection")}, {workload.DurationSeconds} s"
            );
            console.Write(TableOf(summary.Where(entry => entry.Workload == workload.Name), submission));
            var ofWorkload = results.Where(result => result.Workload == workload).ToList();
            console.Write(ComparisonText.TableOf(ofWorkload));
            WriteLines(writer, AnatomyText.Lines(ofWorkload));
        }

        WriteLines(writer, AnatomyText.Lines(LossOnset.Of(results)));
    }

    private static void WriteLines(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    private static Table TableOf(IEnumerable<SummaryEntry> entries, Submission submission)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("mode");
        foreach (
            var name in new[]
            {
                "runs",
                "req/s",
                "of medians",
                "p50 ms",
                "p99 ms",
                "server CPU %",
                "eCapture CPU %",
                "eCapture MiB",
                "lost",
            }
        )
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var entry in entries)
        {
            var runs = submission.ComparedRuns.Count(run =>
                run.Run.Workload == entry.Workload && run.Run.Mode == entry.Mode
            );
            table.AddRow(
                entry.Mode.Word(),
                runs.ToString(CultureInfo.InvariantCulture),
                Number(FigureCatalog.RequestsPerSecond.In(entry.Figures), "N0"),
                entry.ThroughputChangePercent is { } change
                    ? change.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %"
                    : "",
                Number(FigureCatalog.LatencyP50Us.In(entry.Figures) / 1000, "0.00"),
                Number(FigureCatalog.LatencyP99Us.In(entry.Figures) / 1000, "0.00"),
                Number(FigureCatalog.TargetCpuPercent.In(entry.Figures), "0.0"),
                Number(FigureCatalog.EcaptureCpuPercent.In(entry.Figures), "0.0"),
                Number(FigureCatalog.EcaptureRssBytes.In(entry.Figures) / 1048576, "0.0"),
                Number(FigureCatalog.LostEvents.In(entry.Figures), "N0")
            );
        }

        return table;
    }

    /// <summary>Absent is not zero: what was not measured stays blank.</summary>
    private static string Number(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A console that draws tables as plain text.</summary>
    internal static IAnsiConsole ConsoleOf(TextWriter writer)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = PipeWidth;
        return console;
    }
}
