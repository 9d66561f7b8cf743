namespace EcResults.Rules;

/// <summary>Rows of pidstat that say another user than the other rows of the same process.</summary>
internal static class ProcessUsers
{
    /// <summary>The findings, one a file: the kernel gives a number to one process at a time, and that one has a user.</summary>
    public static IEnumerable<Problem> Check(Submission submission) =>
        submission
            .Runs.SelectMany(run => new[] { run.TargetCpu, run.EcaptureCpu, run.ClientCpu })
            .OfType<PidstatReport>()
            // The first row of each user in a file is enough to count files.
            .SelectMany(report =>
                report
                    .Samples.SelectMany(sample => sample.Rows)
                    .Where(row => row.UserId is not null)
                    .GroupBy(row => new
                    {
                        row.ProcessId,
                        Name = ProcessNames.Of(row.Command.Text),
                        row.UserId!.Value.Count,
                    })
                    .Select(rows => new
                    {
                        rows.Key,
                        Row = rows.First(),
                        Rows = rows.Count(),
                    })
            )
            .GroupBy(rows => new { rows.Key.ProcessId, rows.Key.Name })
            .Where(process => process.Select(rows => rows.Key.Count).Distinct().Skip(1).Any())
            .SelectMany(process =>
            {
                var most = process.GroupBy(rows => rows.Key.Count).MaxBy(user => user.Sum(rows => rows.Rows))!;
                return process
                    .Where(rows => rows.Key.Count != most.Key)
                    .DistinctBy(rows => rows.Row.At.Source)
                    .Select(rows => new Problem(
                        rows.Row.UserId!.Value.At,
                        $"process {process.Key.ProcessId} is of user \"{rows.Key.Count}\" here, and of \"{most.Key}\" in most of its rows",
                        "attach pidstat's output unedited"
                    )
                    {
                        Severity = Severity.Warning,
                        Related = [new Related(most.First().Row.UserId!.Value.At, "the other user stands here")],
                    });
            });
}
