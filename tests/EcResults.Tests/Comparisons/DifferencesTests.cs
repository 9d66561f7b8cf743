namespace EcResults.Tests.Comparisons;

public class DifferencesTests
{
    private static readonly string[] NobodyRecords =
    [
        "the build of eCapture",
        "the generator's TLS library",
        "the host below the machine",
    ];

    private static readonly Submission Here = TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)));

    [Fact]
    public void A_submission_does_not_differ_from_itself()
    {
        var differences = Between(Here);

        Assert.Empty(differences.Different);
        Assert.Null(differences.Only);
        Assert.Equal("nothing that both recorded differs", differences.Words);
        Assert.Equal([.. NobodyRecords, "the CPU governor"], differences.Unrecorded);
    }

    [Fact]
    public void Only_the_kernel() =>
        Assert.Equal(
            "of what both recorded, only the kernel: 6.18.44 against 5.10.0",
            Between(With(TestSubmissions.Environment with { Kernel = new Kernel("5.10.0", "x86_64", Btf: true) })).Words
        );

    [Fact]
    public void Only_openssl() =>
        Assert.Equal(
            "openssl",
            Between(With(TestSubmissions.Environment with { OpenSsl = new OpenSsl("3.5.7") })).Only?.Name
        );

    [Fact]
    public void Only_the_cpu() =>
        Assert.Equal(
            "cpu",
            Between(
                With(
                    TestSubmissions.Environment with
                    {
                        Cpu = TestSubmissions.Environment.Cpu with { Model = "AMD EPYC 9654" },
                    }
                )
            ).Only?.Name
        );

    [Fact]
    public void Only_the_buffer_also_where_one_of_them_measured_more_modes_and_more_blocks()
    {
        List<RunEvidence> small =
        [
            .. Enumerable
                .Range(1, 3)
                .SelectMany(block =>
                    (RunEvidence[])
                        [
                            TestSubmissions.Run(Mode.Baseline, block, 2 * block, 1000),
                            TestSubmissions.Run(Mode.Text, block, (2 * block) + 1, 500, options: "--mapsize 128"),
                        ]
                ),
        ];

        var differences = Between(
            TestSubmissions.Submission(TestSubmissions.Blocks(6, (Mode.Text, 0.5), (Mode.Pcap, 0.6))),
            TestSubmissions.Submission(small)
        );

        Assert.Equal("of what both recorded, only the buffer: 1,024 pages against 128 pages", differences.Words);
        Assert.Equal([Mode.Text], differences.SharedModes);
        Assert.Single(differences.SharedLoads);
    }

    [Fact]
    public void Two_things_are_not_only_one()
    {
        var differences = Between(
            With(
                TestSubmissions.Environment with
                {
                    OpenSsl = new OpenSsl("1.1.1w"),
                    Server = new Server("nginx", "1.18.0", 1),
                }
            )
        );

        Assert.Null(differences.Only);
        Assert.Equal(
            "OpenSSL: 3.0.20 against 1.1.1w; the server: nginx 1.22.1 against nginx 1.18.0",
            differences.Words
        );
    }

    [Fact]
    public void Without_a_load_in_common_nothing_is_the_only_difference()
    {
        var other = TestSubmissions.Submission(
            TestSubmissions.Blocks(3, (Mode.Text, 0.5)),
            workloads: TestSubmissions.Workload with
            {
                Connections = 8,
            }
        );

        var differences = Between(other);

        Assert.Null(differences.Only);
        Assert.Equal("load", Assert.Single(differences.Different).Name);
        Assert.Empty(differences.SharedModes);
    }

    [Fact]
    public void What_one_did_not_record_is_said_and_is_no_difference()
    {
        var differences = Between(With(TestSubmissions.Environment with { Server = null }));

        Assert.Empty(differences.Different);
        Assert.Equal(
            ["the server", "the server's workers", .. NobodyRecords, "the CPU governor"],
            differences.Unrecorded
        );
    }

    [Fact]
    public void Without_a_manifest_nothing_can_be_said() =>
        Assert.Null(Differences.Between(Here, Here with { Manifest = null }));

    private static Submission With(TestEnvironment environment) =>
        TestSubmissions.Submission(TestSubmissions.Blocks(3, (Mode.Text, 0.5)), environment: environment);

    private static Differences Between(Submission other) => Between(Here, other);

    private static Differences Between(Submission a, Submission b) =>
        Assert.IsType<Differences>(Differences.Between(a, b));
}
