namespace EcResults.Tests.Rules;

/// <summary>The published results: what is real is accepted, with margin.</summary>
public class RealEvidenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_all_published_results_only_the_method_is_warned_about()
    {
        var runs = 0;
        foreach (var submission in Published())
        {
            OnlyWarnedAboutTheMethod(submission);
            runs += submission.Runs.Count;
        }

        output.WriteLine($"{runs} runs without an error");
        Assert.True(runs >= 343);
    }

    [Fact]
    public void The_margins_of_the_rules_that_compare_are_wide()
    {
        // What each rule allows stands with its constant; what real runs need is asserted here, with room to spare.
        var little = new Spread();
        var corrected = new Spread();
        var runtime = new Spread();
        var gap = new Spread();
        var bytes = new Spread();
        var within = new Spread();
        foreach (var submission in Published())
        {
            var usual = submission
                .Runs.GroupBy(run => run.Run.Workload)
                .ToDictionary(
                    group => group.Key,
                    group => Medians.Of(group.Where(run => run.Run.Mode == Mode.Baseline).Select(Size))
                );
            foreach (var run in submission.Runs)
            {
                var load = run.Load!;
                if (load is WrkReport { LatencyUs.Mean: { } mean } && IsKept(submission, run))
                {
                    var expected = load.Connections.Value / load.RequestsPerSecond.Value * 1e6;
                    little.Add(mean.Value / expected);
                    corrected.Add(mean.Value / (expected + (load.LatencyUs.Max!.Value.Value / 2)));
                }

                runtime.Add(load.RuntimeSeconds.Value - load.Duration.LeastSeconds);
                bytes.Add(Size(run) / usual[run.Run.Workload]);
                var window = LoadWindow.Of(run)!.Value;
                foreach (var report in new[] { run.TargetCpu, run.EcaptureCpu, run.ClientCpu }.OfType<PidstatReport>())
                {
                    within.Add(report.Samples.Count(window.HoldsSample) / (double)load.Duration.LeastSeconds);
                }
            }

            foreach (var (before, run) in submission.Runs.Zip(submission.Runs.Skip(1)))
            {
                gap.Add((run.Run.StartedAt - before.Run.StartedAt).TotalSeconds - before.Load!.RuntimeSeconds.Value);
            }
        }

        output.WriteLine($"mean latency × rate ÷ connections: {little}");
        output.WriteLine($"mean latency ÷ (connections ÷ rate + maximum ÷ 2): {corrected}");
        output.WriteLine($"runtime less duration, s: {runtime}");
        output.WriteLine($"start less the end of the run before, s: {gap}");
        output.WriteLine($"bytes a request ÷ the baseline's: {bytes}");
        output.WriteLine($"samples within the load ÷ seconds: {within}");
        Assert.True(little.Least > 0.88 && little.Most < 2, $"{little}");
        Assert.True(corrected.Most < 0.7, $"{corrected}");
        Assert.True(runtime.Least >= 0 && runtime.Most < 2.5, $"{runtime}");
        // Starts are whole seconds, and baselines follow one another at once.
        Assert.True(gap.Least > 0, $"{gap}");
        Assert.True(bytes.Least > 0.99 && bytes.Most < 1.01, $"{bytes}");
        Assert.True(within.Least > 0.5, $"{within}");
    }

    private static bool IsKept(Submission submission, RunEvidence run) =>
        submission.Manifest!.Workloads.Any(workload =>
            workload is { KeepAlive: true } && workload.Name == run.Run.Workload
        );

    private static double Size(RunEvidence run) => run.Load!.BytesRead.Value / run.Load.Requests.Value;

    private static IEnumerable<Submission> Published() =>
        Directory
            .EnumerateDirectories(Repository.PathOf("results"))
            .Order(StringComparer.Ordinal)
            .Select(folder =>
                SubmissionReader.Read(SubmissionFolder.Read(folder, $"results/{Path.GetFileName(folder)}"))
            );

    private sealed class Spread
    {
        public double Least { get; private set; } = double.PositiveInfinity;

        public double Most { get; private set; } = double.NegativeInfinity;

        private int Count { get; set; }

        public void Add(double value)
        {
            (Least, Most, Count) = (Math.Min(Least, value), Math.Max(Most, value), Count + 1);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Least:0.####} to {Most:0.####} in {Count}");
    }

    private static void OnlyWarnedAboutTheMethod(Submission submission)
    {
        var findings = RuleBook.Check(submission);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.All(findings, finding => Assert.StartsWith("ECR3", finding.Code, StringComparison.Ordinal));
    }
}
