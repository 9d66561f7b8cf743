namespace EcResults.Tests.Comparisons;

public class ResultTests
{
    [Fact]
    public void A_submission_has_a_result_for_each_mode_that_ran_beside_a_baseline()
    {
        var results = Result.Of(
            TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Keylog, 0.9), (Mode.Text, 0.5)))
        );

        Assert.Equal([Mode.Text, Mode.Keylog], results.Select(result => result.Mode));
        Assert.All(results, result => Assert.Equal(Metric.All, result.Comparisons.Select(each => each.Metric)));
        Assert.Equal(-50, results[0].By(Metric.Throughput)!.ChangePercent.Value, 0.5);
        Assert.Equal(20, results[0].EcaptureCpuPercent);
        Assert.Equal(102_400_000, results[0].EcaptureRssBytes);
        Assert.Equal(10_010, results[0].BaselineRequestsPerSecond!.Value, 40.0);
    }

    [Fact]
    public void What_was_not_measured_is_missing_rather_than_zero()
    {
        var bare = TestSubmissions
            .Blocks(3, (Mode.Text, 0.5))
            .Select(run => new RunEvidence(run.Run, run.Index) { Load = run.Load })
            .ToList();

        var result = Assert.Single(Result.Of(TestSubmissions.Submission(bare)));

        Assert.Null(result.By(Metric.ServerCpu));
        Assert.Null(result.AddedCpu);
        Assert.Null(result.Capture);
        Assert.Null(result.EcaptureCpuPercent);
        Assert.Null(result.EcaptureRssBytes);
    }

    [Fact]
    public void A_withdrawn_result_leaves_every_aggregate_but_keeps_its_own_page()
    {
        var submission = TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)));
        var manifest = submission.Manifest! with
        {
            Status = new SubmissionStatus(SubmissionState.Withdrawn, "wrong pid", new DateOnly(2026, 6, 1)),
        };
        var withdrawn = submission with { Manifest = manifest };

        Assert.Empty(Result.Of(new Catalog([withdrawn])));
        Assert.Single(Result.OfEach(withdrawn, manifest));
    }

    [Fact]
    public void A_disputed_result_counts()
    {
        var submission = TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)));
        var manifest = submission.Manifest! with
        {
            Status = new SubmissionStatus(SubmissionState.Disputed, "see issue 7", new DateOnly(2026, 6, 1)),
        };

        Assert.Single(Result.Of(new Catalog([submission with { Manifest = manifest }])));
    }

    [Fact]
    public void A_submission_without_a_manifest_has_no_results() =>
        Assert.Empty(Result.Of(TestSubmissions.Submission([]) with { Manifest = null }));

    [Fact]
    public void Added_cpu_is_the_difference_for_a_request_and_a_trap()
    {
        // 80 % of a core: 80 µs a request at 10,000 a second, 160 µs at half.
        var added = Assert
            .Single(Result.Of(TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.5)))))
            .AddedCpu;

        Assert.Equal(80, added!.UsPerRequest.Value, 0.5);
        Assert.Equal(0.96875, added.UsPerRequest.Interval!.AttainedLevel);
        Assert.Equal(6, added.Hits!.Traps);
        Assert.Equal(added.UsPerRequest.Value / 6, added.UsPerTrap!.Value, 1e-9);
    }

    [Theory]
    [InlineData(0, 6, 2)]
    [InlineData(1024, 6, 2)]
    [InlineData(102_400, 18, 8)]
    [InlineData(1_048_576, 134, 66)]
    public void Probe_hits_are_those_that_were_measured(long responseBytes, int traps, int events)
    {
        var hits = ProbeHits.Of(
            TestSubmissions.Workload with
            {
                ResponseBytes = responseBytes,
            },
            Mode.Text,
            TestSubmissions.Environment.Server
        );

        Assert.Equal((traps, events), (hits!.Traps, hits.Events));
    }

    [Fact]
    public void Probe_hits_are_unknown_where_nobody_measured_them()
    {
        var server = TestSubmissions.Environment.Server;

        Assert.Null(ProbeHits.Of(TestSubmissions.Workload, Mode.Keylog, server));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload, Mode.Text, new Server("apache", "2.4")));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload, Mode.Text, null));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload with { KeepAlive = false }, Mode.Text, server));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload with { Tls = new Tls("1.2") }, Mode.Text, server));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload with { ResponseBytes = null }, Mode.Text, server));
        Assert.Null(ProbeHits.Of(TestSubmissions.Workload with { ResponseBytes = 16_300 }, Mode.Text, server));
    }

    [Fact]
    public void Losses_are_a_share_of_all_events_within_the_load()
    {
        var capture = Capture(TestSubmissions.Run(Mode.Text, 1, 1, 1000, lost: 45_000, captured: 15_000));

        Assert.Equal(0.75, capture!.LossRate);
        Assert.Equal(1, capture.Completeness);
        Assert.Equal(60_000, capture.ExpectedEvents);
    }

    [Fact]
    public void A_capture_that_saw_nothing_has_no_loss_rate_and_completeness_zero()
    {
        var capture = Capture(TestSubmissions.Run(Mode.Text, 1, 1, 1000, lost: 0, captured: 0));

        Assert.Null(capture!.LossRate);
        Assert.Equal(0, capture.Completeness);
    }

    [Fact]
    public void Completeness_is_unknown_where_the_generator_may_have_been_captured_too()
    {
        var run = TestSubmissions.Run(Mode.Text, 1, 1, 1000);
        var all = new RunEvidence(run.Run with { Commands = new RunCommands("wrk", "ecapture tls -m text --pid=0") }, 0)
        {
            Load = run.Load,
            Log = run.Log,
        };

        Assert.Null(CaptureQuality.Of([all], new ProbeHits(2, 1), clientProbed: true)!.Completeness);
        Assert.Null(CaptureQuality.Of([all], new ProbeHits(2, 1), clientProbed: null)!.Completeness);
        Assert.NotNull(CaptureQuality.Of([all], new ProbeHits(2, 1), clientProbed: false)!.Completeness);
    }

    private static CaptureQuality? Capture(RunEvidence run) =>
        CaptureQuality.Of(
            [run],
            ProbeHits.Of(TestSubmissions.Workload, Mode.Text, TestSubmissions.Environment.Server),
            clientProbed: true
        );
}
