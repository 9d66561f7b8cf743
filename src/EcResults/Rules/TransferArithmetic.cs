using EcResults.Diagnostics;
using EcResults.Reports;

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
            Bad = "104104 requests in 10.06s, 125.39MB read … Transfer/sec:     22.47MB",
            Good = "104104 requests in 10.06s, 125.39MB read … Transfer/sec:     12.47MB",
            Check = submission =>
                submission.Runs.Select(run => run.Load is { } load ? Check(load) : null).OfType<Problem>(),
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
                $"a transfer of {Shown.Number(transfer.Value)} bytes per second contradicts {Shown.Number(bytes.Value)} bytes in {Shown.Number(runtime.Value)} s, which are {Shown.Number(Math.Round(bytes.Value / runtime.Value))}",
                "attach the generator's output unedited"
            )
            {
                Related =
                [
                    new Related(bytes.At, $"{Shown.Number(bytes.Value)} bytes in {Shown.Number(runtime.Value)} s"),
                ],
            };
    }
}
