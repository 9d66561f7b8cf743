namespace EcResults.Tests.Evidence;

public class WrkHostileTests
{
    private static readonly string[] Reports =
    [
        WrkFixture.Text("wrk", "with-latency"),
        WrkFixture.Text("wrk", "error-responses"),
        WrkFixture.Text("wrk2", "with-latency"),
        WrkFixture.Text("wrk", "with-latency").Prefixed("bench_1 | "),
        "^C" + WrkFixture.Text("wrk2", "with-latency"),
    ];

    private static readonly string[] Scraps =
    [
        "",
        "\n",
        "^[[",
        "^",
        "%",
        "Running ",
        " test @",
        "#[",
        "-nan",
        "inf",
        "1.00ms",
        "99999999999999999999999.00s",
        "\0",
        "\ud83d",
        "> ",
        "  Latency Distribution (HdrHistogram - ",
    ];

    [Fact]
    public void Random_bytes_are_refused_without_an_exception() =>
        Gen.Byte.Array[0, 400].Sample(bytes => AssertSound(Encoding.Latin1.GetString(bytes)));

    [Fact]
    public void Damaged_reports_are_read_or_refused_at_a_place_inside() =>
        Gen.Select(OneOf(Reports), Gen.Select(Gen.Int[0, 6000], Gen.Int[0, 40], OneOf(Scraps)).Array[1, 4])
            .Sample(
                (report, edits) =>
                {
                    foreach (var (at, length, scrap) in edits)
                    {
                        var start = at % (report.Length + 1);
                        report = report.Remove(start, Math.Min(length, report.Length - start)).Insert(start, scrap);
                    }

                    AssertSound(report);
                },
                iter: 5000
            );

    [Fact]
    public void Lines_in_any_order_are_read_or_refused_at_a_place_inside() =>
        OneOf(Reports)
            .SelectMany(report => Gen.Shuffle(report.Split('\n')))
            .Sample(lines => AssertSound(string.Join('\n', lines)), iter: 500);

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("^[[")]
    [InlineData("^C^C ")]
    [InlineData("Running 1s test @ ")]
    [InlineData("Running Running ")]
    [InlineData(" test @ test @")]
    [InlineData("Running 1s test @ x\n  1 threads and 1 connections\n")]
    [InlineData("  Thread calibration: mean lat.: 1.000ms, rate sampling interval: 10ms\nnoise\n")]
    [InlineData("1.000 0.500000 1 1.00\n")]
    [InlineData("9")]
    public void A_mebibyte_of_anything_is_read_in_time(string scrap)
    {
        var flood = string.Concat(Enumerable.Repeat(scrap, 1_048_576 / scrap.Length));
        var head = "Running 1s test @ http://h/\n  1 threads and 1 connections\n";
        var spectrum = Reports[2][..Reports[2].IndexOf("       0.235", StringComparison.Ordinal)];
        foreach (var text in new[] { flood, head + flood, spectrum + flood, "> " + flood, flood + head })
        {
            HangGuard.Watch(scrap, () => AssertSound(text));
        }
    }

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void AssertSound(string content)
    {
        var source = new SourceText("wrk.txt", content);
        AssertSound(source, WrkReport.Read(source).Untyped);
        AssertSound(source, Wrk2Report.Read(source).Untyped);
    }

    private static void AssertSound(SourceText source, Reading<Report> reading)
    {
        Assert.Equal(reading.Report is null, reading.Problems.Count > 0);
        var places = reading
            .Problems.Concat(reading.Warnings)
            .SelectMany(finding => finding.Related.Select(related => related.At).Prepend(finding.At))
            .Concat(reading.Report?.Figures.Select(figure => figure.At) ?? []);
        foreach (var at in places)
        {
            Assert.Same(source, at.Source);
            if (at.Line > 0)
            {
                Assert.InRange(at.Column, 1, int.MaxValue);
                Assert.InRange(at.Column - 1 + at.Length, at.Column, source.Lines[at.Line - 1].Text.Length);
            }
            else
            {
                Assert.True(string.IsNullOrWhiteSpace(source.Content));
            }
        }
    }
}
