namespace EcResults.Tests.Comparisons;

public class AnswerTests
{
    private static readonly Result Saturated = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.5)));
    private static readonly Result Held = ResultOf(
        TestSubmissions.Blocks(6, (Mode.Text, 0.9996)),
        TestSubmissions.Workload with
        {
            Generator = LoadGenerator.Wrk2,
            RatePerSecond = 10_000,
        }
    );

    [Fact]
    public void The_total_is_the_servers_part_and_ecaptures_own()
    {
        var cost = Saturated.Cost!;

        // 80 % of a core at 5,000 instead of 10,000 requests a second: 80 µs more a request; eCapture takes 20 %.
        Assert.Equal(0.4, cost.Server!.Value, 0.01);
        Assert.Equal(0.2, cost.Own!.Value, 1e-9);
        Assert.Equal(cost.Server.Value + 0.2, cost.Total!.Value, 1e-9);
        Assert.Equal(OwnCpuBound.Measured, cost.Bound);
    }

    [Fact]
    public void Ecaptures_own_part_is_never_scaled_but_a_bound_at_another_rate()
    {
        var (less, more) = (Cost.Of(Saturated, 100)!, Cost.Of(Saturated, 50_000)!);

        Assert.Equal((OwnCpuBound.AtMost, 0.2), (less.Bound, less.Own!.Value));
        Assert.Equal((OwnCpuBound.AtLeast, 0.2), (more.Bound, more.Own!.Value));
        Assert.Equal(less.Server!.Value * 500, more.Server!.Value, 1e-9);
    }

    [Fact]
    public void A_part_alone_is_no_total() => Assert.Null((Saturated.Cost! with { Own = null }).Total);

    [Fact]
    public void A_verdict_stays_with_the_servers_part()
    {
        var equal = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 1)));

        Assert.Equal(Verdict.NotDetectable, equal.Cost!.Server!.Verdict);
        Assert.Equal("not detectable", equal.Cost.Server.Mark);
        Assert.Null(Saturated.Cost!.Server!.Mark);
        Assert.Contains(
            "added to the server (not detectable)",
            Answer.To(new Question(Mode.Text, 10_000), [equal])!.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_rate_that_was_held_is_reached_although_a_little_less_was_measured()
    {
        Assert.True(Held.By(Metric.Throughput)!.Median < 10_000.0001 * 1.01);
        Assert.Equal(10_000, Held.Rate);
        Assert.Empty(Answer.To(new Question(Mode.Text, 10_000), [Saturated, Held])!.Nearest.Differences);
    }

    [Fact]
    public void A_rate_that_was_missed_by_far_is_not() =>
        Assert.NotEqual(
            10_000,
            ResultOf(
                TestSubmissions.Blocks(6, (Mode.Text, 0.5)),
                TestSubmissions.Workload with
                {
                    Generator = LoadGenerator.Wrk2,
                    RatePerSecond = 10_000,
                }
            ).Rate
        );

    [Fact]
    public void The_nearest_stands_first_and_what_differs_is_named()
    {
        var openssl = ResultOf(
            TestSubmissions.Blocks(6, (Mode.Text, 0.5)),
            environment: TestSubmissions.Environment with
            {
                OpenSsl = new OpenSsl("3.5.7"),
            }
        );
        var question = new Question(Mode.Text, 5_000) { OpenSsl = "3.5", Kernel = "6.18" };

        var ranked = question.Rank([Saturated, Held, openssl]);
        Assert.Same(openssl, ranked[0].Result);
        Assert.Empty(ranked[0].Differences);
        Assert.Equal(["openssl", "ratePerSecond"], ranked[2].Differences.Select(difference => difference.Name).Order());
        Assert.Equal("OpenSSL: 3.0 (asked 3.5)", Answer.Chip(ranked[1].Differences[0]));
    }

    [Fact]
    public void There_is_no_dead_end()
    {
        var question = new Question(Mode.Keylog, 5)
        {
            Machine = MachineClass.BareMetal,
            KeepAlive = false,
            Cpu = "Z80",
        };

        var answer = Answer.To(question, [Saturated, Held, Saturated, Held])!;
        Assert.Equal(3, answer.Evidence.Count);
        Assert.Contains("the mode: text (asked keylog)", answer.Basis, StringComparison.Ordinal);
        Assert.Null(Answer.To(question, []));
    }

    [Fact]
    public void The_answer_is_one_sentence_with_both_parts_latency_and_loss()
    {
        var answer = Answer.To(new Question(Mode.Text, 5_000), [Saturated])!;

        Assert.Matches(
            @"^On EPYC 7763 \(virtual machine, Linux 6\.18, OpenSSL 3\.0\) at 5,000 req/s, text mode takes 0\.6\d core: 0\.20 for eCapture itself and 0\.4\d added to the server, p99 latency \+9\.\d ms, no events lost\.$",
            answer.Sentence
        );
        Assert.Equal("Measured as asked.", answer.Basis);
    }

    [Fact]
    public void A_result_that_is_as_near_and_says_something_else_is_told()
    {
        var other = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 0.48)));
        var question = new Question(Mode.Text, other.Rate!.Value * 1.02);

        var answer = Answer.To(question, [other, Saturated])!;
        Assert.Empty(answer.Evidence[1].Differences);
        Assert.Matches(@"^Measured as asked\. An equally near result says 0\.\d\d core\.$", answer.Basis);
        Assert.Equal("Measured as asked.", Answer.To(question, [other, other])!.Basis);
    }

    [Fact]
    public void An_equally_near_result_with_fewer_blocks_says_so()
    {
        var fewer = ResultOf(TestSubmissions.Blocks(5, (Mode.Text, 0.48)));

        Assert.Matches(
            @"^Measured as asked\. An equally near result with fewer blocks says 0\.\d\d core\.$",
            Answer.To(new Question(Mode.Text, fewer.Rate!.Value * 1.02), [fewer, Saturated])!.Basis
        );
    }

    [Fact]
    public void A_result_with_eCaptures_own_buffer_is_nearer_than_one_with_another()
    {
        var runs = new List<RunEvidence>();
        for (var block = 1; block <= 6; block++)
        {
            runs.Add(TestSubmissions.Run(Mode.Baseline, block, runs.Count, 10_000));
            runs.Add(TestSubmissions.Run(Mode.Text, block, runs.Count, 5_000, options: "--mapsize=128"));
            runs.Add(TestSubmissions.Run(Mode.Baseline, block, runs.Count, 10_000));
        }

        var other = ResultOf(runs);
        Assert.Equal(128, other.Key.MapsizePages);

        var ranked = new Question(Mode.Text, 5_000).Rank([other, Saturated]);

        Assert.Same(Saturated, ranked[0].Result);
        Assert.Equal("the buffer: 128 pages (asked 1,024 pages)", Answer.Chip(Assert.Single(ranked[1].Differences)));
    }

    [Fact]
    public void An_equally_near_result_on_another_CPU_names_it()
    {
        var other = ResultOf(
            TestSubmissions.Blocks(6, (Mode.Text, 0.48)),
            environment: TestSubmissions.Environment with
            {
                Cpu = TestSubmissions.Environment.Cpu with { Model = "Intel(R) Xeon(R) Platinum 8370C CPU @ 2.80GHz" },
            }
        );

        Assert.Matches(
            @" An equally near result says 0\.\d\d core \(on Xeon Platinum 8370C\)\.$",
            Answer.To(new Question(Mode.Text, other.Rate!.Value * 1.02), [Saturated, other])!.Basis
        );
    }

    [Fact]
    public void A_range_has_one_key_holds_the_intervals_and_leaves_out_what_is_noise()
    {
        var equal = ResultOf(TestSubmissions.Blocks(6, (Mode.Text, 1)));
        var set = Assert.Single(ComparableSet.Of([Saturated, equal]));

        var range = FigureRange.Of(set, Measure.AddedCpu)!;
        Assert.Equal((1, 1, 0), (range.Detected, range.Undetected, range.WithoutInterval));
        Assert.Equal(Saturated.AddedCpu!.UsPerRequest.Interval!.Low, range.Ends!.Value.Low);
        Assert.Equal(Saturated.AddedCpu.UsPerRequest.Interval.High, range.Ends.Value.High);
        Assert.Null(FigureRange.Of(Assert.Single(ComparableSet.Of([equal])), Measure.AddedCpu)!.Ends);
    }

    [Fact]
    public void The_cheaper_mode_is_named_where_the_blocks_separate_the_two()
    {
        var results = Result.Of(
            TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.5), (Mode.Keylog, 0.8)))
        );

        var cheaper = Assert.Single(CheaperMode.Of(results));
        Assert.Equal((Mode.Keylog, Mode.Text), (cheaper.Cheaper, cheaper.Dearer));
        // 160 + 40 against 100 + 25 µs a request.
        Assert.Equal(75, cheaper.Difference.Value, 0.5);
    }

    [Fact]
    public void Modes_are_paired_within_a_result_and_many_results_are_told_in_one_sentence()
    {
        IEnumerable<Result> OneMachine() =>
            Result.Of(TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.5), (Mode.Keylog, 0.8))));

        var cheaper = Assert.Single(CheaperMode.Of(Enumerable.Range(0, 150).SelectMany(_ => OneMachine())));
        Assert.Equal((150, 900), (cheaper.Results, cheaper.Difference.Blocks));
        Assert.Equal(CheaperMode.Of(OneMachine())[0].Difference.Value, cheaper.Difference.Value);
    }

    [Fact]
    public void Too_few_blocks_separate_no_modes() =>
        Assert.Empty(
            CheaperMode.Of(
                Result.Of(TestSubmissions.Submission(TestSubmissions.Blocks(5, (Mode.Text, 0.5), (Mode.Keylog, 0.8))))
            )
        );

    private static Result ResultOf(
        List<RunEvidence> runs,
        Workload? workload = null,
        TestEnvironment? environment = null
    ) =>
        Assert.Single(
            Result.Of(
                TestSubmissions.Submission(
                    runs,
                    environment: environment,
                    workloads: workload is null ? [] : [workload]
                )
            )
        );
}
