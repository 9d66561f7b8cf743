namespace EcResults.Bench.Tests;

/// <summary>A signal ends the measurement: finished runs stay, and resume goes on.</summary>
public sealed class InterruptTests : MeasuringTest
{
    [Fact]
    public async Task An_interrupt_keeps_the_finished_runs_and_resume_goes_on()
    {
        await Interrupted("INT");

        await ResumeCompletes();
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public Task Other_signals_that_ask_for_an_end_do_the_same(string signal) => Interrupted(signal);

    [Fact]
    public async Task A_kill_in_the_profile_block_leaves_what_resume_puts_right()
    {
        var measuring = Measure(Evidence);
        await Until("the profile block", () => Directory.Exists(Path.Combine(Evidence, "raw", "004-baseline")));
        await Until("eCapture", () => File.Exists(Path.Combine(Evidence, "partial", "wrk.txt")));
        await Kill("KILL");

        Assert.Equal(4, Script.Finished(Evidence).Count);
        await ResumeCompletes();
        // What was started holds the streams of the one that was killed until resume ends it.
        await measuring;
    }

    private async Task Interrupted(string signal)
    {
        var measuring = Measure(Evidence);
        await Until("the second run", () => Directory.Exists(Path.Combine(Evidence, "raw", "001-baseline")));
        await Kill(signal);
        var measured = await measuring;

        Assert.Equal(
            (130, $"benchmark.sh: interrupted; finished runs are kept, and --resume --out {Evidence} goes on\n"),
            (measured.ExitCode, measured.StandardError)
        );
        EveryRunIsWhole();
        await NothingIsLeft();
    }
}
