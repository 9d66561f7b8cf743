namespace EcResults.Tests.Comparisons;

public class ComparabilityKeyTests
{
    private static readonly ComparabilityKey Key = KeyOf(
        TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)))
    );

    [Fact]
    public void Two_submissions_of_the_same_kind_share_a_key()
    {
        var other = TestSubmissions.Submission(
            TestSubmissions.Blocks(5, (Mode.Text, 0.9)),
            "20260601-other-epyc",
            TestSubmissions.Environment with
            {
                Kernel = new Kernel("6.1.0", "x86_64", Btf: false),
                OpenSsl = new OpenSsl("3.5.0"),
                Ecapture = new Ecapture("2.4.3"),
            },
            workloads: TestSubmissions.Workload with
            {
                Name = "keepalive-1k",
                Url = "https://10.0.0.1:9999/other",
                GeneratorOnServer = true,
            }
        );

        Assert.Equal(Key, KeyOf(other));
        Assert.True(Key.IsShareable);
        Assert.Empty(ComparabilityKey.Differs(Key, KeyOf(other)));
    }

    public static TheoryData<string, Func<ComparabilityKey, ComparabilityKey>> Changes =>
        new()
        {
            { "mode", key => key with { Mode = Mode.Pcap } },
            { "module", key => key with { Module = "gotls" } },
            { "generator", key => key with { Load = key.Load with { Generator = LoadGenerator.Wrk2 } } },
            { "threads", key => key with { Load = key.Load with { Threads = 2 } } },
            { "connections", key => key with { Load = key.Load with { Connections = 8 } } },
            { "durationSeconds", key => key with { Load = key.Load with { DurationSeconds = 60 } } },
            { "ratePerSecond", key => key with { Load = key.Load with { RatePerSecond = 50 } } },
            { "responseBytes", key => key with { Load = key.Load with { ResponseBytes = 100_000 } } },
            { "keepAlive", key => key with { Load = key.Load with { KeepAlive = false } } },
            { "generatorHost", key => key with { Load = key.Load with { SharesMachine = false } } },
            { "tlsVersion", key => key with { Load = key.Load with { TlsVersion = "1.2" } } },
            { "tlsCipher", key => key with { Load = key.Load with { TlsCipher = "TLS_AES_256_GCM_SHA384" } } },
            { "machineClass", key => key with { Machine = MachineClass.BareMetal } },
            { "architecture", key => key with { Architecture = "aarch64" } },
            { "ecaptureEra", key => key with { Behaviour = EcaptureBehaviour.Of("0.8.0") } },
            { "mapsizePages", key => key with { MapsizePages = 128 } },
            { "clientProbed", key => key with { ClientProbed = true } },
            { "alone", key => key with { Alone = "somebody" } },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_part_alone_keeps_results_apart_and_is_named(
        string part,
        Func<ComparabilityKey, ComparabilityKey> change
    )
    {
        var difference = Assert.Single(ComparabilityKey.Differs(Key, change(Key)));

        Assert.NotEqual(Key, change(Key));
        Assert.Equal(part, difference.Name);
    }

    [Fact]
    public void Every_part_is_tried_above() =>
        Assert.Equal(KeyPart.All.Select(part => part.Name), Changes.Select(row => row.Data.Item1));

    [Fact]
    public void A_difference_says_both_sides_and_what_was_not_recorded()
    {
        var difference = Assert.Single(ComparabilityKey.Differs(Key, Key with { ClientProbed = null }));

        Assert.Equal("whether the generator is probed too: no against not recorded", difference.Sentence);
    }

    [Theory]
    [InlineData("", 1024)]
    [InlineData("--mapsize=128", 128)]
    [InlineData("--mapsize 16384", 16384)]
    public void The_buffer_is_read_from_the_command(string options, long pages) =>
        Assert.Equal(pages, KeyOf(TestSubmissions.Submission([.. Pair(1, options), .. Pair(2, options)])).MapsizePages);

    [Fact]
    public void Runs_that_differ_in_their_buffer_are_compared_with_nothing()
    {
        var key = KeyOf(TestSubmissions.Submission([.. Pair(1, ""), .. Pair(2, "--mapsize=128")]));

        Assert.Equal("buffer not known (20260512-octo-epyc, keepalive-1k)", key.Alone);
    }

    [Fact]
    public void What_decides_the_cost_and_is_not_known_is_equal_to_nothing_not_even_to_another_unknown()
    {
        var poor = TestSubmissions.Workload with { KeepAlive = null };
        var one = TestSubmissions.Submission(
            TestSubmissions.Blocks(3, (Mode.Text, 0.5)),
            "20260512-octo-a",
            workloads: poor
        );
        var two = TestSubmissions.Submission(
            TestSubmissions.Blocks(3, (Mode.Text, 0.5)),
            "20260512-octo-b",
            workloads: poor
        );

        Assert.False(KeyOf(one).IsShareable);
        Assert.Equal(2, ComparableSet.Of(Result.Of(new Catalog([one, two]))).Count);
    }

    [Fact]
    public void An_unknown_era_is_never_pooled()
    {
        var odd = TestSubmissions.Environment with { Ecapture = new Ecapture("master") };
        var one = TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)), "20260512-octo-a", odd);
        var two = TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)), "20260512-octo-b", odd);

        Assert.Equal(2, ComparableSet.Of(Result.Of(new Catalog([one, two]))).Count);
    }

    [Fact]
    public void The_load_has_words() =>
        Assert.Equal("wrk, 1 thread, 32 connections, 30 s, 1,024 bytes, kept connections, TLS 1.3", Key.Load.Words);

    private static ComparabilityKey KeyOf(Submission submission) =>
        Result.Of(submission).Single(result => result.Mode == Mode.Text).Key;

    private static RunEvidence[] Pair(int block, string options) =>
        [
            TestSubmissions.Run(Mode.Baseline, block, 2 * block, 1000),
            TestSubmissions.Run(Mode.Text, block, (2 * block) + 1, 500, options: options),
        ];
}
