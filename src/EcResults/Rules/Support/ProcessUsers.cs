namespace EcResults.Rules;

/// <summary>Rows of pidstat that say another user than the other rows of the same process.</summary>
internal static class ProcessUsers
{
    /// <summary>The findings, one a file: the kernel gives a number to one process at a time, and that one has a user.</summary>
    public static IEnumerable<Problem> Check(Submission submission)
    {
        var users = new Dictionary<int, double>();
        foreach (var row in Rows(submission))
        {
            if (
                row.UserId is { } user
                && !users.TryAdd(row.ProcessId, user.Value)
                && users[row.ProcessId] is var first
                && first != user.Value
            )
            {
                return Others([.. Rows(submission).Where(other => other.UserId is not null)]);
            }
        }

        return [];
    }

    private static IEnumerable<Problem> Others(List<PidstatRow> rows) =>
        rows.GroupBy(row => $"{row.ProcessId} {ProcessNames.Of(row.Command.Text)}", StringComparer.Ordinal)
            .SelectMany(process =>
            {
                var (most, others) = Majority.Of([.. process], User);
                return others
                    .DistinctBy(row => row.At.Source)
                    .Select(row =>
                        new Problem(
                            row.UserId!.Value.At,
                            $"process {row.ProcessId} is of user \"{User(row)}\" here, and of \"{User(most)}\" in most of its rows",
                            "attach pidstat's output unedited"
                        )
                            .AsWarning()
                            .Beside(most.UserId!.Value.At, "the other user stands here")
                    );
            });

    private static string User(PidstatRow row) => row.UserId!.Value.Count.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<PidstatRow> Rows(Submission submission) =>
        submission
            .Runs.SelectMany(run => run.PidstatReports)
            .SelectMany(report => report.Samples.SelectMany(sample => sample.Rows).Concat(report.Averages));
}
