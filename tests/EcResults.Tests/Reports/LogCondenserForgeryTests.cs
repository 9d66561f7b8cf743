namespace EcResults.Tests.Evidence;

/// <summary>Captured payload may imitate any line.</summary>
public sealed class LogCondenserForgeryTests
{
    private const string Start = LogCondenserTests.Start;
    private const string Read = LogCondenserTests.Read;

    [Theory]
    [InlineData("Cookie: session=hunter2")]
    [InlineData("2026-11-23T00:34:00Z INF Cookie: session=hunter2")]
    [InlineData("2026-11-23T00:34:00Z INF bye bye. hunter2")]
    [InlineData("2026-11-23T00:34:00Z INF bye bye. session=hunter2")]
    [InlineData("2026-11-23T00:34:00Z INF HomePage=hunter2")]
    [InlineData("2026-11-23T00:34:00Z INF OpenSSL probe initialized capture_mode=hunter2")]
    [InlineData("2026-11-23T00:34:00Z ERR couldn't find bpf bytecode file error=\"hunter2\"")]
    [InlineData("2026-11-23T00:34:00Z WRN Failed to decode event error=\"hunter2\" probe=OpenSSL")]
    [InlineData("2026-11-23T00:34:00Z WRN Failed to decode event error=\"a\" password=\"hunter2\"")]
    [InlineData("2026-11-23T00:34:00Z INF Perf buffer full, samples lost lost_samples=hunter2")]
    [InlineData("2026-11-23T99:34:00Z INF bye bye.hunter2")]
    [InlineData("{\"level\":\"info\",\"time\":\"2026-11-23T00:34:00Z\",\"x\":\"hunter2\",\"message\":\"bye bye.\"}")]
    [InlineData("2026/11/23 00:34:00 EBPFProbeOPENSSL\tHOOK hunter2")]
    [InlineData("#ecresults hunter2")]
    [InlineData("#ecresults condensed=1 bytes=1 sha256=hunter2")]
    [InlineData("If eCapture fails to run, try specifying the BTF mode. use `-b 2` to specify non-CORE mode.hunter2")]
    [InlineData("\u001b[32m2026-11-23T00:34:00Z\u001b[0m INF \u001b[1mhunter2")]
    public void No_payload_survives_whatever_line_it_imitates(string payload)
    {
        var condensed = LogCondenserTests.CondenseText(Start + Read + payload + "\n probe=OpenSSL\n");
        Assert.DoesNotContain("hunter2", condensed, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hunter2",
            LogCondenserTests.CondenseText(payload + "\n" + Read + payload + "\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cut_log_that_begins_with_payload_keeps_none_of_it()
    {
        var condensed = LogCondenserTests.CondenseText(
            "token=hunter2\n2026-11-23T00:34:00Z INF free words hunter2\n" + Read + "x\n"
        );
        Assert.DoesNotContain("hunter2", condensed, StringComparison.Ordinal);
        Assert.Contains(" lines=4 ", condensed, StringComparison.Ordinal);
    }

    [Fact]
    public void Payload_cannot_move_the_clock()
    {
        var condensed = LogCondenserTests.CondenseText(Start + Read + "2030-01-01T00:00:00Z INF anything\npayload\n");
        Assert.DoesNotContain("2030", condensed, StringComparison.Ordinal);
        Assert.Contains("#ecresults 2026-11-23T00:34:00Z lines=3 ", condensed, StringComparison.Ordinal);
    }

    [Fact]
    public void Payload_pasted_into_a_condensed_log_goes_and_the_counts_stay()
    {
        var condensed = LogCondenserTests.CondenseText(Start + Read);
        var mended = LogCondenserTests.CondenseText(condensed + "Cookie: session=hunter2\n");
        Assert.StartsWith(condensed, mended, StringComparison.Ordinal);
        Assert.EndsWith(
            " lines=1 bytes=24 read=0/0 write=0/0 packet=0/0 secret=0/0 connect=0/0 lost=0/0\n",
            mended,
            StringComparison.Ordinal
        );
    }
}
