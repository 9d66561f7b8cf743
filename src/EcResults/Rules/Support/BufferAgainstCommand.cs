namespace EcResults.Rules;

/// <summary>The buffer in the log of eCapture beside its command.</summary>
internal static class BufferAgainstCommand
{
    /// <summary>
    /// --mapsize counts pages, and a process of x86_64 asks the kernel for 4 KiB ones: that architecture has
    /// no other base page. ARM has three sizes, and no capture says which, so there nothing is said.
    /// </summary>
    private const long PageBytes = 4096;
    private const long MibBytes = 1024 * 1024;

    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission is { Manifest.Environment.Kernel.Architecture: "x86_64", ManifestText: { } text }
            ? submission.Runs.Select(run => Check(text, run)).OfType<Problem>()
            : [];

    private static Problem? Check(ManifestText text, RunEvidence run)
    {
        if (
            run is not { Log: { Era: EcaptureEra.Probe, BufferMib: { Count: > 0 } buffers } }
            || run.EcaptureCommand is not { } command
            || command.MapPages > long.MaxValue / PageBytes
        )
        {
            return null;
        }

        var expected = command.MapPages * PageBytes / MibBytes;
        foreach (var buffer in buffers)
        {
            if (buffer.Count != expected)
            {
                return new Problem(
                    buffer.At,
                    $"the log shows a buffer of {MessageFormat.Words(buffer.At)} MiB, the command makes {expected}",
                    "write the command line as it was typed, or attach the log of this run"
                ).Beside(text.At($"/runs/{run.Index}/commands/ecapture"), "the command stands here");
            }
        }

        return null;
    }
}
