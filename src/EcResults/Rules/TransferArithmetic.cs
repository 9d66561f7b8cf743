namespace EcResults.Rules;

internal static class TransferArithmetic
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR208",
            Name = "transfer-arithmetic",
            Law = "Bytes read ÷ runtime is the printed Transfer/sec.",
            Reason =
                "The generator prints all three from the same counters. A report in which they disagree was not printed by it.",
            Cure = "Attach the generator's output unedited.",
            Check = submission => LoadReports.Of(submission).Select(Check).OfType<Problem>(),
        };

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
                $"a transfer of {Shown.Words(transfer.At)} a second contradicts {Shown.Words(bytes.At)} in {Shown.Words(runtime.At)}, which allow {Shown.Like(transfer, least)} to {Shown.Like(transfer, most)}",
                "attach the generator's output unedited"
            )
            {
                Related = [new Related(bytes.At, "bytes and runtime stand here")],
            };
    }
}
