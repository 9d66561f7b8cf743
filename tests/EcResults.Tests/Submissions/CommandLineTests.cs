namespace EcResults.Tests.Submissions;

/// <summary>Command lines as people type them.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("wrk https://x/", LoadGenerator.Wrk, 2, 10, 10, null, "https://x/")]
    [InlineData("wrk -t4 -c100 -d60s --latency https://x/", LoadGenerator.Wrk, 4, 100, 60, null, "https://x/")]
    [InlineData(
        "sudo taskset -c 1,2 /opt/wrk -t 4 -c 1k -d 2m 'https://x/?a=1&b=2'",
        LoadGenerator.Wrk,
        4,
        1000,
        120,
        null,
        "https://x/?a=1&b=2"
    )]
    [InlineData(
        "wrk --threads=4 --connections 8 https://x/ --duration 1h",
        LoadGenerator.Wrk,
        4,
        8,
        3600,
        null,
        "https://x/"
    )]
    [InlineData("wrk -t1 -c1 -d10s https://x/ | tee -a wrk.txt -c9", LoadGenerator.Wrk, 1, 1, 10, null, "https://x/")]
    [InlineData("wrk -t1 -c1 -d10s https://x/ > wrk.txt 2>&1", LoadGenerator.Wrk, 1, 1, 10, null, "https://x/")]
    [InlineData("wrk -t1 -c1 -d10s https://x/ >wrk.txt; sleep 1", LoadGenerator.Wrk, 1, 1, 10, null, "https://x/")]
    [InlineData("wrk -s post.lua -H \"Host: y\" -t1 -c1 https://x/", LoadGenerator.Wrk, 1, 1, 10, null, "https://x/")]
    [InlineData("wrk2 -t1 -c8 -d20s -R50 https://x/", LoadGenerator.Wrk2, 1, 8, 20, 50, "https://x/")]
    [InlineData("./wrk -t1 -c8 -d20s --rate 2k https://x/", LoadGenerator.Wrk2, 1, 8, 20, 2000, "https://x/")]
    public void A_load_command_is_read(
        string line,
        LoadGenerator generator,
        long threads,
        long connections,
        long seconds,
        int? rate,
        string url
    )
    {
        var command = Assert.IsType<LoadCommand>(LoadCommand.Parse(line));

        Assert.Equal(
            (generator, threads, connections, seconds, (long?)rate, url),
            (
                command.Generator,
                command.Threads,
                command.Connections,
                command.DurationSeconds,
                command.RatePerSecond,
                command.Url
            )
        );
    }

    /// <summary>The lengths of the first three were seen in logs of eCapture, the others counted by hand.</summary>
    [Theory]
    [InlineData("wrk https://127.0.0.1:8440/", 40, false)]
    [InlineData("wrk https://127.0.0.1:8440", 40, false)]
    [InlineData("wrk -H 'Connection: close' https://127.0.0.1:8440/", 59, true)]
    [InlineData("wrk -H 'connection: CLOSE' -H 'Accept: */*' https://127.0.0.1:8440/", 72, true)]
    [InlineData("wrk -H 'Connection: close' -H 'Connection: keep-alive' https://127.0.0.1:8440/", 64, false)]
    [InlineData("wrk -H 'Connection:close' https://127.0.0.1:8440/", 40, false)]
    [InlineData("wrk -H 'Host: é' https://127.0.0.1:8440/1k?a=1", 34, false)]
    [InlineData("wrk https://$HOST:8440/", null, false)]
    [InlineData("wrk", null, false)]
    public void The_request_of_a_load_command_is_known(string line, int? bytes, bool closes)
    {
        var request = LoadCommand.Parse(line)!.Request;

        Assert.Equal((bytes, closes), (request.Bytes, request.ClosesConnection));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab -c 1 https://x/")]
    [InlineData("wrk -t many https://x/")]
    [InlineData("wrk -d 1.5m https://x/")]
    [InlineData("wrk -R fast https://x/")]
    public void What_is_no_load_command_is_not_read(string line) => Assert.Null(LoadCommand.Parse(line));

    [Theory]
    [InlineData("ecapture tls", Mode.Text, null, null, 1024, false)]
    [InlineData("sudo ecapture tls -m text --pid=17", Mode.Text, 17L, null, 1024, false)]
    [InlineData("ecapture tls --hex --pid=17", Mode.Text, 17L, null, 1024, false)]
    [InlineData(
        "./bin/ecapture tls -m pcapng -i lo --pcapfile=x.pcapng tcp port 443",
        Mode.Pcap,
        null,
        null,
        1024,
        false
    )]
    [InlineData("ecapture -d tls -m key -k x --mapsize 4096 -p 9", Mode.Keylog, 9L, null, 4096, true)]
    [InlineData("ecapture tls -w x -i lo", Mode.Pcap, null, null, 1024, false)]
    [InlineData(
        "NO_COLOR=1 ecapture tls --libssl=/lib/libssl.so.3 > ecapture.log 2>&1 &",
        Mode.Text,
        null,
        "/lib/libssl.so.3",
        1024,
        false
    )]
    [InlineData("docker run --rm gojue/ecapture:v2.5.1 tls -m text -p 9", Mode.Text, 9L, null, 1024, false)]
    [InlineData("docker run --rm docker.io/gojue/ecapture@sha256:0a tls", Mode.Text, null, null, 1024, false)]
    [InlineData("ecapture tls -m bytes", null, null, null, 1024, false)]
    public void An_eCapture_command_is_read(
        string line,
        Mode? mode,
        long? process,
        string? library,
        long pages,
        bool debug
    )
    {
        var command = Assert.IsType<EcaptureCommand>(EcaptureCommand.Parse(line));

        Assert.Equal(
            (mode, process, library, pages, debug),
            (command.Mode, command.ProcessId, command.Libssl, command.MapPages, command.Debug)
        );
        Assert.Equal("tls", command.Module);
    }

    [Theory]
    [InlineData("Octo-Cat", "J. Doe", "octocat", "octocat,octo-cat,jdoe,j.doe")]
    [InlineData(null, "J. Doe", "jdoe", "jdoe,j.doe")]
    [InlineData(null, "Ωμέγα", "", "")]
    public void A_submitters_name_has_a_few_spellings_in_an_id(string? account, string name, string part, string all)
    {
        var submitter = new Submitter(name, account);

        Assert.Equal(part, SubmitterNames.IdPart(submitter));
        Assert.Equal(all, string.Join(',', SubmitterNames.Spellings(submitter)));
    }

    [Theory]
    [InlineData(10351.785, 10351.79, true)]
    [InlineData(10351.785, 10351.78, false)]
    [InlineData(10351.785, 10351.785, true)]
    [InlineData(10351.7849, 10351.78, true)]
    [InlineData(10351.7849, 10351.79, false)]
    [InlineData(1e15, 1e15, true)]
    public void A_written_figure_is_the_rounded_or_the_unrounded_one(double value, double written, bool agrees) =>
        Assert.Equal(agrees, FigureCatalog.RequestsPerSecond.Agrees(written, value));
}
