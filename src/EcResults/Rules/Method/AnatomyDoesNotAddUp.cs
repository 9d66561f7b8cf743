namespace EcResults.Rules;

internal static class AnatomyDoesNotAddUp
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR344",
            Name = "anatomy-does-not-add-up",
            Severity = Severity.Warning,
            BestGrade = Grade.B,
            Law =
                "Traps and BPF programs of the profile block add up to the CPU that eCapture added to the server in the other blocks.",
            Reason =
                "The profile block counts where the cost goes, the other blocks measure how great it is. Where the two disagree by more than the interval "
                + "and its width, the machine did something else during one of them, and the parts explain nothing.",
            Cure = "Measure again on a quiet machine, profile block included.",
            Check = submission =>
                submission is { Manifest: { } manifest } && manifest.Runs.Any(run => run.Profile is true)
                    ? Result
                        .OfEach(submission, manifest)
                        .Where(result => result.Anatomy is not null)
                        .Select(result => Check(result, result.Anatomy!))
                        .OfType<Problem>()
                    : [],
        };

    private static Problem? Check(Result result, Anatomy anatomy)
    {
        var mode = $"{result.Mode.Word()} mode of {MessageFormat.Quote(result.Workload.Name)}";
        return anatomy.TrapsUs < 0
                ? Found(
                    anatomy,
                    $"BPF programs took {Us(anatomy.ProgramsUs)} us a request in {mode}, more than the {Us(anatomy.AddedUs)} us that the server took more than without eCapture; they run in the server's time"
                )
            : anatomy is { AddsUp: false, Allowed: { } allowed }
                ? Found(
                    anatomy,
                    $"traps and programs of {mode} add up to {Us(anatomy.AddedUs)} us of the server's CPU a request; the other blocks allow {Us(allowed.Low)} to {Us(allowed.High)}"
                )
            : null;
    }

    private static Problem Found(Anatomy anatomy, string message) =>
        new(anatomy.At, message, "measure again on a quiet machine, profile block included");

    private static string Us(double value) => MessageFormat.Number(Math.Round(value, 1));
}
