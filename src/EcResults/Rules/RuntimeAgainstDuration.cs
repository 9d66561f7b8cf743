using EcResults.Diagnostics;
using EcResults.Submissions;

namespace EcResults.Rules;

internal static class RuntimeAgainstDuration
{
    /// <summary>The generator stops its threads up to 1.6 s after the duration in 287 of 288 real reports.</summary>
    private const double MostExtraSeconds = 5;

    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR212",
            Name = "runtime-vs-duration",
            Law = "The generator ran as long as it was told to.",
            Reason =
                "A shorter run was interrupted, and its figures cover another time than the other tools' samples. A much longer one hung.",
            Cure = "Repeat the run without interrupting it.",
            Bad = "Running 10s test … 28302 requests in 2.83s",
            Good = "Running 10s test … 104104 requests in 10.06s",
            Check = submission => submission.Runs.Select(Check).OfType<Problem>(),
        };

    private static Problem? Check(RunEvidence run)
    {
        if (run.Load is not { } load)
        {
            return null;
        }

        var runtime = load.RuntimeSeconds;
        var told = LoadCommand.Parse(run.Run.Commands.Load)?.DurationSeconds;
        var (least, most) = told is { } seconds
            ? (seconds, seconds)
            : (load.Duration.LeastSeconds, load.Duration.MostSeconds);
        return runtime.High >= least && runtime.Low <= most + MostExtraSeconds
            ? null
            : new Problem(
                runtime.At,
                $"the run took {Shown.Number(runtime.Value)} s; it was told to take {least} s",
                "repeat the run without interrupting it"
            )
            {
                Related = [new Related(load.Duration.At, $"a {load.Duration.Text} test")],
            };
    }
}
