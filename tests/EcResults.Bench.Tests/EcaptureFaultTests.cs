using System.Text.RegularExpressions;

namespace EcResults.Bench.Tests;

/// <summary>eCapture misbehaves: the measurement ends, nothing of it runs on, and half a run does not count.</summary>
public sealed class EcaptureFaultTests : MeasuringTest
{
    [Theory]
    [InlineData("never-ready", "eCapture was not ready within 15 s")]
    [InlineData("ends-early", "eCapture ended before it was ready: ")]
    [InlineData("dies", "eCapture died while the load ran")]
    [InlineData("ignores-interrupt", "eCapture ignored SIGINT for 10 s and was killed")]
    public async Task An_ecapture_that_misbehaves_ends_the_measurement_and_nothing_is_left(string fault, string words)
    {
        var measured = await Measure(Evidence, fault);

        Failed(measured, words);
        Assert.Equal("001-baseline", Assert.Single(Script.Finished(Evidence)).Name);
        EveryRunIsWhole();
        await NothingIsLeft();
    }

    [Fact]
    public async Task The_last_words_of_an_ecapture_that_ends_early_are_quoted_without_colours()
    {
        var measured = await Measure(Evidence, "ends-early");

        // The whole of it: xUnit would cut off the words that matter.
        Assert.True(
            Regex.IsMatch(
                measured.StandardError,
                "ready: \"[0-9TZ:-]+ FTL no such library\"; its command was ecapture tls"
            ),
            measured.StandardError
        );
    }

    [Fact]
    public async Task After_a_fault_resume_completes_the_plan()
    {
        Failed(await Measure(Evidence, "dies"), "eCapture died");

        await ResumeCompletes();
    }
}
