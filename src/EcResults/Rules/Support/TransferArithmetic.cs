namespace EcResults.Rules;

/// <summary>Bytes, runtime and transfer of one report.</summary>
internal static class TransferArithmetic
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        LoadReports.Of(submission).Select(Check).OfType<Problem>();

    private static Problem? Check(LoadReport load)
    {
        var transfer = load.TransferBytesPerSecond;
        var bytes = load.BytesRead;
        var runtime = load.RuntimeSeconds;
        // Values move to the next unit at 85 % of it, which changes their rounding, not their size: half steps cover it.
        var least = bytes.Low / runtime.High;
        var most = runtime.Low > 0 ? bytes.High / runtime.Low : double.PositiveInfinity;
        return transfer.High >= least && transfer.Low <= most
            ? null
            : new Problem(
                transfer.At,
                $"a transfer of {MessageFormat.Words(transfer.At)} a second contradicts {MessageFormat.Words(bytes.At)} in {MessageFormat.Words(runtime.At)}, which allow {MessageFormat.Like(transfer, least)} to {MessageFormat.Like(transfer, most)}",
                "attach the generator's output unedited"
            ).Beside(bytes.At, "bytes and runtime stand here");
    }
}
