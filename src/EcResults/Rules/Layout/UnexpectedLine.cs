namespace EcResults.Rules;

internal static class UnexpectedLine
{
    public static Rule Rule { get; } =
        new()
        {
            Code = "ECR100",
            Name = "unexpected-line",
            Severity = Severity.Warning,
            Law = "A raw file holds what its tool printed and nothing else.",
            Reason =
                "A line that the tool does not print was added by a terminal, a script or a person. It was passed over, "
                + "but it shows that the file is not the tool's output as it was.",
            Cure = "Save the tool's output with a redirection, and take out what does not belong to it.",
            Check = submission =>
                submission
                    .Readings.Where(reading => reading.Reading.Report is not null)
                    .SelectMany(reading => reading.Reading.Warnings),
        };
}
