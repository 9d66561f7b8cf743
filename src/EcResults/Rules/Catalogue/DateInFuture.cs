namespace EcResults.Rules;

internal static class DateInFuture
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR405",
            Name = "date-in-future",
            Law = "Nothing in submission.json happened after today.",
            Reason =
                "A date to come was mistyped, or the clock of the machine was wrong, and then no other time in the evidence "
                + "can be trusted either. All times are UTC.",
            Cure = "Write the UTC day and times of the measurement; set the machine's clock before measuring again.",
            CheckOnDay = Check,
        };

    private static IEnumerable<Problem> Check(Submission submission, DateOnly today)
    {
        if (submission is not { Manifest: { } manifest, ManifestText: { } text })
        {
            yield break;
        }

        Problem Late(string pointer, string words) =>
            new(
                text.At(pointer),
                $"{MessageFormat.Quote(words)} is after today, {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (UTC)",
                "write when it was measured, in UTC"
            );

        if (manifest.Date > today)
        {
            yield return Late("/date", manifest.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (manifest.Status is { } status && status.Date > today)
        {
            yield return Late("/status/date", status.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        for (var index = 0; index < manifest.Runs.Count; index++)
        {
            var run = manifest.Runs[index];
            if (DateOnly.FromDateTime(run.StartedAt.UtcDateTime) > today)
            {
                yield return Late($"/runs/{index}/startedAt", MessageFormat.Moment(run.StartedAt));
            }
        }
    }
}
