using System.Globalization;

namespace EcResults.Comparisons;

/// <summary>How the criteria of grades are checked: each answers what is missing, or null.</summary>
internal static class Criteria
{
    /// <summary>A test that every run must pass.</summary>
    public static string? EachRun(Submission submission, Func<RunEvidence, bool> test, string lack) =>
        OfRuns(submission.Runs, test, lack);

    /// <summary>A test that every run with eCapture must pass.</summary>
    public static string? EachCapture(Submission submission, Func<RunEvidence, bool> test, string lack) =>
        OfRuns([.. submission.Runs.Where(run => run.Run.Mode != Mode.Baseline)], test, lack);

    /// <summary>A number of blocks that hold each mode beside a baseline.</summary>
    public static string? Blocks(Submission submission, Manifest manifest, int wanted)
    {
        foreach (var (workload, mode) in Measured(manifest))
        {
            var blocks = Block.Of(submission, workload, mode, Metric.Throughput).Count;
            if (blocks < wanted)
            {
                return $"{workload} in {mode.Word()} mode has {blocks} {(blocks == 1 ? "block" : "blocks")}";
            }
        }

        return NothingMeasured(manifest);
    }

    /// <summary>Two baselines in every block.</summary>
    public static string? SecondBaseline(Submission submission, Manifest manifest)
    {
        foreach (var block in manifest.Runs.GroupBy(run => (run.Workload, run.Repetition)))
        {
            if (block.Count(run => run.Mode == Mode.Baseline) < 2)
            {
                return $"block {block.Key.Repetition} of {block.Key.Workload} has no second baseline";
            }
        }

        return NothingMeasured(manifest);
    }

    /// <summary>In the order of time, a workload's blocks come one after another, and none is a single mode.</summary>
    public static string? Interleaved(Submission submission, Manifest manifest)
    {
        foreach (var workload in manifest.Runs.GroupBy(run => run.Workload))
        {
            var order = workload.OrderBy(run => run.StartedAt).Select(run => run.Repetition).ToList();
            var turns = order.Where((block, index) => index == 0 || order[index - 1] != block).ToList();
            if (turns.Count != turns.Distinct().Count())
            {
                return $"blocks of {workload.Key} ran into one another";
            }

            var modes = workload.Select(run => run.Mode).Distinct().Count();
            var poor = workload
                .GroupBy(run => run.Repetition)
                .FirstOrDefault(block => block.Select(run => run.Mode).Distinct().Count() < modes);
            if (poor is not null)
            {
                return $"block {poor.Key} of {workload.Key} lacks a mode";
            }
        }

        return NothingMeasured(manifest);
    }

    /// <summary>A time that every load lasted, with the 1 % that generators end early.</summary>
    public static string? Duration(Submission submission, double seconds) =>
        EachRun(
            submission,
            run => run.Measures.LoadSeconds >= 0.99 * seconds,
            $"less than {seconds.ToString("0", CultureInfo.InvariantCulture)} s of load"
        );

    /// <summary>A share of events that may be lost.</summary>
    public static string? Loss(Submission submission, Manifest manifest, double allowed)
    {
        foreach (var (workload, mode) in Measured(manifest))
        {
            var runs = submission.Runs.Where(run => run.Run.Workload == workload && run.Run.Mode == mode);
            var rate = CaptureQuality.Of(runs, hits: null, clientProbed: null)?.LossRate;
            if (rate is null)
            {
                return $"{workload} in {mode.Word()} mode shows neither captured nor lost events";
            }

            if (rate > allowed)
            {
                var percent = (rate.Value * 100).ToString("0.0", CultureInfo.InvariantCulture);
                return $"{workload} in {mode.Word()} mode lost {percent} % of its events";
            }
        }

        return NothingMeasured(manifest);
    }

    /// <summary>Response size, kept connections and TLS version.</summary>
    public static string? WorkloadsStated(Manifest manifest)
    {
        var poor = manifest.Workloads.FirstOrDefault(workload =>
            workload is not { ResponseBytes: not null, KeepAlive: not null, Tls: not null }
        );
        return poor is null ? null : $"{poor.Name} does not state all of them";
    }

    private static string? OfRuns(IReadOnlyList<RunEvidence> runs, Func<RunEvidence, bool> test, string lack)
    {
        var poor = runs.Where(run => !test(run)).ToList();
        return runs.Count == 0 ? "there are no such runs"
            : poor.Count == 0 ? null
            : $"{poor.Count} of {runs.Count} runs: {lack}, first {poor[0].Run.Name}";
    }

    private static string? NothingMeasured(Manifest manifest) =>
        Measured(manifest).Any() ? null : "no run has eCapture running";

    private static IEnumerable<(string Workload, Mode Mode)> Measured(Manifest manifest) =>
        manifest.Runs.Where(run => run.Mode != Mode.Baseline).Select(run => (run.Workload, run.Mode)).Distinct();
}
