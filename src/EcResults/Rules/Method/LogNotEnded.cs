namespace EcResults.Rules;

internal static class LogNotEnded
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR311",
            Name = "log-not-ended",
            Severity = Severity.Warning,
            BestGrade = Grade.C,
            Law = "eCapture's log ends with its own last words, bye bye.",
            Reason =
                "A log that stops before is cut, or eCapture was killed or crashed: losses and events after that are not counted, "
                + "and pcap mode may leave its filter on the interface. Versions up to 0.8.0 print no such line.",
            Cure = "End eCapture with SIGINT (Ctrl-C) some seconds after the load and wait for it, then take the log.",
            Check = submission =>
            {
                var runs = submission
                    .Runs.Where(run =>
                        run.Log is { CleanEnd: null, Ready: not null, Era: not EcaptureEra.StandardLogger }
                    )
                    .ToList();
                return runs is not [var first, ..]
                    ? []
                    :
                    [
                        new Problem(
                            (first.Log!.LastMoment ?? first.Log.Ready!).At,
                            $"the log of {MessageFormat.FirstOf(runs)} stops here without \"bye bye.\"",
                            "end eCapture with SIGINT, wait for it, and attach its whole log"
                        ),
                    ];
            },
        };
}
