namespace EcResults.Tests.Evidence;

public class Wrk2ReportTests
{
    private static readonly string Plain = WrkFixture.Text("wrk2", "with-latency");

    /// <summary>What <c>-U</c> prints: the same block again under the other heading, after a blank line.</summary>
    private static string Uncorrected
    {
        get
        {
            var start = Plain.IndexOf("  Latency Distribution", StringComparison.Ordinal);
            var end = Plain.IndexOf("  1001 requests", StringComparison.Ordinal);
            var second = Plain[start..end]
                .With("Recorded Latency)", "Uncorrected Latency (measured without taking delayed starts into account))")
                .With("99.000%    2.37ms", "99.000%    1.11ms");
            return Plain.Insert(end, "\n" + second);
        }
    }

    [Fact]
    public void A_report_gives_calibration_percentiles_and_spectrum()
    {
        var report = WrkFixture.Wrk2(Plain).Clean();

        Assert.Equal(LoadGenerator.Wrk2, report.Generator);
        Assert.Equal("https://127.0.0.1:8430/", report.Url.Text);
        var calibration = Assert.Single(report.Calibrations);
        Assert.Equal(
            (1061, 0.5, 10),
            (calibration.MeanLatencyUs.Value, calibration.MeanLatencyUs.HalfStep, calibration.SamplingIntervalMs.Value)
        );
        Assert.Equal([50, 75, 90, 99, 99.9, 99.99, 99.999, 100], report.Percentiles.Select(entry => entry.Percent));
        Assert.Equal(2370, report.LatencyAtUs(99)?.Value);
        var spectrum = Assert.IsType<LatencySpectrum>(report.Spectrum);
        Assert.Equal(
            (0.235, 0, 1),
            (spectrum.Rows[0].LatencyMs.Value, spectrum.Rows[0].Percent.Value, spectrum.Rows[0].TotalCount.Count)
        );
        Assert.Equal(97.8125, spectrum.Rows.First(row => row.Percent.At.Line == 48).Percent.Value);
        Assert.Equal((3.191, 100), (spectrum.Rows[^1].LatencyMs.Value, spectrum.Rows[^1].Percent.Value));
        Assert.Equal(
            (1.082, 0.478, 3.190, 496),
            (
                spectrum.MeanMs?.Value,
                spectrum.StandardDeviationMs?.Value,
                spectrum.MaxMs.Value,
                spectrum.TotalCount.Count
            )
        );
        Assert.Equal(
            [
                "duration url threads connections calibration1MeanLatencyUs calibration1SamplingIntervalMs",
                "latencyMeanUs latencyStdevUs latencyMaxUs latencyWithinStdevPercent",
                "threadMeanRequestsPerSecond threadStdevRequestsPerSecond threadMaxRequestsPerSecond",
                "threadWithinStdevPercent latencyP50Us latencyP75Us latencyP90Us latencyP99Us latencyP999Us",
                "latencyP9999Us latencyP99999Us latencyP100Us",
                "spectrumMeanMs spectrumStdevMs spectrumMaxMs spectrumTotalCount",
                "requests runtimeSeconds bytesRead requestsPerSecond transferBytesPerSecond",
            ],
            [
                string.Join(' ', report.Figures.Take(6).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(6).Take(4).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(10).Take(3).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(13).Take(6).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(19).Take(3).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(22).Take(4).Select(figure => figure.Name)),
                string.Join(' ', report.Figures.Skip(26).Select(figure => figure.Name)),
            ]
        );
    }

    [Fact]
    public void Statistics_of_nothing_are_absent()
    {
        var report = WrkFixture
            .Wrk2(Plain.With("478.25us", " -nanus ").With("52.72 ", "-nan ").With("        1.082,", "         -nan,"))
            .Clean();

        Assert.Null(report.LatencyUs.StandardDeviation);
        Assert.Null(report.ThreadRequestsPerSecond.Mean);
        Assert.Null(report.Spectrum?.MeanMs);
    }

    [Fact]
    public void The_uncorrected_latency_is_recognised_and_not_kept()
    {
        var report = WrkFixture.Wrk2(Uncorrected).Clean();

        Assert.Equal(8, report.Percentiles.Count);
        Assert.Equal(2370, report.LatencyAtUs(99)?.Value);
    }

    [Fact]
    public void Damage_in_the_uncorrected_latency_is_refused() =>
        Assert.Contains(
            "\"1ms\"",
            WrkFixture.Wrk2(Uncorrected.With("1.11ms", "1ms")).Refused().Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Calibration_of_old_builds_is_in_microseconds()
    {
        var calibration = Assert.Single(
            WrkFixture
                .Wrk2(Plain.With("1.061ms, rate sampling interval: 10ms", "1061 usec, rate sampling interval: 10 msec"))
                .Clean()
                .Calibrations
        );

        Assert.Equal((1061, 10), (calibration.MeanLatencyUs.Value, calibration.SamplingIntervalMs.Value));
    }

    [Fact]
    public void Calibration_without_any_answer_prints_an_absurd_number() =>
        Assert.Equal(
            9223372036854776000,
            WrkFixture.Wrk2(Plain.With("1.061ms", "9223372036854776.000ms")).Clean().Calibrations[0].MeanLatencyUs.Value
        );

    [Fact]
    public void A_report_without_latency_reads_like_that_of_wrk()
    {
        var text = WrkFixture.Text("wrk", "without-latency");

        Assert.Equal(2194.66, WrkFixture.Wrk2(text).Clean().RequestsPerSecond.Value);
        Assert.Equal(2194.66, WrkFixture.Wrk(text).Clean().RequestsPerSecond.Value);
    }

    [Fact]
    public void A_report_of_wrk_is_sent_to_its_own_file()
    {
        var problem = WrkFixture.Wrk2(WrkFixture.Text("wrk", "with-latency")).Refused();

        Assert.Equal((6, "name the file wrk.txt"), (problem.At.Line, problem.Help));
    }

    [Theory]
    [InlineData(" 99.900%", " 99.90%", "\"99.90%\" stands where wrk2 prints \"99.900%\"")]
    [InlineData("1.061ms", "1.06ms", "latency in ms \"1.06\" is no number with 3 decimals, as wrk2 prints it")]
    [InlineData("0.500000", "0.5", "percentile \"0.5\" is no number with 6 decimals, as wrk2 prints it")]
    [InlineData("0.500000", "5.000000", "percentile \"5.000000\" is out of range; wrk2 prints 0.000000 to 1.000000")]
    [InlineData(
        "0.645     0.200000",
        "0.645ms   0.200000",
        "latency in ms \"0.645ms\" is no number with 3 decimals, as wrk2 prints it"
    )]
    [InlineData("  Detailed", "noise\n  Detailed", "\"noise\" stands where wrk2 prints \"Detailed\"")]
    [InlineData("Recorded Latency)", "Latency)", "\"Latency)\" stands where wrk2 prints \"Recorded\"")]
    [InlineData("1.36ms\n 90.000%    1.76ms\n", "1.36ms\n", "\"99.000%\" stands where wrk2 prints \"90.000%\"")]
    public void A_line_that_wrk2_cannot_print_is_refused(string found, string wrong, string message) =>
        Assert.Equal(message, WrkFixture.Wrk2(Plain.With(found, wrong)).Problems[0].Message);

    [Fact]
    public void A_report_cut_inside_the_spectrum_is_refused()
    {
        var problem = WrkFixture.Wrk2(Plain[..Plain.IndexOf("#[Max", StringComparison.Ordinal)]).Problems[0];

        Assert.Contains("without its #[Max line", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spectrum_on_its_own_is_refused()
    {
        var start = Plain.IndexOf("  Latency Distribution", StringComparison.Ordinal);
        var end = Plain.IndexOf("  Detailed", StringComparison.Ordinal);

        Assert.NotEmpty(WrkFixture.Wrk2(Plain[..start] + Plain[end..]).Problems);
    }
}
