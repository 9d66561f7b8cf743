namespace EcResults.Rules;

internal static class CapturedPayload
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR502",
            Name = "captured-payload",
            Law = "eCapture's log holds no captured event: no payload, no packet, no secret.",
            Reason =
                "Captured traffic may hold what its owner never meant to publish, and a log of it is large besides. A "
                + "condensed log keeps eCapture's own lines and every count, without a byte of payload.",
            Cure =
                "Condense the log: ecresults new --evidence does it from whole logs, ecresults validate --fix in place.",
            Check = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission)
    {
        foreach (var reading in submission.Readings)
        {
            if (reading.Reading.Report is EcaptureLog { FirstEventLine: { } at })
            {
                yield return new Problem(
                    HiddenText.At(at),
                    "captured events stand in this log from here on; a submission holds only their counts",
                    "condense it with ecresults validate --fix, or make the submission with ecresults new --evidence"
                );
            }
        }
    }
}
